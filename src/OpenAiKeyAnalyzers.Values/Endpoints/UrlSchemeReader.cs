namespace OpenAiKeyAnalyzers.Values.Endpoints;

/// <summary>Judges what stands before the host.</summary>
internal static class UrlSchemeReader
{
    internal static EndpointReading? Read(UrlText url, UrlHost host, UrlPosition position)
    {
        if (url.Scheme.Length == 0)
        {
            return Missing(url, host, position);
        }

        string scheme = url.Scheme.ToLowerInvariant();
        string? meant = scheme is "http" or "https" or "ws" or "wss" ? scheme
            : Typo.IsOne(scheme, "https", StringComparison.Ordinal) ? "https"
            : null;
        if (meant is null)
        {
            return null;
        }

        string secure = meant is "ws" or "wss" ? "wss" : "https";
        if (!url.HasWellFormedScheme || meant != scheme)
        {
            return new EndpointReading(EndpointDefect.MalformedScheme, url.Start, url.AuthorityStart - url.Start, secure + "://");
        }

        bool sendsKey = position != UrlPosition.Text && host is (UrlHost.OpenAi or UrlHost.Configured);
        if (!sendsKey || secure == scheme || IsLocal(url.Host))
        {
            return null;
        }

        // A port that was written out belongs to the old scheme, and goes with it.
        return IsAt(url, ":80")
            ? new EndpointReading(EndpointDefect.InsecureScheme, url.Start, url.HostEnd + ":80".Length - url.Start, secure + "://" + url.Host)
            : new EndpointReading(EndpointDefect.InsecureScheme, url.Start, url.Scheme.Length, secure);
    }

    private static bool IsAt(UrlText url, string port)
    {
        int end = url.HostEnd + port.Length;
        return string.CompareOrdinal(url.Text, url.HostEnd, port, 0, port.Length) == 0 && (end == url.Text.Length || url.Text[end] is '/' or '?' or '#' or ' ');
    }

    /// <summary>A text without scheme is an address only where one belongs, and if it goes on as one.</summary>
    private static EndpointReading? Missing(UrlText url, UrlHost host, UrlPosition position)
    {
        bool isMeant = position != UrlPosition.Text && host == UrlHost.OpenAi && url.HostStart == url.Start && url.Segments.Count > 0 && !UrlText.HasUnknown(url.Host);
        return isMeant ? new EndpointReading(EndpointDefect.MissingScheme, url.HostStart, url.HostEnd - url.HostStart, "https://" + url.Host) : null;
    }

    private static bool IsLocal(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.StartsWith("127.", StringComparison.Ordinal);
}
