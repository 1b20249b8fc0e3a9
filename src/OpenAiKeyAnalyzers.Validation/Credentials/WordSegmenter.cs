namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Specifies how much a word affects the classification of the string that contains it.</summary>
internal enum WordSignificance
{
    Unknown,
    Filler,
    Indicative,
    Instruction,
}

/// <summary>Splits letters without separators into words of <see cref="PlaceholderWords"/>: <c>yourapikeyhere</c>.</summary>
internal static class WordSegmenter
{
    private const int MaxChainLength = 64;

    private static readonly Dictionary<string, WordSignificance> Significances = CreateTable(PlaceholderWords.All, out MaxWordLength);
    private static readonly int MaxWordLength;

    /// <summary>
    /// Gets the significance of the most significant word in <paramref name="letters"/>; unknown if they do not consist only of words.
    /// </summary>
    internal static WordSignificance GetSignificance(string letters)
    {
        if (Significances.TryGetValue(letters, out WordSignificance whole))
        {
            return whole;
        }

        if (letters.Length > MaxChainLength)
        {
            return WordSignificance.Unknown;
        }

        // The entries are the most significant sequences of words that end before each letter.
        var best = new WordSignificance[letters.Length + 1];
        best[0] = WordSignificance.Filler;
        for (int end = 2; end <= letters.Length; end++)
        {
            for (int length = 2; length <= Math.Min(end, MaxWordLength); length++)
            {
                WordSignificance before = best[end - length];
                if (before != WordSignificance.Unknown
                    && Significances.TryGetValue(letters.Substring(end - length, length), out WordSignificance weight))
                {
                    weight = weight > before ? weight : before;
                    best[end] = weight > best[end] ? weight : best[end];
                }
            }
        }

        return best[letters.Length];
    }

    /// <summary>Gets the significance of each word; if several languages have the word, the most significant one.</summary>
    internal static Dictionary<string, WordSignificance> CreateTable(IEnumerable<PlaceholderWordRow> rows, out int longest)
    {
        var weights = new Dictionary<string, WordSignificance>(StringComparer.Ordinal);
        longest = 0;
        foreach (PlaceholderWordRow row in rows)
        {
            if (row.Kind != PlaceholderWordKind.Native)
            {
                WordSignificance weight = GetWeight(row.Kind);
                weights[row.Word] = weights.TryGetValue(row.Word, out WordSignificance other) && other > weight ? other : weight;
                longest = Math.Max(longest, row.Word.Length);
            }
        }

        return weights;
    }

    private static WordSignificance GetWeight(PlaceholderWordKind kind) => kind switch
    {
        PlaceholderWordKind.Instruction => WordSignificance.Instruction,
        PlaceholderWordKind.Indicative => WordSignificance.Indicative,
        _ => WordSignificance.Filler,
    };
}
