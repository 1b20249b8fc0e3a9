using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>
/// Decides whether a URL is wrong at the sink that receives it (OAK4001 to OAK4004, OAK4006, OAK4007). The only place that does: code,
/// settings files and the key check ask here.
/// </summary>
internal static class UrlRule
{
    /// <summary>Finds what is wrong with a text at a sink.</summary>
    /// <param name="text">A text that is a URL.</param>
    /// <param name="sink">What receives it.</param>
    /// <param name="isOpenAiHost">Determines whether the options name a host.</param>
    internal static IReadOnlyList<UrlResult> Find(string text, SinkContext sink, Func<string, bool>? isOpenAiHost = null)
    {
        if (sink.Kind == SinkKind.AbsoluteUrl)
        {
            // System.Uri reads it first at every sink. Its later use is not known.
            UrlResult[] unreadable = [.. UrlValidator.Validate(text, UrlUsage.Request, isOpenAiHost).Where(IsUnreadable)];
            return Filter(unreadable.Length > 0 ? unreadable : UrlValidator.Validate(text, UrlUsage.Unknown, isOpenAiHost), sink);
        }

        return Filter(UrlValidator.Validate(text, GetUsage(sink), isOpenAiHost), sink);
    }

    /// <summary>Gets the rule that a URL breaks at a sink; <see langword="null"/> if it may be right there.</summary>
    /// <param name="result">What is wrong with the URL, given its usage.</param>
    /// <param name="sink">What receives it.</param>
    internal static Rule? Check(UrlResult result, SinkContext sink)
    {
        bool isInCode = sink.Origin == ValueOrigin.Code;
        bool isWrong = result.Defect switch
        {
            UrlDefect.KeyInUrl => true,

            // Tests give wrong URLs and made-up models to code that must refuse them, or to a server of their own.
            _ when sink.IsTest && result.Rule is Rule.InsecureEndpoint or Rule.WrongUrl or Rule.RetiredModel => false,
            UrlDefect.KeyParameter => sink.Kind != SinkKind.DisplayedUrl,
            _ when sink.Kind == SinkKind.ListedUrl => false,

            // Links to the documentation in settings do no harm.
            UrlDefect.OldPage => isInCode && sink.Kind != SinkKind.RelativeUrl,
            _ when sink.Kind == SinkKind.DisplayedUrl => IsUnreadable(result),

            // Clients add such a path to a base URL of their own.
            _ when sink.Kind == SinkKind.RelativeUrl =>
                result.Defect is UrlDefect.Retired or UrlDefect.Announced or UrlDefect.Legacy or UrlDefect.MisspelledPath,

            // A program may look whether a page is there.
            UrlDefect.WrongHost => result.HasPath
                || sink.Kind is not (SinkKind.RequestUrl or SinkKind.WebSocketUrl or SinkKind.EndpointSetting),
            UrlDefect.WrongScheme => isInCode,
            UrlDefect.MissingScheme => sink.Kind is not (SinkKind.UrlSetting or SinkKind.EndpointSetting),

            // Of a setting, the code decides which version it asks for.
            UrlDefect.OldApiVersion => isInCode || sink.Kind is SinkKind.RequestUrl or SinkKind.WebSocketUrl,
            _ => true,
        };
        return isWrong ? result.Rule : null;
    }

    /// <summary>Gets the rule that a base address and a relative URL break together; <see langword="null"/> if they may be
    /// right.</summary>
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
        // Other tools than .NET's HTTP clients open WebSockets, too.
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
