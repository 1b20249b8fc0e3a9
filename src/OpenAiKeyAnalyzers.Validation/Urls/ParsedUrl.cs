namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>One part of a path, between slashes.</summary>
internal readonly struct UrlSegment(string text, int start)
{
    internal string Text { get; } = text;

    internal int Start { get; } = start;

    internal int End => Start + Text.Length;

    /// <summary>Whether (a part of) it is not known: a hole, or a placeholder of a format or a route.</summary>
    internal bool IsUnknown => ParsedUrl.HasUnknown(Text);
}

/// <summary>
/// A text taken apart as a URL (RFC 3986 §3), with indexes into the text. Whitespace at the edges, which <c>new Uri</c> trims
/// (measured: space, tab, line break), is left out. What is where the scheme belongs is kept as it is written.
/// </summary>
internal sealed class ParsedUrl
{
    /// <summary>Represents what is known only at run time. A noncharacter: no text holds it.</summary>
    internal const char Hole = '\uFFFF';

    // Longer than any URL that a program spells out.
    internal const int MaxLength = 4096;

    // https, and a typo.
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

    /// <summary>Index of the first character after the whitespace at the start.</summary>
    internal int Start { get; }

    /// <summary>Index after the last character before the whitespace at the end.</summary>
    internal int End { get; }

    /// <summary>The letters before <c>://</c> or what represents it; empty if there are none.</summary>
    internal string Scheme { get; }

    /// <summary>Whether a colon and two slashes follow the scheme. Backslashes do as well: <c>new Uri</c> turns them into slashes
    /// (measured, .NET 10.0, 2026-11-23).</summary>
    internal bool HasWellFormedScheme { get; }

    internal int SchemeEnd => Start + Scheme.Length;

    internal int AuthorityStart { get; }

    internal int HostStart { get; }

    internal int HostEnd { get; }

    internal string Host => Text.Substring(HostStart, HostEnd - HostStart);

    /// <summary>Index of the slash before the path, or where it would be.</summary>
    internal int PathStart { get; }

    internal int PathEnd { get; }

    /// <summary>Index after the query, which begins with its question mark at <see cref="PathEnd"/>.</summary>
    internal int QueryEnd { get; }

    /// <summary>The parts of the path; an empty one at its end, after the last slash, is left out.</summary>
    internal IReadOnlyList<UrlSegment> Segments { get; }

    /// <returns><see langword="null"/> for a text that is too long, or empty.</returns>
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
