namespace OpenAiKeyAnalyzers.Values.ApiKeys;

/// <summary>What can be said of the characters behind a key's prefix.</summary>
internal static class ApiKeyBody
{
    /// <summary>"OpenAI" in base64: stands in the middle of every key that was issued since 2020, bar a few of the <c>None</c> kind.</summary>
    internal const string Watermark = "T3BlbkFJ";

    /// <summary>Fewest key characters on either side of the watermark. The shortest published keys have 20.</summary>
    internal const int ShortestHalf = 16;

    /// <summary>Fewest characters of a body without watermark. The shortest published one has 48.</summary>
    private const int ShortestWithoutWatermark = 40;

    private static readonly string[] PlaceholderWords =
    [
        "example", "placeholder", "your", "fake", "dummy", "sample", "replace", "insert", "change", "redact", "secret", "test", "notareal", "notreal", "apikey", "api_key", "api-key", "here",
    ];

    internal static bool IsKeyCharacter(char c) => IsAlphanumeric(c) || c is '-' or '_';

    internal static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    internal static bool IsLowerHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f');

    /// <summary>Whether a half of a key stands for something that was blotted out: one character repeated.</summary>
    internal static bool IsBlottedOut(char[] characters, int start, int end) => LongestRun(characters, start, end) >= 8;

    /// <summary>Whether letters of both cases and digits occur: what prose between two blanks does not have.</summary>
    internal static bool IsMixed(char[] characters, int start, int end)
    {
        Count(characters, start, end, out int digits, out int upper, out int lower);
        return digits > 0 && upper > 0 && lower > 0;
    }

    /// <summary>
    /// Whether a body without watermark can only have come from a random generator. Errs on the side of no: a placeholder word,
    /// an alphabet (<c>abcdef</c>), a repeated character or a missing character class makes it a made-up text.
    /// </summary>
    internal static bool IsRandom(char[] characters, int start, int end)
    {
        if (end - start < ShortestWithoutWatermark)
        {
            return false;
        }

        Count(characters, start, end, out int digits, out int upper, out int lower);
        if (digits < 2 || upper < 4 || lower < 4 || LongestRun(characters, start, end) >= 5 || LongestAlphabet(characters, start, end) >= 6)
        {
            return false;
        }

        string body = new(characters, start, end - start);
        foreach (string word in PlaceholderWords)
        {
            if (body.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void Count(char[] characters, int start, int end, out int digits, out int upper, out int lower)
    {
        digits = upper = lower = 0;
        for (int i = start; i < end; i++)
        {
            switch (characters[i])
            {
                case >= '0' and <= '9':
                    digits++;
                    break;
                case >= 'A' and <= 'Z':
                    upper++;
                    break;
                case >= 'a' and <= 'z':
                    lower++;
                    break;
            }
        }
    }

    private static int LongestRun(char[] characters, int start, int end) => Longest(characters, start, end, static (a, b) => a == b);

    private static int LongestAlphabet(char[] characters, int start, int end) => Longest(characters, start, end, static (a, b) => (a | 0x20) + 1 == (b | 0x20));

    private static int Longest(char[] characters, int start, int end, Func<char, char, bool> continues)
    {
        int longest = end > start ? 1 : 0;
        int current = longest;
        for (int i = start + 1; i < end; i++)
        {
            current = continues(characters[i - 1], characters[i]) ? current + 1 : 1;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
