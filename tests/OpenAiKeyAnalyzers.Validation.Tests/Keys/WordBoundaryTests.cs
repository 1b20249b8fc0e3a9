using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>Verifies that the prefix of a key is ignored at the end of a word, unless the word is an escape.</summary>
public class WordBoundaryTests
{
    [Theory]
    [InlineData("di", true)]
    [InlineData("n", true)]
    [InlineData("ant", true)]
    [InlineData("2", true)]
    [InlineData("\\d", true)]
    [InlineData("%2g", true)]
    [InlineData("%g2", true)]
    [InlineData("u0022", true)]
    [InlineData("\\u00z2", true)]
    [InlineData("\\u002z", true)]
    [InlineData("\\uz022", true)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("\"", false)]
    [InlineData("\\n", false)]
    [InlineData("\\r", false)]
    [InlineData("\\t", false)]
    [InlineData("%22", false)]
    [InlineData("%3D", false)]
    [InlineData("\\u0022", false)]
    [InlineData("\\u003d", false)]
    public void TextBeforeKey_IsWordOrEscape(string before, bool isWord)
    {
        Assert.Equal(isWord, WordBoundary.IsInsideWord(before + "sk-proj-", before.Length));
        Assert.Equal(isWord, WordBoundary.IsInsideWord("key: " + before + "sk-proj-", "key: ".Length + before.Length));
    }
}
