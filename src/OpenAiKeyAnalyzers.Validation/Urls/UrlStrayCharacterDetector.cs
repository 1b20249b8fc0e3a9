using System.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>
/// Detects whitespace and invisible characters in a URL, and text after it. <c>new Uri</c> throws if they are before the host and encodes
/// them after it (measured, .NET 10.0, 2026-11-23), so that the path is different. The query may contain spaces.
/// </summary>
internal static class UrlStrayCharacterDetector
{
    // A string with more spaces is a sentence.
    private const int MaxSpacesInText = 2;

    /// <summary>The names of headers that are pasted together with a URL, from documentation that shows both in one block.</summary>
    private static readonly string[] Headers =
        ["Authorization:", "Content-Type:", "OpenAI-Organization:", "OpenAI-Project:", "OpenAI-Beta:"];

    /// <returns>The results; <see langword="null"/> if there are none; empty if they show that the string is not a URL.</returns>
    internal static IReadOnlyList<UrlResult>? Detect(ParsedUrl url, UrlUsage position, Func<string, bool> isConfigured)
    {
        if (DetectHeader(url, position, isConfigured) is { } header)
        {
            return [header];
        }

        List<CharacterRun> runs = FindRuns(url, out string cleaned);
        if (runs.Count == 0)
        {
            return null;
        }

        if (ParsedUrl.Parse(cleaned) is not { } clean || OpenAiHosts.Classify(clean.Host, isConfigured) is var host && !host.IsChecked())
        {
            return [];
        }

        if (position == UrlUsage.Unknown ? !IsUrl(clean, host, runs) : host == HostKind.ConsumerApp)
        {
            return [];
        }

        if (position != UrlUsage.Unknown && !IsCompleteUrl(clean) && runs.Find(static run => run.IsWhitespace) is { End: > 0 } first
            && IsCompleteUrl(url, first.Start, isConfigured))
        {
            return [new UrlResult(UrlDefect.TrailingText, first.Start, url.End - first.Start, string.Empty)];
        }

        return [.. runs.Select(static run => new UrlResult(UrlDefect.StrayCharacter, run.Start, run.End - run.Start, string.Empty))];
    }

    /// <summary>Detects a header directly after the URL, or after whitespace if the sink accepts only a URL.</summary>
    private static UrlResult? DetectHeader(ParsedUrl url, UrlUsage position, Func<string, bool> isConfigured)
    {
        foreach (string name in Headers)
        {
            int index = url.Text.IndexOf(name, url.Start, url.End - url.Start, StringComparison.OrdinalIgnoreCase);
            int end = index;
            while (position != UrlUsage.Unknown && end > url.Start
                && StrayCharacterClassifier.GetAt(url.Text, end - 1) != StrayCharacter.None)
            {
                end--;
            }

            if (end > url.Start && StrayCharacterClassifier.GetAt(url.Text, end - 1) == StrayCharacter.None
                && IsCompleteUrl(url, end, isConfigured))
            {
                return new UrlResult(UrlDefect.TrailingText, end, url.End - end, string.Empty);
            }
        }

        return null;
    }

    /// <summary>Determines whether the string up to <paramref name="end"/> is a complete URL of the API.</summary>
    private static bool IsCompleteUrl(ParsedUrl url, int end, Func<string, bool> isConfigured) =>
        ParsedUrl.Parse(url.Text.Substring(url.Start, end - url.Start)) is { HasWellFormedScheme: true } head
        && OpenAiHosts.Classify(head.Host, isConfigured) is HostKind.OpenAi
        && FindRuns(head, out _).Count == 0
        && IsCompleteUrl(head);

    private static bool IsCompleteUrl(ParsedUrl url) =>
        FindRow(url) is not null || (url.Segments.Count == 1 && url.Segments[0].Text == "v1");

    /// <summary>Finds the row that the path matches from its beginning to its end.</summary>
    private static EndpointRow? FindRow(ParsedUrl url) =>
        EndpointMatcher.Find([.. url.Segments.Select(static segment => segment.Text)]) is { } row
        && row.Segments.Count == url.Segments.Count ? row : null;

    /// <summary>Determines whether a string with spaces is a URL and not a sentence about one, if nothing else is known about it.</summary>
    private static bool IsUrl(ParsedUrl clean, HostKind host, List<CharacterRun> runs)
    {
        var blanks = runs.Where(static run => run.IsWhitespace).ToList();
        if (blanks.Count > MaxSpacesInText)
        {
            return false;
        }

        if (blanks.TrueForAll(blank => blank.Cleaned < clean.PathStart))
        {
            return clean.Scheme.Length > 0;
        }

        bool isAtApi = host is HostKind.OpenAi or HostKind.Configured && clean.Scheme.Length > 0;
        EndpointRow? row = isAtApi ? FindRow(clean) : null;
        bool isBase = isAtApi && clean.Segments.Count == 1 && clean.Segments[0].Text == "v1";
        return isBase || (row is not null && blanks.TrueForAll(blank => IsAtKnownWord(clean, row, blank)));
    }

    /// <summary>Determines whether all segments next to a space are words of the table: "/v1/models/ and so on" is a sentence.</summary>
    private static bool IsAtKnownWord(ParsedUrl clean, EndpointRow row, CharacterRun blank)
    {
        for (int i = 0; i < clean.Segments.Count; i++)
        {
            UrlSegment segment = clean.Segments[i];
            if (blank.Cleaned >= segment.Start - 1 && blank.Cleaned <= segment.End && EndpointRow.IsWildcard(row.Segments[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static List<CharacterRun> FindRuns(ParsedUrl url, out string cleaned)
    {
        var runs = new List<CharacterRun>();
        int query = url.Text.IndexOfAny(['?', '#'], url.Start, url.End - url.Start);
        int end = query < 0 ? url.End : query;
        StringBuilder? rest = null;
        for (int i = url.Start; i < end; i++)
        {
            int start = i;
            bool isSpacing = false;
            while (i < end && StrayCharacterClassifier.GetAt(url.Text, i) != StrayCharacter.None)
            {
                isSpacing |= StrayCharacterClassifier.IsWhitespace(url.Text, i);
                i++;
            }

            if (i > start)
            {
                rest ??= new StringBuilder(url.Text, url.Start, start - url.Start, url.End - url.Start);
                runs.Add(new CharacterRun(start, i, rest.Length, isSpacing));
            }

            if (i < end)
            {
                rest?.Append(url.Text[i]);
            }
        }

        cleaned = rest?.Append(url.Text, end, url.End - end).ToString() ?? url.Text;
        return runs;
    }

    /// <summary>Represents adjacent stray characters.</summary>
    /// <param name="start">The index of the first character.</param>
    /// <param name="end">The exclusive end index.</param>
    /// <param name="cleaned">The index of their position in the string without stray characters.</param>
    /// <param name="isSpacing">Whether they are visible as a gap.</param>
    private readonly struct CharacterRun(int start, int end, int cleaned, bool isSpacing)
    {
        internal int Start { get; } = start;

        internal int End { get; } = end;

        internal int Cleaned { get; } = cleaned;

        internal bool IsWhitespace { get; } = isSpacing;
    }
}
