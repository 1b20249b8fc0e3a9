using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Validates the scheme of a URL.</summary>
internal static class UrlSchemeValidator
{
    internal static UrlResult? Validate(ParsedUrl url, HostKind host, UrlUsage usage)
    {
        if (url.Scheme.Length == 0)
        {
            return DetectMissingScheme(url, host, usage);
        }

        string scheme = url.Scheme.ToLowerInvariant();
        string? meant = scheme is "http" or "https" or "ws" or "wss" ? scheme
            : Typo.IsSingleEdit(scheme, "https", StringComparison.Ordinal) ? "https"
            : null;
        if (meant is null)
        {
            return null;
        }

        string secure = usage == UrlUsage.WebSocket ? "wss" : usage is UrlUsage.HttpRequest or UrlUsage.HttpBaseAddress ? "https"
            : meant is "ws" or "wss" ? "wss" : "https";
        if (!url.HasWellFormedScheme || meant != scheme)
        {
            return new UrlResult(UrlDefect.MalformedScheme, url.Start, url.AuthorityStart - url.Start, secure + "://");
        }

        // ClientWebSocket throws ArgumentException for http(s); an HTTP client opens no WebSocket.
        bool isApi = host == HostKind.Azure || host.TakesOpenAiKeys();
        if (isApi && meant.StartsWith("ws", StringComparison.Ordinal) != secure.StartsWith("ws", StringComparison.Ordinal))
        {
            UrlResult wrong = CreateResult(UrlDefect.WrongScheme, url, meant is "http" or "ws" ? ":80" : ":443", secure);

            // The Realtime API is a WebSocket: another scheme does not make the URL an ordinary request.
            return url.Segments.Any(static segment => segment.Text.Equals("realtime", StringComparison.OrdinalIgnoreCase))
                && usage is UrlUsage.HttpRequest or UrlUsage.HttpBaseAddress ? wrong.WithoutReplacement() : wrong;
        }

        bool sendsKey = usage != UrlUsage.Unknown && host.TakesOpenAiKeys();
        if (!sendsKey || secure == scheme || OpenAiHosts.IsLoopback(url.Host))
        {
            return null;
        }

        return CreateResult(UrlDefect.InsecureScheme, url, ":80", secure);
    }

    /// <summary>Finds a duplicate scheme before a host of OpenAI or Azure: <c>https://https://…</c>.</summary>
    internal static UrlResult? DetectDuplicate(ParsedUrl url, Func<string, bool> isConfigured)
    {
        if (!IsKnown(url.Scheme)
            || ParsedUrl.Parse(url.Text.Substring(url.AuthorityStart, url.End - url.AuthorityStart)) is not { } inner
            || !IsKnown(inner.Scheme) || !OpenAiHosts.Classify(inner.Host, isConfigured).IsChecked())
        {
            return null;
        }

        string scheme = inner.Scheme.StartsWith("w", StringComparison.OrdinalIgnoreCase) ? "wss://" : "https://";
        return new UrlResult(UrlDefect.DuplicateScheme, url.Start, url.AuthorityStart + inner.AuthorityStart - url.Start, scheme);
    }

    // An explicit port belongs to the old scheme, and is removed with it.
    private static UrlResult CreateResult(UrlDefect defect, ParsedUrl url, string port, string secure) => HasPort(url, port)
        ? new UrlResult(defect, url.Start, url.HostEnd + port.Length - url.Start, secure + "://" + url.Host)
        : new UrlResult(defect, url.Start, url.Scheme.Length, secure);

    private static bool IsKnown(string scheme) => scheme.ToLowerInvariant() is "http" or "https" or "ws" or "wss";

    private static bool HasPort(ParsedUrl url, string port)
    {
        int end = url.HostEnd + port.Length;
        return string.CompareOrdinal(url.Text, url.HostEnd, port, 0, port.Length) == 0
            && (end == url.Text.Length || url.Text[end] is '/' or '?' or '#' or ' ');
    }

    /// <summary>
    /// Detects a missing scheme: a string without scheme is a URL only if the sink accepts a URL, and the string continues as one.
    /// </summary>
    private static UrlResult? DetectMissingScheme(ParsedUrl url, HostKind host, UrlUsage usage)
    {
        bool isMeant = usage != UrlUsage.Unknown && host is HostKind.OpenAi or HostKind.Azure && url.HostStart == url.Start
            && (url.Segments.Count > 0 || usage is UrlUsage.ClientEndpoint or UrlUsage.AzureClientEndpoint or UrlUsage.HttpBaseAddress)
            && !ParsedUrl.HasUnknown(url.Host);
        return isMeant ? new UrlResult(UrlDefect.MissingScheme, url.HostStart, url.HostEnd - url.HostStart, "https://" + url.Host) : null;
    }
}
