using System.Text;
using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Endpoints;

/// <summary>
/// White space and invisible characters in an address, and text behind it. <c>new Uri</c> throws where they stand before the host and encodes
/// them behind it (measured, .NET 10.0, 2026-11-23), so that the path is another one. The query may hold blanks.
/// </summary>
internal static class UrlStrays
{
    // More are a sentence.
    private const int MostInText = 2;

    /// <summary>Names of headers that people paste along, from documentation that shows both in one block.</summary>
    private static readonly string[] Headers = ["Authorization:", "Content-Type:", "OpenAI-Organization:", "OpenAI-Project:", "OpenAI-Beta:"];

    /// <returns><see langword="null"/> if there are none; an empty list if the text is no address because of them.</returns>
    internal static IReadOnlyList<EndpointReading>? Read(UrlText url, UrlPosition position, Func<string, bool> isConfigured)
    {
        if (Header(url, position, isConfigured) is { } header)
        {
            return [header];
        }

        List<Run> runs = RunsIn(url, out string cleaned);
        if (runs.Count == 0)
        {
            return null;
        }

        if (UrlText.Parse(cleaned) is not { } clean || OpenAiHosts.KindOf(clean.Host, isConfigured) is not (not UrlHost.Foreign and var host))
        {
            return [];
        }

        if (position == UrlPosition.Text ? !IsAddress(clean, host, runs) : host == UrlHost.App)
        {
            return [];
        }

        if (position != UrlPosition.Text && !IsWhole(clean) && runs.Find(static run => run.IsSpacing) is { End: > 0 } first && IsWhole(url, first.Start, isConfigured))
        {
            return [new EndpointReading(EndpointDefect.TrailingText, first.Start, url.End - first.Start, string.Empty)];
        }

        return [.. runs.Select(static run => new EndpointReading(EndpointDefect.Stray, run.Start, run.End - run.Start, string.Empty))];
    }

    /// <summary>A header that is glued to the address, or follows it where only an address belongs.</summary>
    private static EndpointReading? Header(UrlText url, UrlPosition position, Func<string, bool> isConfigured)
    {
        foreach (string name in Headers)
        {
            int index = url.Text.IndexOf(name, url.Start, url.End - url.Start, StringComparison.OrdinalIgnoreCase);
            int end = index;
            while (position != UrlPosition.Text && end > url.Start && StrayCharacters.At(url.Text, end - 1) != StrayCharacter.None)
            {
                end--;
            }

            if (end > url.Start && StrayCharacters.At(url.Text, end - 1) == StrayCharacter.None && IsWhole(url, end, isConfigured))
            {
                return new EndpointReading(EndpointDefect.TrailingText, end, url.End - end, string.Empty);
            }
        }

        return null;
    }

    /// <summary>Whether the text up to <paramref name="end"/> is an address of the API that needs nothing behind it.</summary>
    private static bool IsWhole(UrlText url, int end, Func<string, bool> isConfigured) =>
        UrlText.Parse(url.Text.Substring(url.Start, end - url.Start)) is { HasWellFormedScheme: true } head
        && OpenAiHosts.KindOf(head.Host, isConfigured) is UrlHost.OpenAi
        && RunsIn(head, out _).Count == 0
        && IsWhole(head);

    private static bool IsWhole(UrlText url) => url.Segments.Count > 0 && (RowOf(url) is not null || (url.Segments.Count == 1 && url.Segments[0].Text == "v1"));

    /// <summary>The row that the path matches from its beginning to its end.</summary>
    private static EndpointRow? RowOf(UrlText url) =>
        EndpointMatcher.Find([.. url.Segments.Select(static segment => segment.Text)]) is { } row && row.Segments.Count == url.Segments.Count ? row : null;

    /// <summary>Whether a text of which nothing is known but that it holds blanks is an address nevertheless, and not a sentence about one.</summary>
    private static bool IsAddress(UrlText clean, UrlHost host, List<Run> runs)
    {
        var blanks = runs.Where(static run => run.IsSpacing).ToList();
        if (blanks.Count > MostInText)
        {
            return false;
        }

        if (blanks.TrueForAll(blank => blank.Cleaned < clean.PathStart))
        {
            return clean.Scheme.Length > 0;
        }

        bool isAtApi = host is UrlHost.OpenAi or UrlHost.Configured && clean.Scheme.Length > 0;
        EndpointRow? row = isAtApi ? RowOf(clean) : null;
        bool isBase = isAtApi && clean.Segments.Count == 1 && clean.Segments[0].Text == "v1";
        return isBase || (row is not null && blanks.TrueForAll(blank => IsAtWord(clean, row, blank)));
    }

    /// <summary>Whether all segments that a blank touches are words of the table: "/v1/models/ and so on" is a sentence.</summary>
    private static bool IsAtWord(UrlText clean, EndpointRow row, Run blank)
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

    private static List<Run> RunsIn(UrlText url, out string cleaned)
    {
        var runs = new List<Run>();
        int query = url.Text.IndexOfAny(['?', '#'], url.Start, url.End - url.Start);
        int end = query < 0 ? url.End : query;
        StringBuilder? rest = null;
        for (int i = url.Start; i < end; i++)
        {
            int start = i;
            bool isSpacing = false;
            while (i < end && StrayCharacters.At(url.Text, i) != StrayCharacter.None)
            {
                isSpacing |= StrayCharacters.IsSpacing(url.Text, i);
                i++;
            }

            if (i > start)
            {
                rest ??= new StringBuilder(url.Text, url.Start, start - url.Start, url.End - url.Start);
                runs.Add(new Run(start, i, rest.Length, isSpacing));
            }

            if (i < end)
            {
                rest?.Append(url.Text[i]);
            }
        }

        cleaned = rest?.Append(url.Text, end, url.End - end).ToString() ?? url.Text;
        return runs;
    }

    /// <summary>Stray characters side by side.</summary>
    /// <param name="start">Index of the first.</param>
    /// <param name="end">Index behind the last.</param>
    /// <param name="cleaned">Index in the text without any at which they stood.</param>
    /// <param name="isSpacing">Whether a reader sees a gap.</param>
    private readonly struct Run(int start, int end, int cleaned, bool isSpacing)
    {
        internal int Start { get; } = start;

        internal int End { get; } = end;

        internal int Cleaned { get; } = cleaned;

        internal bool IsSpacing { get; } = isSpacing;
    }
}
