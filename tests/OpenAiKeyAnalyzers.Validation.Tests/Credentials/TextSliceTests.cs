using OpenAiKeyAnalyzers.Validation.Credentials;

namespace OpenAiKeyAnalyzers.Validation.Tests.Credentials;

/// <summary>Verifies that a part of a string ignores the characters outside of it.</summary>
public class TextSliceTests
{
    private const string Text = "(sk-proj-abc)";

    [Theory]
    [InlineData(1, 12, "sk-proj-", true)]
    [InlineData(1, 9, "sk-proj-", true)]
    [InlineData(1, 8, "sk-proj-", false)]
    [InlineData(0, 12, "sk-proj-", false)]
    [InlineData(1, 12, "SK-PROJ-", false)]
    [InlineData(1, 12, "", true)]
    [InlineData(13, 13, "", true)]
    public void Start_IsInsideSlice(int start, int end, string value, bool expected)
    {
        var slice = new TextSlice(Text, start, end);

        Assert.Equal(expected, slice.StartsWith(value));
        Assert.Equal(expected || (start == 1 && value == "SK-PROJ-"), slice.StartsWith(value, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(1, 12, "abc", true)]
    [InlineData(9, 12, "abc", true)]
    [InlineData(10, 12, "abc", false)]
    [InlineData(1, 13, "abc", false)]
    [InlineData(1, 12, "ABC", false)]
    [InlineData(5, 5, "", true)]
    public void End_IsInsideSlice(int start, int end, string value, bool expected) =>
        Assert.Equal(expected, new TextSlice(Text, start, end).EndsWith(value));

    [Theory]
    [InlineData(" \u200Bab\r\n", 0, 6, "ab")]
    [InlineData(" \u200Bab\r\n", 0, 2, "")]
    [InlineData("  ab  ", 1, 3, "a")]
    [InlineData("ab", 0, 0, "")]
    [InlineData("   ", 0, 3, "")]
    public void StrayCharacters_AreTrimmed(string text, int start, int end, string expected) =>
        Assert.Equal(expected, new TextSlice(text, start, end).Trim().ToString());
}
