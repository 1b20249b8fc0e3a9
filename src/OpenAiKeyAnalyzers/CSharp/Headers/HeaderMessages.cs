using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.Headers;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>Chooses the sentences and titles for headers. No sentence repeats a value: it may hold a piece of a key.</summary>
internal static class HeaderMessages
{
    /// <summary>What <c>HttpHeaders.Add</c> and <c>AuthenticationHeaderValue.Parse</c> cannot parse and throw at; others send it.</summary>
    private static readonly AuthorizationDefect[] Unparsable = [AuthorizationDefect.WideBlank, AuthorizationDefect.Separator, AuthorizationDefect.NameInValue, AuthorizationDefect.LineEnd, AuthorizationDefect.TrailingPunctuation];

    internal static LocalizableString Of(AuthorizationDefect defect, HeaderStore store) =>
        !Unparsable.Contains(defect) ? Text.Of("OAK3001_" + defect)
            : store == HeaderStore.Parsed ? Text.Of("OAK3001_NotParsed")
            : Text.Of("OAK3001_" + defect + (store == HeaderStore.Request ? "_Throws" : string.Empty));

    internal static LocalizableString Of(OpenAiHeaderDefect defect) => Text.Of("OAK3004_" + defect, Arguments(defect));

    /// <summary>The effect of a name that is no token depends on who checks it.</summary>
    internal static LocalizableString Of(HeaderNameDefect defect, HeaderStore store) => Text.Of("OAK3002_" + defect + (defect == HeaderNameDefect.NotToken ? Effect(store) : string.Empty));

    internal static string TitleOf(AuthorizationDefect defect) => defect switch
    {
        AuthorizationDefect.MissingBlank or AuthorizationDefect.WideBlank or AuthorizationDefect.LineEnd or AuthorizationDefect.Separator => "OneBlankBehindScheme",
        AuthorizationDefect.InOneArgument or AuthorizationDefect.KeyAsScheme => "SchemeAndKeyAsArguments",
        AuthorizationDefect.Swapped => "SwapArguments",
        AuthorizationDefect.OtherScheme or AuthorizationDefect.NameAsScheme => "UseBearerScheme",
        AuthorizationDefect.NoScheme => "PutSchemeInFront",
        AuthorizationDefect.NotInterpolated => "Interpolate",
        _ => "RemoveFromHeader",
    };

    private static string Effect(HeaderStore store) => store switch
    {
        HeaderStore.RequestUnchecked or HeaderStore.ContentUnchecked => "_Dropped",
        HeaderStore.Request or HeaderStore.Content => "_Throws",
        _ => string.Empty,
    };

    private static string[] Arguments(OpenAiHeaderDefect defect) => OpenAiHeaderReader.ShutDownOf(defect) is { Length: > 0 } date ? [date] : [];
}
