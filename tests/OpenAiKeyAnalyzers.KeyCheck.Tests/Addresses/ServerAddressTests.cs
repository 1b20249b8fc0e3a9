namespace OpenAiKeyAnalyzers.KeyCheck.Tests.Addresses;

/// <summary>Where the key may go, and where it does not (OAK9008 before anything is sent).</summary>
public class ServerAddressTests
{
    private static readonly string OtherKey = SyntheticKey.Other("gsk_", 52);

    [Theory]
    [InlineData("api.openai.com/v1")]
    [InlineData("https//api.openai.com/v1")]
    [InlineData("/v1")]
    [InlineData("ftp://api.openai.com/v1")]
    [InlineData("file:///v1")]
    [InlineData("api.openai.com:443/v1")]
    [InlineData("https://")]
    [InlineData("sk-what-is-this")]
    public async Task What_is_no_address(string address)
    {
        (await CheckRun.With(CheckRun.Key, address).RunAsync()).Is("OAK9008_NoAddress").Says("OpenAiKeyCheckBaseUrl", "https://api.openai.com/v1");
        (await WithVariable(address).RunAsync()).Is("OAK9008_NoAddress").Says("OPENAI_BASE_URL");
    }

    [Theory]
    [InlineData("http://api.openai.com/v1", "api.openai.com")]
    [InlineData("http://192.168.0.7:8080/v1", "192.168.0.7:8080")]
    [InlineData("http://localhost.example.test/v1", "localhost.example.test")]
    public async Task Clear_text_leaves_this_machine_never(string address, string host) =>
        (await CheckRun.With(CheckRun.Key, address).RunAsync()).Is("OAK9008_NotEncrypted").Says(host);

