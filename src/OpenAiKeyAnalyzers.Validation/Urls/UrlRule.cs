using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>
/// Determines whether a URL is wrong at its sink (OAK4001 to OAK4004, OAK4006, OAK4007). Code, settings files and the key check share this
/// class, so that their decisions agree.
/// </summary>
internal static class UrlRule
{
    /// <summary>Finds the defects of a string at a sink.</summary>
    /// <param name="text">A string that is a URL.</param>
    /// <param name="sink">The sink of the URL.</param>
    /// <param name="isOpenAiHost">Determines whether the options contain a host.</param>
    internal static IReadOnlyList<UrlResult> Find(string text, SinkContext sink, Func<string, bool>? isOpenAiHost = null)
    {
        if (sink.Kind == SinkKind.AbsoluteUrl)
        {
            // System.Uri parses the string first for every sink. Its later use is unknown.
            UrlResult[] unreadable = [.. UrlValidator.Validate(text, UrlUsage.Request, isOpenAiHost).Where(IsUnreadable)];
            return Filter(unreadable.Length > 0 ? unreadable : UrlValidator.Validate(text, UrlUsage.Unknown, isOpenAiHost), sink);
        }

        return Filter(UrlValidator.Validate(text, GetUsage(sink), isOpenAiHost), sink);
    }

    /// <summary>Gets the rule that a URL violates at a sink; <see langword="null"/> if the URL may be correct there.</summary>
    /// <param name="result">The defect of the URL for its usage.</param>
    /// <param name="sink">The sink of the URL.</param>
    internal static Rule? Check(UrlResult result, SinkContext sink)
    {
        bool isInCode = sink.Origin == ValueOrigin.Code;
        bool isWrong = result.Defect switch
        {
            UrlDefect.KeyInUrl => true,

            // Tests pass wrong URLs and made-up models to code that must reject them, or to a server of their own.
            _ when sink.IsTest && result.Rule is Rule.InsecureEndpoint or Rule.WrongUrl or Rule.RetiredModel => false,
            UrlDefect.KeyParameter => sink.Kind != SinkKind.DisplayedUrl,
            _ when sink.Kind == SinkKind.ListedUrl => false,

            // Links to the documentation in settings are harmless.
            UrlDefect.OldPage => isInCode && sink.Kind != SinkKind.RelativeUrl,
            _ when sink.Kind == SinkKind.DisplayedUrl => IsUnreadable(result),

            // Clients append such a path to their own base URL.
            _ when sink.Kind == SinkKind.RelativeUrl =>
                result.Defect is UrlDefect.Retired or UrlDefect.Announced or UrlDefect.Legacy or UrlDefect.MisspelledPath,

            // A program may check whether a page exists.
            UrlDefect.WrongHost => result.HasPath
                || sink.Kind is not (SinkKind.RequestUrl or SinkKind.WebSocketUrl or SinkKind.EndpointSetting),
            UrlDefect.WrongScheme => isInCode,
            UrlDefect.MissingScheme => sink.Kind is not (SinkKind.UrlSetting or SinkKind.EndpointSetting),

            // For a setting, the code determines the requested version.
            UrlDefect.OldApiVersion => isInCode || sink.Kind is SinkKind.RequestUrl or SinkKind.WebSocketUrl,
            _ => true,
        };
        return isWrong ? result.Rule : null;
    }

    /// <summary>
    /// Gets the rule that a combination of base address and relative URL violates; <see langword="null"/> if they may be correct.
    /// </summary>
    internal static Rule? Check(UrlCombinationDefect defect, SinkContext sink) => defect switch
    {
        UrlCombinationDefect.DroppedPath => Rule.LostVersion,
        UrlCombinationDefect.DuplicateVersion when !sink.IsTest => Rule.WrongUrl,
        _ => null,
    };

    private static List<UrlResult> Filter(IEnumerable<UrlResult> results, SinkContext sink) =>
        [.. results.Where(result => Check(result, sink) is not null)];

    /// <summary>Determines whether no client can send a request to the URL.</summary>
    private static bool IsUnreadable(UrlResult result) =>
        result.Defect is UrlDefect.MissingScheme or UrlDefect.MalformedScheme or UrlDefect.DuplicateScheme or UrlDefect.StrayCharacter
            or UrlDefect.TrailingText;

    private static UrlUsage GetUsage(SinkContext sink) => sink.Kind switch
    {
        // Tools other than .NET's HTTP clients also open WebSockets.
        SinkKind.RequestUrl when sink.Origin == ValueOrigin.Code => UrlUsage.HttpRequest,
        SinkKind.RequestUrl or SinkKind.RelativeUrl => UrlUsage.Request,
        SinkKind.WebSocketUrl => UrlUsage.WebSocket,
        SinkKind.BaseUrl when sink.Origin == ValueOrigin.Code => UrlUsage.HttpBaseAddress,
        SinkKind.BaseUrlVariable when sink.Origin is ValueOrigin.SettingsFile or ValueOrigin.SettingsTemplate => UrlUsage.HttpBaseAddress,
        SinkKind.BaseUrl or SinkKind.UrlSetting or SinkKind.EndpointSetting or SinkKind.BaseUrlVariable => UrlUsage.BaseAddress,
        SinkKind.ClientEndpoint or SinkKind.EndpointHttpClient => UrlUsage.ClientEndpoint,
        SinkKind.AzureResourceName => UrlUsage.AzureResourceName,
        SinkKind.AzureClientEndpoint => UrlUsage.AzureClientEndpoint,
        _ => UrlUsage.Unknown,
    };
}
