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
    [InlineData("{ // {\n \"A\": \"\" }", null)]
    [InlineData("{ \"B\": \"b\", // x,\n \"A\": \"\" }", null)]
    [InlineData("{ \"B\": \"b\", // x,\n \"A\": \"\", \"C\": \"c\" }", null)]
    [InlineData("{ \"B\": \"b\" /*,\n \"A\": \"\" }", null)]
    [InlineData("{ \"B\": \"https://b\",\n \"A\": \"\" }", "{ \"B\": \"https://b\" }")]
    [InlineData("{ \"B\": \"\\\"//\", \"A\": \"\" }", "{ \"B\": \"\\\"//\" }")]
    [InlineData("{ // note\n \"B\": \"/*\", /**/ \"C\": \"c\" /* / */, \"A\": \"\" }", "{ // note\n \"B\": \"/*\", /**/ \"C\": \"c\" /* / */ }")]
    [InlineData("{ \"B\": 1 / 2, \"A\": \"\" }", "{ \"B\": 1 / 2 }")]
    [InlineData("A\": \"\" }", null)]
    [InlineData("{ 'A\": \"\" }", null)]
    [InlineData("{ \"A': \"\" }", null)]
    [InlineData("{ \"A\"= \"\" }", null)]
    [InlineData("{ \"A\": '\" }", null)]
    [InlineData("{ \"A\": null }", null)]
    [InlineData("{ \"A\": \"\" ]", null)]
    [InlineData("[ \"A\": \"\" }", null)]
    [InlineData("\"A\": \"\", \"B\": \"b\" }", null)]
    [InlineData("{ /* note */ \"A\": \"\", \"B\": \"b\" }", null)]
    [InlineData("{ \"B\": \"b\" // note\n, \"A\": \"\",\n }", "{ \"B\": \"b\" // note\n, \n }")]
    [InlineData("{\"A\":\"\",\"B\":\"b\"}", "{\"B\":\"b\"}")]
    [InlineData("{\"B\":\"b\",\"A\":\"\"}", "{\"B\":\"b\"}")]
    [InlineData("{\n\t\"A\"\t:\r\n \"\"\t,\t \n\t\"B\": \"b\" }", "{\n\t\"B\": \"b\" }")]
    [InlineData("{\r\t\"A\": \"\",\r\t\"B\": \"b\" }", "{\r\t\"B\": \"b\" }")]
    [InlineData("{\n  \"B\": \"b\", \"A\": \"\",\n  \"C\": \"c\" }", "{\n  \"B\": \"b\", \n  \"C\": \"c\" }")]
    [InlineData("{\n  \"A\": \"\", \"B\": \"b\" }", "{\n  \"B\": \"b\" }")]
    [InlineData("{ \"A\": \"\",", "{ ")]
    [InlineData("{\n\"A\": \"\", ", "{\n")]
    [InlineData("{ \"A\": \"\"", null)]
    public void Member_IsRemovedWithItsComma(string text, string? expected)
    {
        int start = text.IndexOf('A', StringComparison.Ordinal);

        string? actual = JsonMemberRemover.FindEdit(text, start, start + 1) is { } edit ? SettingsFixer.Apply(text, [edit]) : null;

        Assert.Equal(expected, actual);
    }
}
