using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Judges what stands before the host.</summary>
internal static class UrlSchemeValidator
{
    internal static UrlResult? Validate(ParsedUrl url, HostKind host, UrlUsage position)
    {
        if (url.Scheme.Length == 0)
        {
            return DetectMissingScheme(url, host, position);
        }

        string scheme = url.Scheme.ToLowerInvariant();
        string? meant = scheme is "http" or "https" or "ws" or "wss" ? scheme
            : Typo.IsSingleEdit(scheme, "https", StringComparison.Ordinal) ? "https"
            : null;
        if (meant is null)
        {
            return null;
        }

        string secure = meant is "ws" or "wss" ? "wss" : "https";
        if (!url.HasWellFormedScheme || meant != scheme)
        {
            return new UrlResult(UrlDefect.MalformedScheme, url.Start, url.AuthorityStart - url.Start, secure + "://");
        }

        bool sendsKey = position != UrlUsage.Unknown && host.TakesOpenAiKeys();
        if (!sendsKey || secure == scheme || OpenAiHosts.IsLoopback(url.Host))
        {
            return null;
        }

        // A port that was written out belongs to the old scheme, and goes with it.
        return HasPort(url, ":80")
            ? new UrlResult(UrlDefect.InsecureScheme, url.Start, url.HostEnd + ":80".Length - url.Start, secure + "://" + url.Host)
            : new UrlResult(UrlDefect.InsecureScheme, url.Start, url.Scheme.Length, secure);
    }

    private static bool HasPort(ParsedUrl url, string port)
    {
        int end = url.HostEnd + port.Length;
        return string.CompareOrdinal(url.Text, url.HostEnd, port, 0, port.Length) == 0
            && (end == url.Text.Length || url.Text[end] is '/' or '?' or '#' or ' ');
    }

    /// <summary>A text without scheme is an address only where one belongs, and if it goes on as one.</summary>
    private static UrlResult? DetectMissingScheme(ParsedUrl url, HostKind host, UrlUsage position)
    {
        bool isMeant = position != UrlUsage.Unknown && host == HostKind.OpenAi && url.HostStart == url.Start && url.Segments.Count > 0
            && !ParsedUrl.HasUnknown(url.Host);
        return isMeant ? new UrlResult(UrlDefect.MissingScheme, url.HostStart, url.HostEnd - url.HostStart, "https://" + url.Host) : null;
    }
}
