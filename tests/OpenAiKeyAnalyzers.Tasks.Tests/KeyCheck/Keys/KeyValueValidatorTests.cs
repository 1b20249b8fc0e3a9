
namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Keys;

/// <summary>Verifies OAK9002: the value cannot be a key. No request is sent, to OpenAI or to another server.</summary>
public class KeyValueValidatorTests
{
    private static readonly string Key = SyntheticKey.Project(seed: 92);

    /// <summary>
    /// Gets a value, the name of the message that explains why it cannot be a key, and the argument of that message, if it has one.
    /// </summary>
    public static TheoryData<string, string, string> InvalidValues => new()
    {
        { $"\"{Key}\"", "Value_InDoubleQuotes", "" },
        { $"'{Key}'", "Value_InSingleQuotes", "" },
        { $"`{Key}`", "Value_InBackticks", "" },
        { $"<{Key}>", "Value_InAngleBrackets", "" },
        { $"{{{Key}}}", "Value_InBraces", "" },
        { $"[{Key}]", "Value_InSquareBrackets", "" },
        { $"${{{Key}}}", "Value_InDollarBraces", "" },
        { $"%{Key}%", "Value_InPercentSigns", "" },
        { $"Bearer {Key}", "Value_BearerPrefix", "" },
        { $"OPENAI_API_KEY={Key}", "Value_VariableNamePrefix", "" },
        { $"export OPENAI_API_KEY={Key}", "Value_VariableNamePrefix", "" },
        { $"my key {Key}", "Value_SurroundingText", "" },
        { Key + ";org-of-the-proxy", "Value_SurroundingText", "" },
        { Key.Replace("-", "\\-", StringComparison.Ordinal), "Value_Escaped", "" },
        { Key[..120] + "|" + Key[120..], "Value_Interrupted", "" },
        { Key + ";", "Value_TrailingPunctuation", "" },
        { "sk-proj-" + "Ab3…xYz9", "Value_Masked", "" },
        { Key[..100], "Value_Truncated", "" },
        { Key.Replace('a', 'а'), "Value_Homoglyphs", "" },
        { Key.Replace(SyntheticKey.Watermark, "T3B1" + "bkFJ", StringComparison.Ordinal), "Value_CorruptedWatermark", "" },
        { "SK" + Key[2..], "Value_CorruptedPrefix", "" },
        { "YOUR_API_KEY", "Value_Placeholder", "" },
        { "sk-xxxxxxxxxxxxxxxxxxxxxxxx", "Value_Placeholder", "" },
        { "<your key>", "Value_Placeholder", "" },
        { "$OPENAI_API_KEY", "Value_VariableName", "" },
        { "%OPENAI_API_KEY%", "Value_VariableName", "" },
        { "${OPENAI_API_KEY}", "Value_VariableName", "" },
        { "OPENAI_API_KEY", "Value_VariableName", "" },
        { SyntheticKey.Other("gsk_", 52), "Value_VendorKey", "Groq" },
        { SyntheticKey.Other("sk-ant-api03-", 95), "Value_VendorKey", "Anthropic" },
        { SyntheticKey.Other("sk-or-v1-", 64, hex: true), "Value_VendorKey", "OpenRouter" },
        { SyntheticKey.Azure(), "Value_AzureKey", "" },
        { SyntheticKey.Other("", 32, hex: true), "Value_AzureKey", "" },
        { SyntheticKey.Other("org-", 24), "Value_OrganizationId", "" },
        { SyntheticKey.Other("proj_", 24), "Value_ProjectId", "" },
        { SyntheticKey.Other("sess-", 40), "Value_SessionToken", "" },
        { SyntheticKey.Other("key_", 24), "Value_ObjectId", "" },
        { "gpt-4o-mini", "Value_ModelName", "" },
        { "https://api.openai.com/v1", "Value_Url", "" },
        { SyntheticKey.Admin(), "Value_AdminKey", "" },
        { SyntheticKey.ClientSecret(), "Value_ClientSecret", "" },
        { " " + Key, "Value_StrayBefore", "U+0020" },
        { "\uFEFF" + Key, "Value_StrayBefore", "U+FEFF" },
        { Key + "\r\n", "Value_StrayAfter", "U+000D U+000A" },
        { Key + "\u200B", "Value_StrayAfter", "U+200B" },
        { Key[..60] + "\n" + Key[60..], "Value_StrayInside", "U+000A" },
        { Key[..60] + " " + Key[60..], "Value_StrayInside", "U+0020" },
        { "abcé1234", "Value_NotAscii", "" },
        { "abc,1234", "Value_NoTokenCharacter", "," },
        { "abc\u001b[31m1234", "Value_StrayInside", "U+001B" },
        { "abc\u007F1234", "Value_StrayInside", "U+007F" },
    };

