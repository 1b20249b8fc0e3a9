namespace OpenAiKeyAnalyzers.Values.ApiKeys;

/// <summary>
/// Finds OpenAI keys in a text and what is wrong with them. Linear in the length of the text; never throws, whatever the text holds.
/// </summary>
/// <remarks>
/// The formats are not documented by the vendor. They follow from published samples and from the rules of public secret scanners
/// (read 2026-11-23), whose known gaps are: a word edge inside <c>disk-</c>, a hyphen as last character, white space inside the key.
/// </remarks>
internal static class ApiKeyReader
{
    private const string Scheme = "Bearer";

    private static readonly IReadOnlyList<ApiKeyReading> Nothing = [];
    private static readonly IReadOnlyList<ApiKeyDefect> Intact = [];

    /// <summary>The keys in <paramref name="text"/> in the order in which they stand there; none for <see langword="null"/>.</summary>
    internal static IReadOnlyList<ApiKeyReading> Read(string? text)
    {
        if (text is null || text.Length < ClientSecretReader.Length)
        {
            return Nothing;
        }

        List<ApiKeyReading>? keys = null;
        ReadSecretKeys(text, ref keys);
        for (int end = 0; ClientSecretReader.Find(text, end) is >= 0 and int start;)
        {
            end = start + ClientSecretReader.Length;
            Add(text, ApiKeyKind.ClientSecret, start, end, null, ref keys);
        }

        for (int end = 0; AzureKeyReader.Find(text, end) is >= 0 and int start;)
        {
            end = start + AzureKeyReader.Length;
            Add(text, ApiKeyKind.AzureOpenAI, start, end, null, ref keys);
        }

        return keys is null ? Nothing : keys.Count == 1 ? keys : InOrder(keys);
    }

    private static void ReadSecretKeys(string text, ref List<ApiKeyReading>? keys)
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

            bool afterScheme = IsBehindScheme(text, start);
            if (!afterScheme && TextEdge.IsInsideWord(text, start))
            {
                continue;
            }

            bool afterWord = afterScheme || (start > 0 && text[start - 1] is '-' or '_');
            if (start < hopelessUntil && (afterWord || !SecretKeyReader.IsOwnPrefixAt(text, start)))
            {
                continue;
            }

            run ??= new KeyRun();
            run.Read(text, start);
            ApiKeyKind kind = default;
            int length = VendorPrefixes.Begin(run) ? 0 : SecretKeyReader.Read(run, afterWord, TextEdge.IsBlankBefore(text, start), out kind);
            if (length > 0)
            {
                from = run.PositionOf(length - 1) + 1;
                Add(text, kind, start, from, run, ref keys);
            }
            else if (SecretKeyReader.LengthWithoutHope(run) is > 0 and int hopeless)
            {
                // Without this, a text of nothing but prefixes would be read over and over again.
                hopelessUntil = run.PositionOf(hopeless);
            }
        }
    }

    // "Bearer" + key, without the blank: the one word that people put right in front of a key.
    private static bool IsBehindScheme(string text, int start) =>
        start >= Scheme.Length && string.Compare(text, start - Scheme.Length, Scheme, 0, Scheme.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The readers do not know of each other: of keys that overlap, the one that begins first counts.</summary>
    private static List<ApiKeyReading> InOrder(List<ApiKeyReading> keys)
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

    private static void Add(string text, ApiKeyKind kind, int start, int end, KeyRun? run, ref List<ApiKeyReading>? keys)
    {
        List<ApiKeyDefect>? defects = null;
        StraysAround.FindBefore(text, start, end, ref defects);
        for (int i = 1; run is not null && i < run.Length && run.PositionOf(i) < end; i++)
        {
            int gap = run.PositionOf(i - 1) + 1;
            if (gap < run.PositionOf(i))
            {
                (defects ??= []).Add(StraysAround.Defect(text, StrayPosition.Inside, gap, run.PositionOf(i)));
            }
        }

        StraysAround.FindAfter(text, start, end, ref defects);
        (keys ??= []).Add(new ApiKeyReading(kind, start, end, defects ?? Intact));
    }
}
