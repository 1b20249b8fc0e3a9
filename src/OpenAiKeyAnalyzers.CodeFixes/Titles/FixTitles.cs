using System.Globalization;
using System.Resources;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.CodeFixes.Titles;

/// <summary>Provides the titles of code actions from <c>Titles.resx</c> and its translations, in the language of the editor.</summary>
internal static class FixTitles
{
    internal static ResourceManager Manager { get; } = new("OpenAiKeyAnalyzers.CodeFixes.Titles.Titles", typeof(FixTitles).Assembly);

    /// <summary>Gets a title with the given arguments. No culture is specified, because the editor sets that of the thread.</summary>
    internal static string Get(FixTitleKey key, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Manager.GetString(key.ToString(), culture: null) ?? key.ToString(), arguments);

    /// <summary>Gets the title for the fix of a finding.</summary>
    internal static FixTitleKey GetKey(FixKind kind) => kind switch
    {
        FixKind.SwapArguments => FixTitleKey.SwapArguments,
        FixKind.SeparateScheme => FixTitleKey.OneBlankBehindScheme,
        FixKind.PassSchemeAndKeyAsArguments => FixTitleKey.SchemeAndKeyAsArguments,
        FixKind.UseBearerScheme => FixTitleKey.UseBearerScheme,
        FixKind.InsertScheme => FixTitleKey.PutSchemeInFront,
        FixKind.Interpolate => FixTitleKey.Interpolate,
        FixKind.RemoveFromHeader => FixTitleKey.RemoveFromHeader,
        FixKind.UseAuthorization => FixTitleKey.UseAuthorization,
        FixKind.UseApiKeyHeader => FixTitleKey.UseApiKeyHeader,
        FixKind.UseHeaderName => FixTitleKey.UseHeaderName,
        FixKind.SetOnRequest => FixTitleKey.SetOnRequest,
        FixKind.RemoveHeader => FixTitleKey.RemoveHeader,
        FixKind.UseSuccessor => FixTitleKey.UseSuccessor,
        FixKind.UseSuccessorAndBody => FixTitleKey.UseSuccessorAndBody,
        FixKind.UseSuccessorAndModel => FixTitleKey.UseSuccessorAndModel,
        FixKind.UseApiVersionAndBody => FixTitleKey.UseApiVersionAndBody,
        FixKind.CorrectUrlAndDeployment => FixTitleKey.CorrectAddressAndDeployment,
        FixKind.CorrectUrlAndModel => FixTitleKey.CorrectAddressAndModel,
        FixKind.RemoveTextFromUrl => FixTitleKey.RemoveTextFromAddress,
        FixKind.InsertSemicolon => FixTitleKey.InsertSemicolon,
        FixKind.UseSecureScheme => FixTitleKey.UseSecureScheme,
        FixKind.CorrectUrl => FixTitleKey.CorrectAddress,
        FixKind.RemoveFromUrl => FixTitleKey.RemoveFromAddress,
        FixKind.KeepPath => FixTitleKey.KeepPath,
    };
}