    [Theory]
    [MemberData(nameof(InvalidValues))]
    public async Task InvalidValue_NamesDefectAndSendsNothing(string value, string reason, string argument)
    {
        await using var server = new ScriptedServer();
        CheckRun check = new() { Environment = new() { [CheckRun.Variable] = value }, Proxy = new RecordingProxy(server) };

        CheckOutcome outcome = (await check.RunAsync()).AssertName("OAK9002_NoKey").AssertContains("OPENAI_API_KEY");
        Assert.Equal((reason, argument), (outcome.Reason!.Key.ToString(), string.Concat(outcome.Reason.Arguments)));

        Assert.Empty(server.Requests);
    }

    /// <summary>
    /// Verifies that only a value that is intended as OpenAI's key must be complete: servers on the same machine accept any value, and
    /// other servers have keys of their own.
    /// </summary>
    [Theory]
    [InlineData("ollama")]
    [InlineData("sk-1234")]
    [InlineData("dummy")]
    [InlineData("YOUR_API_KEY")]
    [InlineData("1|aZ,b:c")]
    public async Task LocalServer_SendsAnyValue(string value)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[]}"""));

        (await CheckRun.Create(value, server.BaseUrl).RunAsync()).AssertName("Success");

        Assert.Contains($"Authorization: Bearer {value}\r\n", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    /// <summary>
    /// Verifies that a value that is clearly something else is not used as a key for a server on this machine: two settings are swapped.
    /// </summary>
    [Theory]
    [InlineData("org-", 24)]
    [InlineData("proj_", 24)]
    [InlineData("sess-", 40)]
    [InlineData("key_", 24)]
    public async Task Id_IsNoKey(string prefix, int count)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[]}"""));

        (await CheckRun.Create(SyntheticKey.Other(prefix, count), server.BaseUrl).RunAsync()).AssertName("OAK9002_NoKey");

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task MalformedOpenAiKeyForLocalServer_SendsNothing()
    {
        foreach (string value in new[] { $"\"{Key}\"", Key + "\n", Key[..100], SyntheticKey.Admin() })
        {
            await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[]}"""));

            (await CheckRun.Create(value, server.BaseUrl).RunAsync()).AssertName("OAK9002_NoKey");

            Assert.Empty(server.Requests);
        }
    }

    [Theory]
    [InlineData("gsk_", 52, false)]
    [InlineData("sk-or-v1-", 64, true)]
    [InlineData("", 32, true)]
    [InlineData("company|key,", 20, false)]
    public async Task OtherVendorKeyForOtherServer_ConnectsToServer(string prefix, int count, bool hex)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(502, "", "text/plain"));
        CheckRun check = new()
        {
            Environment = new() { [CheckRun.Variable] = SyntheticKey.Other(prefix, count, hex) },
            BaseUrl = "https://llm.example.test/v1",
            Proxy = new RecordingProxy(server),
        };

        (await check.RunAsync()).AssertName("OAK9007_Proxy");

        Assert.StartsWith("CONNECT llm.example.test:443 ", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("YOUR_API_KEY")]
    [InlineData("gpt-4o")]
    [InlineData("$OPENAI_API_KEY")]
    public async Task NonKeyForOtherServer_ReportsNoKey(string value) =>
        (await CheckRun.Create(value, "https://llm.example.test/v1").RunAsync()).AssertName("OAK9002_NoKey");

    [Fact]
    public async Task OpenAiKeyForAzure_ReportsNoKey() =>
        Assert.Equal("Value_OpenAiKeyAtAzure",
            (await CheckRun.Create(Key, "https://name.openai.azure.com/openai/v1").RunAsync()).AssertName("OAK9002_NoKey").Reason!.Key.ToString());
}
