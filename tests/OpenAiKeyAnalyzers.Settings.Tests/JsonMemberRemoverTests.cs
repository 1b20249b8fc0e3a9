using OpenAiKeyAnalyzers.Settings.Checks;

namespace OpenAiKeyAnalyzers.Settings.Tests;

public class JsonMemberRemoverTests
{
    [Theory]
    [InlineData("{ \"A\": \"\" }", "{}")]
    [InlineData("{ \"A\": \"\", \"B\": \"b\" }", "{ \"B\": \"b\" }")]
    [InlineData("{ \"B\": \"b\", \"A\": \"\" }", "{ \"B\": \"b\" }")]
    [InlineData("{\r\n  \"B\": \"b\",\r\n  \"A\": \"\"\r\n}", "{\r\n  \"B\": \"b\"\r\n}")]
    [InlineData("{\r\n  \"A\": \"\",\r\n  \"B\": \"b\"\r\n}", "{\r\n  \"B\": \"b\"\r\n}")]
    [InlineData("{\n  \"B\": \"b\",\n  \"A\": \"\",\n}", "{\n  \"B\": \"b\",\n}")]
    [InlineData("{ \"A\": \"x\" }", null)]
    [InlineData("{ // note\n  \"A\": \"\"\n}", null)]
    [InlineData("{ \"A\": \"\", // note\n \"B\": \"b\" }", null)]
    [InlineData("{ \"A\": \"\" // note\n }", null)]
    [InlineData("{ \"A\": \"", null)]
    [InlineData("\"A", null)]
    public void Member_IsRemovedWithItsComma(string text, string? expected)
    {
        int start = text.IndexOf('A', StringComparison.Ordinal);

        string? actual = JsonMemberRemover.FindEdit(text, start, start + 1) is { } edit ? SettingsFixer.Apply(text, [edit]) : null;

        Assert.Equal(expected, actual);
    }
}
