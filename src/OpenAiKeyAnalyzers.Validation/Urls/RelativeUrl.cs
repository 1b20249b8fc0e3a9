namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>
/// Combines a base address and a relative URL as <c>new Uri(Uri, string)</c> and <c>HttpClient</c> do (RFC 3986 §5.2): the text after the
/// last slash of the base address is dropped, and a leading slash drops the whole path.
/// </summary>
internal static class RelativeUrl
{
    /// <summary>
    /// Determines whether a string is certainly relative: it starts neither with a scheme, nor with an unknown part that may be one.
    /// </summary>
    internal static bool IsRelative(string text)
    {
        if (text.Length > 0 && text[0] is ParsedUrl.Hole or '{')
        {
            return false;
        }

        int colon = text.IndexOf(':');
        int slash = text.IndexOfAny(['/', '?', '#']);
        return colon < 0 || (slash >= 0 && slash < colon);
    }

    /// <summary>Gets the URL that is requested.</summary>
    /// <param name="url">The base address.</param>
    /// <param name="relative">A relative URL according to <see cref="IsRelative"/>, without whitespace at its edges.</param>
    /// <param name="start">The index in the result at which <paramref name="relative"/> starts, unless it contains dots.</param>
    internal static string Combine(ParsedUrl url, string relative, out int start)
    {
        string origin = url.Text.Substring(url.Start, url.PathStart - url.Start);
        string path = url.Text.Substring(url.PathStart, url.PathEnd - url.PathStart);
        string before = relative.Length == 0 || relative[0] == '#' ? path + url.Text.Substring(url.PathEnd, url.QueryEnd - url.PathEnd)
            : relative[0] == '/' ? string.Empty
            : relative[0] == '?' ? (path.Length == 0 ? "/" : path)
            : path.Substring(0, path.LastIndexOf('/') + 1) is { Length: > 0 } folder ? folder : "/";
        origin = relative.StartsWith("//", StringComparison.Ordinal)
            ? url.Text.Substring(url.Start, url.SchemeEnd - url.Start) + ":" : origin;
        start = origin.Length + before.Length;
        return RemoveDotSegments(origin, before + relative);
    }

    private static string RemoveDotSegments(string origin, string path)
    {
        int query = path.IndexOfAny(['?', '#']);
        string[] segments = (query < 0 ? path : path.Substring(0, query)).Split('/');
        var kept = new List<string>();
        for (int i = 0; i < segments.Length; i++)
        {
            bool isDots = segments[i] is "." or "..";
            if (segments[i] == ".." && kept.Count > 1)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (!isDots)
            {
                kept.Add(segments[i]);
            }
            else if (i == segments.Length - 1)
            {
                kept.Add(string.Empty);
            }
        }

        return origin + string.Join("/", kept) + (query < 0 ? string.Empty : path.Substring(query));
    }
}