    [Theory]
    [InlineData("https://openrouter.ai/api/v1")]
    [InlineData("https://api.openai.example.test/v1")]
    [InlineData("https://xapi.openai.com/v1")]
    public async Task A_key_of_OpenAI_follows_no_variable_to_another_server(string address)
    {
        await using var server = new ScriptedServer();
        CheckRun check = new() { Environment = new() { [CheckRun.Variable] = CheckRun.Key, ["OPENAI_BASE_URL"] = address }, Proxy = new RecordingProxy(server) };

        (await check.RunAsync()).Is("OAK9008_ForeignAddress").Says("OPENAI_BASE_URL", address, "-p:OpenAiKeyCheckBaseUrl");

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, "api.openai.com:443")]
    [InlineData("", "api.openai.com:443")]
    [InlineData("https://eu.api.openai.com/v1", "eu.api.openai.com:443")]
    [InlineData("https://API.OpenAI.com./v1/", "443")]
    public async Task A_key_of_OpenAI_goes_to_OpenAI(string? address, string authority)
    {
        await using var proxy = new ScriptedServer(ScriptedServer.Answer(403, "no"));
        var check = new CheckRun { Environment = new() { [CheckRun.Variable] = CheckRun.Key, ["OPENAI_BASE_URL"] = address ?? "" }, Proxy = new RecordingProxy(proxy) };

        (await check.RunAsync()).Is("OAK9007_Proxy");

        string request = Assert.Single(proxy.Requests);
        Assert.StartsWith("CONNECT ", request, StringComparison.Ordinal);
        Assert.Contains(authority, request, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization: Bearer", request, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://platform.openai.com/v1", "OAK9008_Page")]
    [InlineData("https://chatgpt.com", "OAK9008_Page")]
    [InlineData("https://api.openia.com/v1", "OAK9008_Misspelt")]
    [InlineData("https://api.open.ai/v1", "OAK9008_Misspelt")]
    [InlineData("http://api.openai.org/v1", "OAK9008_Misspelt")]
    public async Task Nobody_gets_a_key_by_a_slip_even_if_asked_for(string address, string name)
    {
        await using var server = new ScriptedServer();
        foreach (string key in new[] { CheckRun.Key, OtherKey })
        {
            CheckRun check = new() { Environment = new() { [CheckRun.Variable] = key }, BaseUrl = address, Proxy = new RecordingProxy(server) };
            (await check.RunAsync()).Is(name).Says("https://api.openai.com/v1");
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_property_wins_over_the_variable_and_is_consent()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer(200, """{"data":[]}"""));
        CheckRun check = new() { Environment = new() { [CheckRun.Variable] = CheckRun.Key, ["OPENAI_BASE_URL"] = "https://other.example.test" }, BaseUrl = server.BaseUrl };

        (await check.RunAsync()).Is("Success");

        Assert.Contains(CheckRun.Key, Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    /// <summary>A test or a tool on the same machine is no stranger.</summary>
    [Fact]
    public async Task The_variable_is_enough_for_a_server_on_this_machine()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer(200, """{"data":[]}"""));

        (await WithVariable(server.BaseUrl).RunAsync()).Is("Success");

        Assert.Contains(CheckRun.Key, Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_providers_key_follows_the_variable()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer(200, """{"data":[]}"""));

        (await WithVariable(server.BaseUrl, OtherKey).RunAsync()).Is("Success");

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("/v1", "/v1/models")]
    [InlineData("/v1/", "/v1/models")]
    [InlineData("", "/models")]
    [InlineData("/openai/v1?api-version=preview", "/openai/v1/models?api-version=preview")]
    [InlineData("/v1#fragment", "/v1/models")]
    public async Task Models_are_asked_for_below_the_base_address(string path, string asked)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer(200, """{"data":[]}"""));

        await CheckRun.With(CheckRun.Key, $"http://127.0.0.1:{server.Port}{path}").RunAsync();

        Assert.StartsWith($"GET {asked} HTTP/1.1\r\n", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_holds_secrets_is_not_repeated()
    {
        string key = SyntheticKey.User(seed: 93);
        string[] addresses =
        [
            $"https://user:{key}@llm.example.test/v1", $"https://llm.example.test/v1/{key}", $"https://llm.example.test/v1?key={key}", $"https://llm.example.test/%3A%3Aset-output", "https://llm.example.test/::set-output%20x", $"https://{key}/v1",
            $"https://llm.example.test/v1/modelsAuthorization: Bearer {key}", key,
        ];
        foreach (string address in addresses)
        {
            CheckOutcome outcome = await new CheckRun { Environment = new() { [CheckRun.Variable] = CheckRun.Key, ["OPENAI_BASE_URL"] = address } }.RunAsync();
            Assert.Equal("OAK9008", outcome.Code);
        }
    }

    [Theory]
    [InlineData("https://llm.example.test/v1?key=")]
    [InlineData("https://llm.example.test/v1/")]
    [InlineData("http://127.0.0.1:9/?k=%73%6B")]
    public async Task A_key_in_the_address_is_told_and_not_shown(string address)
    {
        string inUrl = address.EndsWith("%73%6B", StringComparison.Ordinal) ? address + CheckRun.Key[2..] : address + CheckRun.Key;

        (await CheckRun.With(CheckRun.Key, inUrl).RunAsync()).Is("OAK9008_KeyInUrl").Says("OpenAiKeyCheckBaseUrl", "OPENAI_API_KEY");
        (await WithVariable(inUrl).RunAsync()).Is("OAK9008_KeyInUrl").Says("OPENAI_BASE_URL");
    }

    [Fact]
    public async Task User_and_password_of_the_address_are_not_sent()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer(200, """{"data":[]}"""));

        await CheckRun.With(CheckRun.Key, $"http://user:secret@127.0.0.1:{server.Port}/v1").RunAsync();

        Assert.Contains($"Authorization: Bearer {CheckRun.Key}\r\n", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    private static CheckRun WithVariable(string address, string? key = null) =>
        new() { Environment = new() { [CheckRun.Variable] = key ?? CheckRun.Key, ["OPENAI_BASE_URL"] = address } };
}
