namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Represents one segment of a path, between slashes.</summary>
internal readonly struct UrlSegment(string text, int start)
{
    internal string Text { get; } = text;

    internal int Start { get; } = start;

    internal int End => Start + Text.Length;

    /// <summary>
    /// Gets a value indicating whether the segment has an unknown part: a hole, or a placeholder of a format string or a route.
    /// </summary>
    internal bool IsUnknown => ParsedUrl.HasUnknown(Text);
}

/// <summary>
/// Represents a string that is parsed as a URL (RFC 3986 §3), with indexes into the string. Whitespace at the edges, which <c>new Uri</c>
/// trims (measured: space, tab, line break), is excluded. The text at the position of the scheme is kept unchanged.
/// </summary>
internal sealed class ParsedUrl
{
    /// <summary>Represents a part that is known only at run time. It is a noncharacter, which no string contains.</summary>
    internal const char Hole = '\uFFFF';

    // Longer than any URL that a program contains.
    internal const int MaxLength = 4096;

    // The length of https, and two more characters for typos.
    private const int MaxSchemeLength = 7;

    private ParsedUrl(string text, int start, int end)
    {
        Text = text;
        Start = start;
        End = end;

        int word = start;
        while (word < end && word - start <= MaxSchemeLength && text[word] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            word++;
        }

        int separator = word;
        while (separator < end && text[separator] is ':' or '/' or '\\' or ';')
        {
            separator++;
        }

        bool hasScheme = separator > word && word > start && word - start <= MaxSchemeLength;
        Scheme = hasScheme ? text.Substring(start, word - start) : string.Empty;
        AuthorityStart = hasScheme ? separator : start;
        HasWellFormedScheme = hasScheme && separator - word == 3 && text[word] == ':' && text[word + 1] is '/' or '\\'
            && text[word + 2] is '/' or '\\';

        PathStart = SkipTo(AuthorityStart, "/?#\\");
        HostStart = text.LastIndexOf('@', Math.Max(PathStart - 1, 0), PathStart - AuthorityStart) + 1;
        HostStart = HostStart == 0 ? AuthorityStart : HostStart;

        // The colons of an IPv6 address are in brackets (RFC 3986 §3.2.2).
        int bracket = HostStart < PathStart && text[HostStart] == '[' ? text.IndexOf(']', HostStart, PathStart - HostStart) + 1 : 0;
        HostEnd = bracket > 0 ? bracket : Math.Min(SkipTo(HostStart, ":"), PathStart);
        PathEnd = SkipTo(PathStart, "?#");
        QueryEnd = SkipTo(PathEnd, "#");
        Segments = Split(text, PathStart, PathEnd);
    }

    internal string Text { get; }

    /// <summary>Gets the index of the first character after leading whitespace.</summary>
    internal int Start { get; }

    /// <summary>Gets the exclusive end index, before trailing whitespace.</summary>
    internal int End { get; }

    /// <summary>Gets the letters before <c>://</c> or the text that replaces it; empty if there are none.</summary>
    internal string Scheme { get; }

    /// <summary>
    /// Gets a value indicating whether a colon and two slashes follow the scheme. Backslashes are accepted, too: <c>new Uri</c> converts
    /// them to slashes (measured, .NET 10.0, 2026-11-23).
    /// </summary>
    internal bool HasWellFormedScheme { get; }

    internal int SchemeEnd => Start + Scheme.Length;

    internal int AuthorityStart { get; }

    internal int HostStart { get; }

    internal int HostEnd { get; }

    internal string Host => Text.Substring(HostStart, HostEnd - HostStart);

    /// <summary>Gets the index of the slash before the path, or of its position if it is missing.</summary>
    internal int PathStart { get; }

    internal int PathEnd { get; }

    /// <summary>Gets the exclusive end index of the query, which starts with its question mark at <see cref="PathEnd"/>.</summary>
    internal int QueryEnd { get; }

    /// <summary>Gets the segments of the path, without an empty one after the last slash.</summary>
    internal IReadOnlyList<UrlSegment> Segments { get; }

    /// <returns>The URL, or <see langword="null"/> for a string that is too long or empty.</returns>
    internal static ParsedUrl? Parse(string? text)
    {
        if (text is null || text.Length is 0 or > MaxLength)
        {
            return null;
        }

        int start = 0;
        int end = text.Length;
        while (start < end && IsTrimmed(text[start]))
        {
            start++;
        }

        while (end > start && IsTrimmed(text[end - 1]))
        {
            end--;
        }

        return start < end ? new ParsedUrl(text, start, end) : null;
    }

    internal static bool HasUnknown(string part) => part.IndexOf(Hole) >= 0 || part.IndexOf('{') >= 0;

    internal static bool IsTrimmed(char c) => c is ' ' or '\t' or '\r' or '\n';

    private static List<UrlSegment> Split(string text, int start, int end)
    {
        var segments = new List<UrlSegment>();
        while (start < end)
        {
            int next = start + 1;
            while (next < end && text[next] is not ('/' or '\\'))
            {
                next++;
            }

            segments.Add(new UrlSegment(text.Substring(start + 1, next - start - 1), start + 1));
            start = next;
        }

        if (segments.Count > 0 && segments[segments.Count - 1].Text.Length == 0)
        {
            segments.RemoveAt(segments.Count - 1);
        }

        return segments;
    }

    private int SkipTo(int start, string ends)
    {
        while (start < End && ends.IndexOf(Text[start]) < 0)
        {
            start++;
        }

        return start;
    }
}
