using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>
/// Verifies how the characters after a prefix are classified. Each text is also checked inside a longer one, whose other characters must be
/// ignored.
/// </summary>
public class ApiKeyBodyTests
{
    // The text alternates between an uppercase letter, a lowercase letter and a digit, so that it is mixed as much as possible.
    private static readonly string Mixed = Repeat("Qz7", 40);

    [Theory]
    [InlineData("aaaaaaaa", true)]
    [InlineData("aAaAaAaA", true)]
    [InlineData("aaaaaaa", false)]
    [InlineData("b-aaaaaaaa-b", true)]
    [InlineData("aaaabaaaa", false)]
    [InlineData("", false)]
    public void RepeatedRun_HasEightCharacters(string text, bool expected) => Check(text, expected, ApiKeyBody.HasRepeatedRun);

    [Theory]
    [InlineData("azAZ09", true)]
    [InlineData("abc-1", false)]
    [InlineData("_abc", false)]
    [InlineData("abc ", false)]
    public void LettersAndDigits_AreAlphanumeric(string text, bool expected) => Check(text, expected, ApiKeyBody.AreAlphanumeric);

    [Theory]
    [InlineData("word", true)]
    [InlineData("Word", true)]
    [InlineData("WORD", true)]
    [InlineData("2024", true)]
    [InlineData("nightly-Report_2024", true)]
    [InlineData("HTTPRequest", true)]
    [InlineData("wOrd", false)]
    [InlineData("v2", false)]
    [InlineData("A1", false)]
    [InlineData("0a", false)]
    [InlineData("9z", false)]
    [InlineData("aA", false)]
    [InlineData("zZ", false)]
    public void Word_ChangesOnlyAfterCapitalOrSeparator(string text, bool expected) => Check(text, expected, ApiKeyBody.IsWord);

    [Theory]
    [InlineData("a0b9cdefghijklmn", true)]
    [InlineData("abcdefghijklmn90", true)]
    [InlineData("development1Key", false)]
    [InlineData("aBcDeFgHijklmnop", true)]
    [InlineData("aBcDeFgHIJKLMNOP", false)]
    [InlineData("AzureOpenAiOptions", false)]
    [InlineData("2026-11-28-123456", false)]
    [InlineData("OPENAI_API_KEY_FOR_TESTS", false)]
    public void Piece_HasTwoDigitsOrManyChanges(string text, bool expected) => Check(text, expected, ApiKeyBody.MayBePiece);

    [Fact]
    public void RandomText_HasMinimumLength()
    {
        Check(Mixed, true, ApiKeyBody.IsRandom);
        Check(Mixed[..39], false, ApiKeyBody.IsRandom);
    }

    [Theory]
    [InlineData("kkkk", true)]
    [InlineData("kkkkk", false)]
    [InlineData("kKkKk", false)]
    [InlineData("abcde", true)]
    [InlineData("abcdef", false)]
    [InlineData("AbCdEf", false)]
    [InlineData("fedcba", true)]
    [InlineData("12345", true)]
    [InlineData("123456", false)]
    [InlineData("Test", false)]
    [InlineData("apikey", false)]
    [InlineData("-", true)]
    public void RandomText_HasNoRepetitionAlphabetOrWord(string inside, bool expected)
    {
        Check(Mixed.Insert(9, inside), expected, ApiKeyBody.IsRandom);
        Check(inside + Mixed, expected, ApiKeyBody.IsRandom);
    }

    [Theory]
    [InlineData("Q7", 4, "z7", 16, true)]
    [InlineData("Q7", 3, "z7", 17, false)]
    [InlineData("z7", 4, "Q7", 16, true)]
    [InlineData("z7", 3, "Q7", 17, false)]
    [InlineData("Qz", 20, "Qz", 1, false)]
    [InlineData("Qzw7w", 8, "", 0, true)]
    [InlineData("Qzw7wwwwwp", 4, "", 0, false)]
    public void RandomText_HasEachKindOfCharacter(string first, int count, string second, int secondCount, bool expected) =>
        Check(Repeat(first, first.Length * count) + Repeat(second, second.Length * secondCount), expected, ApiKeyBody.IsRandom);

    [Fact]
    public void RandomText_HasDigitBesideLetterInOnePairOfSixteen()
    {
        // Three of 48 pairs contain a digit and a letter.
        string text = "7" + Repeat("Qz", 24) + "7" + Repeat("Qz", 22);

        Check(text, true, ApiKeyBody.IsRandom);
        Check(text + "Q", false, ApiKeyBody.IsRandom);
    }

    private static void Check(string text, bool expected, Func<char[], int, int, bool> determine)
    {
        Assert.Equal(expected, determine(text.ToCharArray(), 0, text.Length));
        Assert.Equal(expected, determine(("Ab1-" + text + "-77").ToCharArray(), 4, 4 + text.Length));
    }

    private static string Repeat(string text, int length) =>
        string.Concat(Enumerable.Repeat(text, length + 1))[..length];
}
