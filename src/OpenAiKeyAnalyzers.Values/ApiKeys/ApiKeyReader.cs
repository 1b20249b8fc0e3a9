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
        ClientSecretReader.Read(text, (start, end) => Add(text, ApiKeyKind.ClientSecret, start, end, null, ref keys));
        AzureKeyReader.Read(text, (start, end) => Add(text, ApiKeyKind.AzureOpenAI, start, end, null, ref keys));
        keys?.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return keys ?? Nothing;
    }

    private static void ReadSecretKeys(string text, ref List<ApiKeyReading>? keys)
    {
        KeyRun? run = null;
        int from = 0;
        while ((from = text.IndexOf("sk-", from, StringComparison.Ordinal)) >= 0)
        {
            int start = from;
            from += 3;
            if (TextEdge.IsInsideWord(text, start) || VendorPrefixes.IsForeignAt(text, start))
            {
                continue;
            }

            run ??= new KeyRun();
            run.Read(text, start);
            bool afterWord = start > 0 && text[start - 1] is '-' or '_';
            int length = SecretKeyReader.Read(run, afterWord, TextEdge.IsBlankBefore(text, start), out ApiKeyKind kind);
            if (length > 0)
            {
                from = run.PositionOf(length - 1) + 1;
                Add(text, kind, start, from, run, ref keys);
            }
        }

        if (keys is null)
        {
            ReadBrokenPrefix(text, ref run, ref keys);
        }
    }

    /// <summary>The white space may have hit the prefix itself (<c>s k-…</c>): then the whole text must be one key.</summary>
    private static void ReadBrokenPrefix(string text, ref KeyRun? run, ref List<ApiKeyReading>? keys)
    {
        int start = TextEdge.SkipStrays(text, 0);
        if (start >= text.Length || text[start] != 's' || text.IndexOf(ApiKeyBody.Watermark, StringComparison.Ordinal) < 0)
        {
            return;
        }

        run ??= new KeyRun();
        run.Read(text, start);
        if (run.ReachesEndOfText && run.StartsWith("sk-") && SecretKeyReader.Read(run, afterWord: false, wholeText: true, out ApiKeyKind kind) == run.Length)
        {
            Add(text, kind, start, run.PositionOf(run.Length - 1) + 1, run, ref keys);
        }
    }

    private static void Add(string text, ApiKeyKind kind, int start, int end, KeyRun? run, ref List<ApiKeyReading>? keys)
    {
        List<ApiKeyDefect>? defects = null;
        TextEdge.FindStraysAround(text, start, end, ref defects);
        for (int i = 1; run is not null && i < run.Length && run.PositionOf(i) < end; i++)
        {
            int gap = run.PositionOf(i - 1) + 1;
            if (gap < run.PositionOf(i))
            {
                (defects ??= []).Add(TextEdge.Defect(text, StrayPosition.Inside, gap, run.PositionOf(i)));
            }
        }

        defects?.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        (keys ??= []).Add(new ApiKeyReading(kind, start, end, defects ?? Intact));
    }
}
