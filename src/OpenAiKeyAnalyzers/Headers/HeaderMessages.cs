using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Headers;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Chooses the sentences and titles for headers. No sentence repeats a value: it may hold a piece of a key.</summary>
internal static class HeaderMessages
{
    /// <summary>What <c>HttpHeaders.Add</c> and <c>AuthenticationHeaderValue.Parse</c> cannot parse and throw at; others send it.</summary>
    private static readonly AuthorizationDefect[] Unparsable =
        [AuthorizationDefect.NonAsciiSpace, AuthorizationDefect.Separator, AuthorizationDefect.NameInValue, AuthorizationDefect.LineBreak,
            AuthorizationDefect.TrailingPunctuation];

    internal static LocalizableString Create(AuthorizationDefect defect, HeaderCollectionKind store) =>
        !Unparsable.Contains(defect) ? RuleResources.GetString("OAK3001_" + defect)
            : store == HeaderCollectionKind.TryParse ? RuleResources.GetString("OAK3001_NotParsed")
            : RuleResources.GetString("OAK3001_" + defect + (store == HeaderCollectionKind.Request ? "_Throws" : string.Empty));

    internal static LocalizableString Create(OpenAiHeaderDefect defect) =>
        RuleResources.GetString("OAK3004_" + defect, GetArguments(defect));

    /// <summary>The effect of a name that is no token depends on who checks it.</summary>
    internal static LocalizableString Create(HeaderNameDefect defect, HeaderCollectionKind store) =>
        RuleResources.GetString("OAK3002_" + defect
            + (defect == HeaderNameDefect.InvalidCharacter ? GetEffectSuffix(store) : string.Empty));

    internal static string GetFixTitle(AuthorizationDefect defect) => defect switch
    {
        AuthorizationDefect.MissingSpace or AuthorizationDefect.NonAsciiSpace or AuthorizationDefect.LineBreak
            or AuthorizationDefect.Separator => "OneBlankBehindScheme",
        AuthorizationDefect.CombinedArgument or AuthorizationDefect.KeyAsScheme => "SchemeAndKeyAsArguments",
        AuthorizationDefect.Swapped => "SwapArguments",
        AuthorizationDefect.WrongScheme or AuthorizationDefect.NameAsScheme => "UseBearerScheme",
        AuthorizationDefect.MissingScheme => "PutSchemeInFront",
        AuthorizationDefect.NotInterpolated => "Interpolate",
        _ => "RemoveFromHeader",
    };

    private static string GetEffectSuffix(HeaderCollectionKind store) => store switch
    {
        HeaderCollectionKind.RequestWithoutValidation or HeaderCollectionKind.ContentWithoutValidation => "_Dropped",
        HeaderCollectionKind.Request or HeaderCollectionKind.Content => "_Throws",
        _ => string.Empty,
    };

    private static string[] GetArguments(OpenAiHeaderDefect defect) =>
        OpenAiHeaderValidator.FindShutdownDate(defect) is { Length: > 0 } date ? [date] : [];
}
