namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>Finds OpenAI keys and their defects in a string. Runs in linear time and never throws, regardless of the string.</summary>
/// <remarks>
/// The vendor does not document the formats. They are derived from published samples and from the rules of public secret scanners (read
/// 2026-11-23), which have known gaps: a word boundary inside <c>disk-</c>, a hyphen as the last character, whitespace inside the key.
/// </remarks>
internal static class ApiKeyScanner
{
    private const string Scheme = "Bearer";

    private static readonly IReadOnlyList<ApiKeyMatch> NoMatches = [];
    private static readonly IReadOnlyList<ApiKeyDefect> NoDefects = [];

    /// <summary>Finds the keys in <paramref name="text"/>, in their order; empty for <see langword="null"/>.</summary>
    internal static IReadOnlyList<ApiKeyMatch> Scan(string? text)
    {
        if (text is null || text.Length < ClientSecretScanner.Length)
        {
            return NoMatches;
        }

        List<ApiKeyMatch>? keys = null;
        ScanSecretKeys(text, ref keys);
        for (int end = 0; ClientSecretScanner.IndexOf(text, end) is >= 0 and int start;)
        {
            end = start + ClientSecretScanner.Length;
            Add(text, ApiKeyKind.ClientSecret, start, end, null, ref keys);
        }

        for (int end = 0; AzureKeyScanner.IndexOf(text, end) is >= 0 and int start;)
        {
            end = start + AzureKeyScanner.Length;
            Add(text, ApiKeyKind.AzureOpenAI, start, end, null, ref keys);
        }

        return keys is null ? NoMatches : keys.Count == 1 ? keys : SortAndRemoveOverlaps(keys);
    }

    private static void ScanSecretKeys(string text, ref List<ApiKeyMatch>? keys)
    {
        KeyRun? run = null;
        int from = 0;
        int hopelessUntil = 0;
        while ((from = text.IndexOf('s', from)) >= 0)
        {
            int start = from++;
            if (!SecretKeyAnchor.IsAt(text, start))
            {
                continue;
            }

            bool afterScheme = IsAfterScheme(text, start);
            if (!afterScheme && WordBoundary.IsInsideWord(text, start))
            {
                continue;
            }

            if (start < hopelessUntil)
            {
                continue;
            }

            bool afterWord = afterScheme || (start > 0 && text[start - 1] is '-' or '_');
            run ??= new KeyRun();
            run.Read(text, start);
            ApiKeyKind kind = default;
            int length = VendorKeyTable.IsOtherVendor(run)
                ? 0 : SecretKeyScanner.Scan(run, afterWord, WordBoundary.HasOnlyStrayCharactersBefore(text, start), out kind);
            if (length > 0)
            {
                from = run.GetPosition(length - 1) + 1;
                Add(text, kind, start, from, run, ref keys);
            }
            else if (SecretKeyScanner.GetUnmatchableLength(run) is > 0 and int hopeless)
            {
                // Without this, a string that consists only of prefixes would be scanned repeatedly.
                hopelessUntil = run.GetPosition(hopeless);
            }
        }
    }

    // "Bearer" is the only word that occurs directly before a key, if the space is missing.
    private static bool IsAfterScheme(string text, int start) =>
        start >= Scheme.Length
        && string.Compare(text, start - Scheme.Length, Scheme, 0, Scheme.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>
    /// Sorts the matches of the scanners, which are independent of each other: if keys overlap, the one that starts first is kept.
    /// </summary>
    private static List<ApiKeyMatch> SortAndRemoveOverlaps(List<ApiKeyMatch> keys)
    {
        keys.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        int end = 0;
        keys.RemoveAll(key =>
        {
            bool overlaps = key.Start < end;
            end = overlaps ? end : key.End;
            return overlaps;
        });
        return keys;
    }

    private static void Add(string text, ApiKeyKind kind, int start, int end, KeyRun? run, ref List<ApiKeyMatch>? keys)
    {
        List<ApiKeyDefect>? defects = null;
        StrayCharacterFinder.FindBefore(text, start, end, ref defects);
        for (int i = 1; run is not null && i < run.Length && run.GetPosition(i) < end; i++)
        {
            int gap = run.GetPosition(i - 1) + 1;
            if (gap < run.GetPosition(i))
            {
                (defects ??= []).Add(StrayCharacterFinder.CreateDefect(text, StrayPosition.Inside, gap, run.GetPosition(i)));
            }
        }

        StrayCharacterFinder.FindAfter(text, start, end, ref defects);
        (keys ??= []).Add(new ApiKeyMatch(kind, start, end, defects ?? NoDefects));
    }
}
