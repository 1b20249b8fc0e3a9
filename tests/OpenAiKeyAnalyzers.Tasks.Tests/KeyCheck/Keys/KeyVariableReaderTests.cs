
namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Keys;

/// <summary>Verifies OAK9001: there is no value, and the message names where it may be.</summary>
public class KeyVariableReaderTests
{
    [Fact]
    public async Task VariableNotSet_ReportsNotSet() =>
    (await CheckRun.Create(null).RunAsync()).AssertName("OAK9001_NotSet").AssertContains("OPENAI_API_KEY");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n")]
    [InlineData("\u200B\uFEFF")]
    public async Task EmptyOrInvisibleValue_ReportsEmpty(string value) =>
    (await CheckRun.Create(value).RunAsync()).AssertName("OAK9001_Empty");

    [Theory]
    [InlineData("OPENAI_KEY")]
    [InlineData("OPENAI_APIKEY")]
    [InlineData("OPEN_AI_API_KEY")]
    [InlineData("OPENAI_API_KYE")]
    [InlineData("OPENAPI_API_KEY")]
    [InlineData("OpenAI__ApiKey")]
    public async Task SimilarVariableSet_NamesIt(string name) =>
        (await CheckRun.Create(CheckRun.Key, variable: name).RunAsync()).AssertName("OAK9001_OtherName")
            .AssertContains(name, "-p:OpenAiKeyEnvironmentVariable=" + name);

    [Fact]
    public async Task DocumentedVariableSet_NamesIt() =>
        (await new CheckRun { EnvironmentVariable = "MYAPP_OPENAI_KEY" }.RunAsync()).AssertName("OAK9001_DocumentedName")
            .AssertContains("MYAPP_OPENAI_KEY", "OPENAI_API_KEY");

    [Theory]
    [InlineData("OPENAI_API_KEY ")]
    [InlineData("\"OPENAI_API_KEY\"")]
    [InlineData("$OPENAI_API_KEY")]
    public async Task StrayCharacterInName_ReportsCorrectName(string name) =>
        (await CheckRun.Create(CheckRun.Key, variable: name).RunAsync()).AssertName("OAK9001_StrayInName")
            .AssertContains("set OPENAI_API_KEY=…");

    [Fact]
    public async Task WrongCase_ReportsWrongCase() =>
        (await CheckRun.Create(CheckRun.Key, variable: "openai_api_key").RunAsync()).AssertName("OAK9001_WrongCase")
            .AssertContains("openai_api_key");

    [Theory]
    [InlineData("AZURE_OPENAI_API_KEY")]
    [InlineData("PATH")]
    [InlineData("ANTHROPIC_API_KEY")]
    public async Task UnrelatedVariable_IsNotMentioned(string name)
    {
        CheckOutcome outcome = (await CheckRun.Create(CheckRun.Key, variable: name).RunAsync()).AssertName("OAK9001_NotSet");

        Assert.DoesNotContain(name, outcome.Text.Replace("OPENAI_API_KEY", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptySimilarVariable_ReportsNotSet() =>
    (await CheckRun.Create("", variable: "OPENAI_KEY").RunAsync()).AssertName("OAK9001_NotSet");

    [Fact]
    public async Task SetInRegistryOnly_ReportsNotInherited() =>
        (await new CheckRun { Environment = [], Registry = new() { [CheckRun.Variable] = CheckRun.Key } }.RunAsync()).AssertName(
            "OAK9001_NotInherited");

    [Fact]
    public async Task KeyAsVariableName_ReportsKeyAsName()
    {
        string[] keys = [CheckRun.Key, SyntheticKey.User(), '"' + CheckRun.Key + '"', SyntheticKey.Other("gsk_", 52)];
        foreach (string key in keys)
        {
            (await new CheckRun { EnvironmentVariable = key }.RunAsync()).AssertName("OAK9001_KeyAsName");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task NoVariableName_UsesDocumentedName(string? name) =>
        (await new CheckRun { Environment = [], EnvironmentVariable = name }.RunAsync()).AssertContains("OPENAI_API_KEY");

    [Fact]
    public async Task LongName_IsTruncated() =>
        Assert.DoesNotContain(new string('A', 100), (await new CheckRun { EnvironmentVariable = new string('A', 4000) }.RunAsync()).Text,
            StringComparison.Ordinal);
}
