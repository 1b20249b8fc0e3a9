namespace OpenAiKeyAnalyzers.KeyCheck.Tests.Keys;

/// <summary>OAK9001: there is no value, and where it may be.</summary>
public class KeyVariableTests
{
    [Fact]
    public async Task A_variable_that_is_not_set() => (await CheckRun.With(null).RunAsync()).Is("OAK9001_NotSet").Says("OPENAI_API_KEY");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n")]
    [InlineData("\u200B\uFEFF")]
    public async Task Nothing_and_what_looks_like_nothing(string value) => (await CheckRun.With(value).RunAsync()).Is("OAK9001_Empty");

    [Theory]
    [InlineData("OPENAI_KEY")]
    [InlineData("OPENAI_APIKEY")]
    [InlineData("OPEN_AI_API_KEY")]
    [InlineData("OPENAI_API_KYE")]
    [InlineData("OPENAPI_API_KEY")]
    [InlineData("OpenAI__ApiKey")]
    public async Task Another_name_that_is_set(string name) =>
        (await CheckRun.With(CheckRun.Key, variable: name).RunAsync()).Is("OAK9001_OtherName").Says(name, "-p:OpenAiKeyEnvironmentVariable=" + name);

    [Fact]
    public async Task The_documented_name_beside_a_configured_one() =>
        (await new CheckRun { EnvironmentVariable = "MYAPP_OPENAI_KEY" }.RunAsync()).Is("OAK9001_DocumentedName").Says("MYAPP_OPENAI_KEY", "OPENAI_API_KEY");

    [Theory]
    [InlineData("OPENAI_API_KEY ")]
    [InlineData("\"OPENAI_API_KEY\"")]
    [InlineData("$OPENAI_API_KEY")]
    public async Task The_right_name_with_more_than_belongs_to_it(string name) =>
        (await CheckRun.With(CheckRun.Key, variable: name).RunAsync()).Is("OAK9001_StrayInName").Says("set OPENAI_API_KEY=…");

    [Fact]
    public async Task The_right_name_in_the_wrong_case() =>
        (await CheckRun.With(CheckRun.Key, variable: "openai_api_key").RunAsync()).Is("OAK9001_WrongCase").Says("openai_api_key");

    [Theory]
    [InlineData("AZURE_OPENAI_API_KEY")]
    [InlineData("PATH")]
    [InlineData("ANTHROPIC_API_KEY")]
    public async Task Unrelated_names_are_not_mentioned(string name)
    {
        CheckOutcome outcome = (await CheckRun.With(CheckRun.Key, variable: name).RunAsync()).Is("OAK9001_NotSet");

        Assert.DoesNotContain(name, outcome.Text.Replace("OPENAI_API_KEY", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_relative_is_no_help() => (await CheckRun.With("", variable: "OPENAI_KEY").RunAsync()).Is("OAK9001_NotSet");

    [Fact]
    public async Task Set_in_Windows_behind_the_back_of_a_running_process() =>
        (await new CheckRun { Environment = [], Registry = new() { [CheckRun.Variable] = CheckRun.Key } }.RunAsync()).Is("OAK9001_NotInherited");

    [Fact]
    public async Task A_key_where_its_name_belongs()
    {
        string[] keys = [CheckRun.Key, SyntheticKey.User(), '"' + CheckRun.Key + '"', SyntheticKey.Other("gsk_", 52)];
        foreach (string key in keys)
        {
            (await new CheckRun { EnvironmentVariable = key }.RunAsync()).Is("OAK9001_KeyAsName");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Without_a_name_it_is_the_documented_one(string? name) =>
        (await new CheckRun { Environment = [], EnvironmentVariable = name }.RunAsync()).Says("OPENAI_API_KEY");

    [Fact]
    public async Task An_endless_name_is_not_repeated() =>
        Assert.DoesNotContain(new string('A', 100), (await new CheckRun { EnvironmentVariable = new string('A', 4000) }.RunAsync()).Text, StringComparison.Ordinal);
}
