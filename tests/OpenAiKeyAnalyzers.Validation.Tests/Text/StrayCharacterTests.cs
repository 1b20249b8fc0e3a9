using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Tests.Text;

/// <summary>Verifies the first and the last character of each range of invisible characters, and the adjacent ones.</summary>
public class StrayCharacterTests
{
    [Theory]
    [InlineData(0x007E, false)]
    [InlineData(0x0080, true)]
    [InlineData(0x009F, true)]
    [InlineData(0x00A1, false)]
    [InlineData(0x180A, false)]
    [InlineData(0x180B, true)]
    [InlineData(0x180F, true)]
    [InlineData(0x1810, false)]
    [InlineData(0x1FFF, false)]
    [InlineData(0x2000, true)]
    [InlineData(0x200A, true)]
    [InlineData(0x200B, true)]
    [InlineData(0x200F, true)]
    [InlineData(0x2010, false)]
    [InlineData(0x2027, false)]
    [InlineData(0x202A, true)]
    [InlineData(0x202E, true)]
    [InlineData(0x2030, false)]
    [InlineData(0x2060, true)]
    [InlineData(0x206F, true)]
    [InlineData(0x2070, false)]
    [InlineData(0xFDFF, false)]
    [InlineData(0xFE00, true)]
    [InlineData(0xFE0F, true)]
    [InlineData(0xFE10, false)]
    [InlineData(0xFFF8, false)]
    [InlineData(0xFFF9, true)]
    [InlineData(0xFFFC, true)]
    [InlineData(0xFFFD, false)]
    [InlineData(0xDFFFF, false)]
    [InlineData(0xE0000, true)]
    [InlineData(0xE0FFF, true)]
    [InlineData(0xE1000, false)]
    public void NonAsciiCharacter_IsStray(int character, bool expected)
    {
        string text = character > char.MaxValue ? char.ConvertFromUtf32(character) : ((char)character).ToString();
        StrayCharacter kind = expected ? StrayCharacter.NonAscii : StrayCharacter.None;
        Assert.Equal(kind, StrayCharacterClassifier.GetAt(text, 0));
        Assert.Equal(kind, StrayCharacterClassifier.GetAt("a" + text, text.Length));
    }
}
