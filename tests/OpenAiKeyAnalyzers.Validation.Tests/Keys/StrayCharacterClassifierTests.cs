using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

public class StrayCharacterClassifierTests
{
    private const int LoneHighSurrogate = 0xDB40;
    private const int LoneLowSurrogate = 0xDC20;

    [Theory]
    [InlineData(StrayCharacter.Whitespace, 0x20, 0x09)]
    [InlineData(StrayCharacter.LineBreak, 0x0D, 0x0A)]
    [InlineData(StrayCharacter.Control, 0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F)]
    [InlineData(StrayCharacter.NonAscii, 0x80, 0x85, 0x9F, 0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x1680)]
    [InlineData(StrayCharacter.NonAscii, 0x180B, 0x180D, 0x180E, 0x180F, 0x2000, 0x2003, 0x200A, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F)]
    [InlineData(StrayCharacter.NonAscii, 0x2028, 0x2029, 0x202A, 0x202E, 0x202F, 0x205F, 0x2060, 0x2066, 0x2069, 0x206F, 0x2800)]
    [InlineData(StrayCharacter.NonAscii, 0x3000, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC, 0xE0001, 0xE0020, 0xE007F, 0xE0100,
        0xE01EF)]
    [InlineData(StrayCharacter.None, 0x21, 0x2D, 0x30, 0x41, 0x5F, 0x7A, 0x7E)]
    [InlineData(StrayCharacter.None, 0xA1, 0xB7, 0xE9, 0x2010, 0x2013, 0x2014, 0x2026, 0x202F + 1, 0x3001, 0x30AD, 0xFF53, 0xFFFD, 0x1F511)]
    [InlineData(StrayCharacter.None, LoneHighSurrogate, LoneLowSurrogate, 0xD83D)]
    internal void Character_ReturnsClass(StrayCharacter expected, params int[] characters)
    {
        foreach (int character in characters)
        {
            string text = Text(character);
            for (int i = 0; i < text.Length; i++)
            {
                Assert.Equal((character, i, expected), (character, i, StrayCharacterClassifier.GetAt(text, i)));
                Assert.Equal((character, i, expected), (character, i, StrayCharacterClassifier.GetAt("a" + text + "b", i + 1)));
            }
        }
    }

    [Theory]
    [InlineData(true, 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, 0x2003, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x2800,
        0x3164)]
    [InlineData(false, 0x00, 0x1B, 0x7F, 0xAD, 0x180E, 0x200B, 0x200D, 0x200E, 0x202E, 0x2060, 0xFEFF, 0xE0020, 0x41, 0x2D, 0x30AD)]
    public void Character_ReturnsIfWhitespace(bool expected, params int[] characters)
    {
        foreach (int character in characters)
        {
            string text = Text(character);
            for (int i = 0; i < text.Length; i++)
            {
                Assert.Equal((character, expected), (character, StrayCharacterClassifier.IsWhitespace(text, i)));
            }
        }
    }

    [Fact]
    public void DotNetWhitespace_IsWhitespaceAndStray()
    {
        for (char c = '\0'; c < char.MaxValue; c++)
        {
            if (char.IsWhiteSpace(c))
            {
                Assert.True(StrayCharacterClassifier.IsWhitespace(c.ToString(), 0)
                    && StrayCharacterClassifier.GetAt(c.ToString(), 0) != StrayCharacter.None, $"U+{(int)c:X4}");
            }
        }
    }

    [Fact]
    public void LetterDigitOrPunctuation_IsNotStray()
    {
        for (char c = '\0'; c < char.MaxValue; c++)
        {
            // The Hangul fillers are classified as letters, but are invisible.
            if ((char.IsLetterOrDigit(c) || char.IsPunctuation(c)) && c is not ('\u115F' or '\u1160' or '\u3164' or '\uFFA0'))
            {
                Assert.True(StrayCharacterClassifier.GetAt(c.ToString(), 0) == StrayCharacter.None, $"U+{(int)c:X4}");
            }
        }
    }

    private static string Text(int character) =>
        character is >= 0xD800 and <= 0xDFFF ? ((char)character).ToString() : char.ConvertFromUtf32(character);
}
