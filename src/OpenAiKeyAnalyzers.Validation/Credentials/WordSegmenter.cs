namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>How much a word says about the text in which it stands.</summary>
internal enum WordSignificance
{
    Unknown,
    Filler,
    Indicative,
    Instruction,
}

/// <summary>Splits letters that were written together into words of <see cref="PlaceholderWords"/>: <c>yourapikeyhere</c>.</summary>
internal static class WordSegmenter
{
    private const int MaxChainLength = 64;

    private static readonly Dictionary<string, WordSignificance> Significances = CreateTable(out MaxWordLength);
    private static readonly int MaxWordLength;

    /// <summary>The weight of the heaviest word in <paramref name="letters"/>; unknown if they are not words from end to end.</summary>
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

        // The heaviest chain of words that ends before each letter.
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

    private static Dictionary<string, WordSignificance> CreateTable(out int longest)
    {
        var weights = new Dictionary<string, WordSignificance>(StringComparer.Ordinal);
        longest = 0;
        foreach ((string[] words, WordSignificance weight) in new[]
        {
            (PlaceholderWords.Fillers, WordSignificance.Filler), (PlaceholderWords.Indicative, WordSignificance.Indicative),
            (PlaceholderWords.Instructions, WordSignificance.Instruction),
        })
        {
            foreach (string word in words)
            {
                weights[word] = weight;
                longest = Math.Max(longest, word.Length);
            }
        }

        return weights;
    }
}
