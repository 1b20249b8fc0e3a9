
namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Addresses;

/// <summary>Verifies to which URLs the key is sent, and to which it is not (OAK9008 before any request).</summary>
public class CheckBaseUrlTests
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
    public async Task InvalidBaseUrl_ReportsNoUrl(string address)
    {
        (await CheckRun.Create(CheckRun.Key, address).RunAsync()).AssertName("OAK9008_NoAddress")
            .AssertContains("OpenAiKeyCheckBaseUrl", "https://api.openai.com/v1");
        (await CreateWithVariable(address).RunAsync()).AssertName("OAK9008_NoAddress").AssertContains("OPENAI_BASE_URL");
    }

    [Theory]
    [InlineData("http://api.openai.com/v1", "api.openai.com")]
    [InlineData("http://192.168.0.7:8080/v1", "192.168.0.7:8080")]
    [InlineData("http://localhost.example.test/v1", "localhost.example.test")]
    public async Task RemoteHttpUrl_ReportsNotEncrypted(string address, string host) =>
        (await CheckRun.Create(CheckRun.Key, address).RunAsync()).AssertName("OAK9008_NotEncrypted").AssertContains(host);

    [Theory]
    [InlineData("https://openrouter.ai/api/v1")]
    [InlineData("https://api.openai.example.test/v1")]
    [InlineData("https://xapi.openai.com/v1")]
    public async Task OpenAiKeyWithOtherUrlInVariable_SendsNothing(string address)
    {
        await using var server = new ScriptedServer();
        CheckRun check =
            new() { Environment = new() { [CheckRun.Variable] = CheckRun.Key, ["OPENAI_BASE_URL"] = address },
                Proxy = new RecordingProxy(server) };

        (await check.RunAsync()).AssertName("OAK9008_ForeignAddress")
            .AssertContains("OPENAI_BASE_URL", address, "-p:OpenAiKeyCheckBaseUrl");

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, "api.openai.com:443")]
    [InlineData("", "api.openai.com:443")]
    [InlineData("https://eu.api.openai.com/v1", "eu.api.openai.com:443")]
    [InlineData("https://API.OpenAI.com./v1/", "443")]
    public async Task OpenAiKey_ConnectsToOpenAi(string? address, string authority)
    {
        await using var proxy = new ScriptedServer(ScriptedServer.CreateResponse(403, "no"));
        var check = new CheckRun
            { Environment = new() { [CheckRun.Variable] = CheckRun.Key, ["OPENAI_BASE_URL"] = address ?? "" },
                Proxy = new RecordingProxy(proxy) };

        (await check.RunAsync()).AssertName("OAK9007_Proxy");

        string request = Assert.Single(proxy.Requests);
        Assert.StartsWith("CONNECT ", request, StringComparison.Ordinal);
        Assert.Contains(authority, request, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization: Bearer", request, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://platform.openai.com/v1", "OAK9008_Page")]
    [InlineData("https://chatgpt.com", "OAK9008_Page")]
    [InlineData("https://api.openia.com/v1", "OAK9008_Misspelled")]
    [InlineData("https://api.open.ai/v1", "OAK9008_Misspelled")]
    [InlineData("http://api.openai.org/v1", "OAK9008_Misspelled")]
    public async Task WrongOrMisspelledHost_SendsNothing(string address, string name)
    {
        await using var server = new ScriptedServer();
        foreach (string key in new[] { CheckRun.Key, OtherKey })
        {
            CheckRun check =
                new() { Environment = new() { [CheckRun.Variable] = key }, BaseUrl = address, Proxy = new RecordingProxy(server) };
            (await check.RunAsync()).AssertName(name).AssertContains("https://api.openai.com/v1");
        }

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task PropertyAndVariable_UsesProperty()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[]}"""));
        CheckRun check =
            new() { Environment = new() { [CheckRun.Variable] = CheckRun.Key, ["OPENAI_BASE_URL"] = "https://other.example.test" },
                BaseUrl = server.BaseUrl };

        (await check.RunAsync()).AssertName("Success");

        Assert.Contains(CheckRun.Key, Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    /// <summary>Verifies that a server on the same machine, such as a test or a tool, is allowed.</summary>
    [Fact]
    public async Task LocalServerInVariable_IsChecked()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[]}"""));

        (await CreateWithVariable(server.BaseUrl).RunAsync()).AssertName("Success");

        Assert.Contains(CheckRun.Key, Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherVendorKey_UsesUrlFromVariable()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[]}"""));

        (await CreateWithVariable(server.BaseUrl, OtherKey).RunAsync()).AssertName("Success");

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("/v1", "/v1/models")]
    [InlineData("/v1/", "/v1/models")]
    [InlineData("", "/models")]
    [InlineData("/openai/v1?api-version=preview", "/openai/v1/models?api-version=preview")]
    [InlineData("/v1#fragment", "/v1/models")]
    public async Task BaseUrlPath_AppendsModels(string path, string asked)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[]}"""));

        await CheckRun.Create(CheckRun.Key, $"http://127.0.0.1:{server.Port}{path}").RunAsync();

        Assert.StartsWith($"GET {asked} HTTP/1.1\r\n", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UrlWithSecrets_ShowsNoSecret()
    {
        string key = SyntheticKey.User(seed: 93);
        string[] addresses =
        [
            $"https://user:{key}@llm.example.test/v1", $"https://llm.example.test/v1/{key}", $"https://llm.example.test/v1?key={key}",
            $"https://llm.example.test/%3A%3Aset-output", "https://llm.example.test/::set-output%20x", $"https://{key}/v1",
            $"https://llm.example.test/v1/modelsAuthorization: Bearer {key}", key,
        ];
        foreach (string address in addresses)
        {
            CheckOutcome outcome =
                await new CheckRun { Environment = new() { [CheckRun.Variable] = CheckRun.Key, ["OPENAI_BASE_URL"] = address } }.RunAsync();
            Assert.Equal("OAK9008", outcome.Code);
        }
    }

    [Theory]
    [InlineData("https://llm.example.test/v1?key=")]
    [InlineData("https://llm.example.test/v1/")]
    [InlineData("http://127.0.0.1:9/?k=%73%6B")]
    public async Task KeyInAddress_IsReportedAndNotShown(string address)
    {
        string inUrl = address.EndsWith("%73%6B", StringComparison.Ordinal) ? address + CheckRun.Key[2..] : address + CheckRun.Key;

        (await CheckRun.Create(CheckRun.Key, inUrl).RunAsync()).AssertName("OAK9008_KeyInUrl")
            .AssertContains("OpenAiKeyCheckBaseUrl", "OPENAI_API_KEY");
        (await CreateWithVariable(inUrl).RunAsync()).AssertName("OAK9008_KeyInUrl").AssertContains("OPENAI_BASE_URL");
    }

    [Fact]
    public async Task UrlWithUserinfo_SendsKeyOnly()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[]}"""));

        await CheckRun.Create(CheckRun.Key, $"http://user:secret@127.0.0.1:{server.Port}/v1").RunAsync();

        Assert.Contains($"Authorization: Bearer {CheckRun.Key}\r\n", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    private static CheckRun CreateWithVariable(string address, string? key = null) =>
        new() { Environment = new() { [CheckRun.Variable] = key ?? CheckRun.Key, ["OPENAI_BASE_URL"] = address } };
}
