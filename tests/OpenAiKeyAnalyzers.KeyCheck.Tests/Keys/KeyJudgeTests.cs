namespace OpenAiKeyAnalyzers.KeyCheck.Tests.Keys;

/// <summary>OAK9002: the value can be no key. Nothing is sent, to OpenAI or to anybody.</summary>
public class KeyJudgeTests
{
    private static readonly string Key = SyntheticKey.Project(seed: 92);

    public static TheoryData<string, string> NoKeys => new()
    {
        { $"\"{Key}\"", "quotation marks" },
        { $"'{Key}'", "single quotation marks" },
        { $"`{Key}`", "backticks" },
        { $"<{Key}>", "angle brackets" },
        { $"{{{Key}}}", "braces" },
        { $"[{Key}]", "square brackets" },
        { $"${{{Key}}}", "${ }" },
        { $"%{Key}%", "percent signs" },
        { $"Bearer {Key}", "\"Bearer\"" },
        { $"OPENAI_API_KEY={Key}", "equals sign" },
        { $"export OPENAI_API_KEY={Key}", "equals sign" },
        { $"my key {Key}", "Other text" },
        { Key + ";", "punctuation mark" },
        { "sk-proj-" + "Ab3…xYz9", "masked key" },
        { Key[..100], "cut short" },
        { Key.Replace('a', 'а'), "only look like" },
        { Key.Replace(SyntheticKey.Watermark, "T3B1" + "bkFJ", StringComparison.Ordinal), "same eight" },
        { "SK" + Key[2..], "beginning of the key" },
        { "YOUR_API_KEY", "placeholder" },
        { "sk-xxxxxxxxxxxxxxxxxxxxxxxx", "placeholder" },
        { "<your key>", "placeholder" },
        { "$OPENAI_API_KEY", "reference to a variable" },
        { "%OPENAI_API_KEY%", "reference to a variable" },
        { "${OPENAI_API_KEY}", "reference to a variable" },
        { "OPENAI_API_KEY", "reference to a variable" },
        { SyntheticKey.Other("gsk_", 52), "key of Groq" },
        { SyntheticKey.Other("sk-ant-api03-", 95), "key of Anthropic" },
        { SyntheticKey.Other("sk-or-v1-", 64, hex: true), "key of OpenRouter" },
        { SyntheticKey.Azure(), "Azure OpenAI" },
        { SyntheticKey.Other("", 32, hex: true), "Azure OpenAI" },
        { SyntheticKey.Other("org-", 24), "OPENAI_ORG_ID" },
        { SyntheticKey.Other("proj_", 24), "OPENAI_PROJECT_ID" },
        { SyntheticKey.Other("sess-", 40), "session token" },
        { SyntheticKey.Other("key_", 24), "key_…" },
        { "gpt-4o-mini", "name of a model" },
        { "https://api.openai.com/v1", "address" },
        { SyntheticKey.Admin(), "admin key" },
        { SyntheticKey.ClientSecret(), "client secret" },
        { " " + Key, "begins with white space or an invisible character (U+0020)" },
        { "\uFEFF" + Key, "(U+FEFF)" },
        { Key + "\r\n", "ends with white space or an invisible character (U+000D U+000A)" },
        { Key + "\u200B", "(U+200B)" },
        { Key[..60] + "\n" + Key[60..], "interrupts it" },
        { Key[..60] + " " + Key[60..], "(U+0020)" },
        { "abcé1234", "ASCII" },
        { "abc,1234", "the character ," },
        { "abc\u001b[31m1234", "(U+001B)" },
        { "abc\u007F1234", "(U+007F)" },
    };

    [Theory]
    [MemberData(nameof(NoKeys))]
    public async Task Says_what_it_is_and_sends_nothing(string value, string words)
    {
        await using var server = new ScriptedServer();
        CheckRun check = new() { Environment = new() { [CheckRun.Variable] = value }, Proxy = new RecordingProxy(server) };

        (await check.RunAsync()).Is("OAK9002_NoKey").Says("OPENAI_API_KEY", words);

        Assert.Empty(server.Requests);
    }

    /// <summary>Servers on the same machine take anything, and those of others have keys of their own: only what was meant to be OpenAI's key must be whole.</summary>
    [Theory]
    [InlineData("ollama")]
    [InlineData("sk-1234")]
    [InlineData("dummy")]
    [InlineData("YOUR_API_KEY")]
    [InlineData("1|aZ,b:c")]
    public async Task A_server_on_this_machine_gets_what_it_takes(string value)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer(200, """{"data":[]}"""));

        (await CheckRun.With(value, server.BaseUrl).RunAsync()).Is("Success");

        Assert.Contains($"Authorization: Bearer {value}\r\n", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    /// <summary>What is plainly something else becomes no key at a server on this machine: two settings are swapped.</summary>
    [Theory]
    [InlineData("org-", 24)]
    [InlineData("proj_", 24)]
    [InlineData("sess-", 40)]
    [InlineData("key_", 24)]
    public async Task An_id_is_no_key_anywhere(string prefix, int count)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer(200, """{"data":[]}"""));

        (await CheckRun.With(SyntheticKey.Other(prefix, count), server.BaseUrl).RunAsync()).Is("OAK9002_NoKey");

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_damaged_key_of_OpenAI_is_damaged_everywhere()
    {
        foreach (string value in new[] { $"\"{Key}\"", Key + "\n", Key[..100], SyntheticKey.Admin() })
        {
            await using var server = new ScriptedServer(ScriptedServer.Answer(200, """{"data":[]}"""));

            (await CheckRun.With(value, server.BaseUrl).RunAsync()).Is("OAK9002_NoKey");

            Assert.Empty(server.Requests);
        }
    }

    [Theory]
    [InlineData("gsk_", 52, false)]
    [InlineData("sk-or-v1-", 64, true)]
    [InlineData("", 32, true)]
    [InlineData("company|key,", 20, false)]
    public async Task Keys_of_others_are_asked_of_others(string prefix, int count, bool hex)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer(502, "", "text/plain"));
        CheckRun check = new()
        {
            Environment = new() { [CheckRun.Variable] = SyntheticKey.Other(prefix, count, hex) },
            BaseUrl = "https://llm.example.test/v1",
            Proxy = new RecordingProxy(server),
        };

        (await check.RunAsync()).Is("OAK9007_Proxy");

        Assert.StartsWith("CONNECT llm.example.test:443 ", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("YOUR_API_KEY")]
    [InlineData("gpt-4o")]
    [InlineData("$OPENAI_API_KEY")]
    public async Task What_is_no_key_anywhere_is_sent_to_nobody(string value) =>
        (await CheckRun.With(value, "https://llm.example.test/v1").RunAsync()).Is("OAK9002_NoKey");

    [Fact]
    public async Task A_key_of_OpenAI_does_not_fit_Azure() =>
        (await CheckRun.With(Key, "https://name.openai.azure.com/openai/v1").RunAsync()).Is("OAK9002_NoKey").Says("Azure portal");
}
