namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>Classifies the characters after a key's prefix.</summary>
internal static class ApiKeyBody
{
    /// <summary>
    /// "OpenAI" in Base64. It is in the middle of every key that was issued since 2020, except a few of the <c>None</c> kind.
    /// </summary>
    internal const string Watermark = "T3BlbkFJ";

    /// <summary>The minimum number of key characters before and after the watermark. The shortest published keys have 20.</summary>
    internal const int MinHalfLength = 16;

    /// <summary>The minimum number of characters of a body without watermark. The shortest published one has 48.</summary>
    private const int MinLengthWithoutWatermark = 40;

    private static readonly string[] PlaceholderWords =
    [
        "example", "placeholder", "your", "fake", "dummy", "sample", "replace", "insert", "change", "redact", "secret", "test", "notareal",
        "notreal", "apikey", "api_key", "api-key", "here",
    ];

    internal static bool IsKeyCharacter(char c) => IsAlphanumeric(c) || c is '-' or '_';

    internal static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    internal static bool IsLowerHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f');

    /// <summary>Determines whether a half of a key is a mask: one repeated character, ignoring case.</summary>
    internal static bool HasRepeatedRun(char[] characters, int start, int end) => GetMaxRepeatedRun(characters, start, end) >= 8;

    internal static bool AreAlphanumeric(char[] characters, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!IsAlphanumeric(characters[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Determines whether the characters may be a word, a number, or several of them joined by hyphens: uppercase letters and digits occur
    /// only where a word may contain them.
    /// </summary>
    internal static bool IsWord(char[] characters, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            CharacterClass previous = GetClass(characters[i - 1]);
            if (IsChange(previous, GetClass(characters[i]))
                && !(previous == CharacterClass.Upper && GetClass(characters[i]) == CharacterClass.Lower))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Determines whether the characters may be a part of a key: not a word or number, with two digits or as many changes between uppercase
    /// letters, lowercase letters and digits as in a random string. In case of doubt, the result is true; names in camel case have fewer of
    /// both.
    /// </summary>
    internal static bool MayBePiece(char[] characters, int start, int end)
    {
        int digits = 0;
        int changes = 0;
        for (int i = start; i < end; i++)
        {
            digits += characters[i] is >= '0' and <= '9' ? 1 : 0;
            changes += i > start && IsChange(GetClass(characters[i - 1]), GetClass(characters[i])) ? 1 : 0;
        }

        return (digits >= 2 || changes * 2 >= end - start) && !IsWord(characters, start, end);
    }

    /// <summary>
    /// Determines whether a body without watermark can only have been generated at random. In case of doubt, the result is false: a
    /// placeholder word, an alphabet (<c>abcdef</c>), a repeated character or a missing character class shows that it is made up.
    /// </summary>
    internal static bool IsRandom(char[] characters, int start, int end)
    {
        if (end - start < MinLengthWithoutWatermark || !IsScrambled(characters, start, end)
            || GetMaxRepeatedRun(characters, start, end) >= 5 || GetMaxAlphabeticalRun(characters, start, end) >= 6)
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

    /// <summary>
    /// Determines whether uppercase letters, lowercase letters and digits alternate as in a random string, which they rarely do in words
    /// and numbers.
    /// </summary>
    private static bool IsScrambled(char[] characters, int start, int end)
    {
        int[] counts = new int[4];
        int changes = 0;
        int changesOfDigits = 0;
        for (int i = start; i < end; i++)
        {
            CharacterClass current = GetClass(characters[i]);
            counts[(int)current]++;
            CharacterClass previous = i == start ? current : GetClass(characters[i - 1]);
            if (IsChange(previous, current))
            {
                changes++;
                changesOfDigits += previous == CharacterClass.Digit || current == CharacterClass.Digit ? 1 : 0;
            }
        }

        // In a random string, six of ten adjacent pairs are of different classes, and one pair of four contains a digit and a letter.
        // Because a digit belongs to two pairs, the last condition requires at least two digits.
        return counts[(int)CharacterClass.Upper] >= 4 && counts[(int)CharacterClass.Lower] >= 4
            && changes * 5 >= (end - start) * 2 && changesOfDigits * 16 >= end - start;
    }

    private static bool IsChange(CharacterClass a, CharacterClass b) =>
        a != b && a != CharacterClass.Separator && b != CharacterClass.Separator;

    private static CharacterClass GetClass(char c) => c switch
    {
        >= '0' and <= '9' => CharacterClass.Digit,
        >= 'A' and <= 'Z' => CharacterClass.Upper,
        >= 'a' and <= 'z' => CharacterClass.Lower,
        _ => CharacterClass.Separator,
    };

    private static int GetMaxRepeatedRun(char[] characters, int start, int end) =>
        GetMaxRun(characters, start, end, static (a, b) => (a | 0x20) == (b | 0x20));

    private static int GetMaxAlphabeticalRun(char[] characters, int start, int end) =>
        GetMaxRun(characters, start, end, static (a, b) => (a | 0x20) + 1 == (b | 0x20));

    private static int GetMaxRun(char[] characters, int start, int end, Func<char, char, bool> continues)
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

    private enum CharacterClass
    {
        Separator,
        Digit,
        Upper,
        Lower,
    }
}
