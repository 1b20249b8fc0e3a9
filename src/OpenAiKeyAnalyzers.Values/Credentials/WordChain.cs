namespace OpenAiKeyAnalyzers.Values.Credentials;

/// <summary>How much a word says about the text in which it stands.</summary>
internal enum WordWeight
{
    Unknown,
    Filler,
    Telling,
    Command,
}

/// <summary>Splits letters that were written together into words of <see cref="PlaceholderWords"/>: <c>yourapikeyhere</c>.</summary>
internal static class WordChain
{
    private const int LongestChain = 64;

    private static readonly Dictionary<string, WordWeight> Weights = ReadTable(out LongestWord);
    private static readonly int LongestWord;

    /// <summary>The weight of the heaviest word in <paramref name="letters"/>; unknown if they are not words from end to end.</summary>
    internal static WordWeight Read(string letters)
    {
        if (Weights.TryGetValue(letters, out WordWeight whole))
        {
            return whole;
        }

        if (letters.Length > LongestChain)
        {
            return WordWeight.Unknown;
        }

        // The heaviest chain of words that ends before each letter.
        var best = new WordWeight[letters.Length + 1];
        best[0] = WordWeight.Filler;
        for (int end = 2; end <= letters.Length; end++)
        {
            for (int length = 2; length <= Math.Min(end, LongestWord); length++)
            {
                WordWeight before = best[end - length];
                if (before != WordWeight.Unknown && Weights.TryGetValue(letters.Substring(end - length, length), out WordWeight weight))
                {
                    weight = weight > before ? weight : before;
                    best[end] = weight > best[end] ? weight : best[end];
                }
            }
        }

        return best[letters.Length];
    }

    private static Dictionary<string, WordWeight> ReadTable(out int longest)
    {
        var weights = new Dictionary<string, WordWeight>(StringComparer.Ordinal);
        longest = 0;
        foreach ((string[] words, WordWeight weight) in new[]
        {
            (PlaceholderWords.Fillers, WordWeight.Filler), (PlaceholderWords.Telling, WordWeight.Telling), (PlaceholderWords.Commands, WordWeight.Command),
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
