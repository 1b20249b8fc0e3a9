using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Tests.Text;

public class TextEditTests
{
    [Theory]
    [InlineData("abc", "axc", 1, 1, "x")]
    [InlineData("ac", "abc", 1, 0, "b")]
    [InlineData("abc", "ac", 1, 1, "")]
    [InlineData("abc", "xabc", 0, 0, "x")]
    [InlineData("abc", "abcx", 3, 0, "x")]
    [InlineData("abc", "bc", 0, 1, "")]
    [InlineData("abc", "ab", 2, 1, "")]
    [InlineData("", "x", 0, 0, "x")]
    [InlineData("x", "", 0, 1, "")]
    [InlineData("aa", "aaa", 2, 0, "a")]
    [InlineData("aaa", "aa", 2, 1, "")]
    [InlineData("abab", "ab", 2, 2, "")]
    [InlineData("axxb", "ayb", 1, 2, "y")]
    public void Difference_IsShortestEdit(string before, string after, int start, int length, string text)
    {
        TextEdit edit = TextEdit.FindDifference(before, after)!.Value;

        Assert.Equal((start, length, start + length, text), (edit.Start, edit.Length, edit.End, edit.Text));
        Assert.Equal(after, TextEdit.Apply(before, [edit]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    public void SameTexts_ReturnNull(string text) => Assert.Null(TextEdit.FindDifference(text, text));

    [Fact]
    public void SeveralEdits_AreApplied()
    {
        Assert.Equal("x-b--d", TextEdit.Apply("abcd", [new(0, 1, "x-"), new(2, 1, "--")]));
        Assert.Equal("abcd", TextEdit.Apply("abcd", []));
    }
}
