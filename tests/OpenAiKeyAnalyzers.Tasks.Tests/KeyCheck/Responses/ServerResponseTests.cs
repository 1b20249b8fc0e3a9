
namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Responses;

/// <summary>Verifies the result for each documented response of a server.</summary>
public class ServerResponseTests
{
    private const string Page = "<!DOCTYPE html><html><body>Sign in</body></html>";

    /// <summary>Gets the status, the body, and the name of the message.</summary>
    public static TheoryData<int, string, string> Errors => new()
    {
        // The key is not valid.
        { 401, Error("invalid_api_key",
            "Incorrect API key provided: sk-proj-********" + CheckRun.Key[^4..]
            + ". You can find your API key at https://platform.openai.com/account/api-keys."), "OAK9003_Incorrect" },
        { 401, Error("invalid_api_key", "x"), "OAK9003_Incorrect" },
        { 401, """{"error":"Incorrect API key provided"}""", "OAK9003_Incorrect" },
        { 401, Error("invalid_api_key", "Incorrect API key provided: sk-or-v1*****abcd."), "OAK9003_OtherKeyReceived" },
        { 401, Error("invalid_api_key", "Incorrect API key provided: ''."), "OAK9003_OtherKeyReceived" },
        { 401, Error(null, "You didn't provide an API key. You need to provide your API key in an Authorization header."),
            "OAK9003_NotReceived" },
        { 401, Error(null, "Invalid Authentication"), "OAK9003_InvalidAuthentication" },
        { 401, Error("account_deactivated", "The OpenAI account associated with this API key has been deactivated."),
            "OAK9003_Deactivated" },
        { 401, Error(null, "You must be a member of an organization to use the API."), "OAK9003_NoMember" },
        { 401, Error("401", "Access denied due to invalid subscription key or wrong API endpoint."), "OAK9003_Azure" },
        { 401, """{"statusCode":401,"message":"x"}""", "OAK9003_Rejected" },
        { 401, "", "OAK9003_Rejected" },
        { 401, "nonsense", "OAK9003_Rejected" },

        // The key is valid, but cannot be used.
        { 401, Error(null,
            "You have insufficient permissions for this operation. Missing scopes: api.model.read. Check that you have the correct role."),
                "OAK9005_MissingScopes" },
        { 403, """{"error":"You have insufficient permissions for this operation. Missing scopes: api.model.read"}""",
            "OAK9005_MissingScopes" },
        { 403, """{"error":"You have insufficient permissions for this operation."}""", "OAK9005_MissingScope" },
        { 403, Error("unsupported_country_region_territory", "Country, region, or territory not supported"), "OAK9005_Country" },
        { 401, Error("ip_not_authorized", "Your IP is not authorized"), "OAK9005_IpAddress" },
        { 401, """{"error":"IP not authorized"}""", "OAK9005_IpAddress" },
        { 403, Error("something_new", "x"), "OAK9005_Forbidden" },
        { 403, "", "OAK9005_Forbidden" },
        { 429, Error("credit_balance_exhausted", "x", "insufficient_quota"), "OAK9006_Credit" },
        { 429, Error("insufficient_quota", "You exceeded your current quota, please check your plan and billing details."),
            "OAK9006_Credit" },
        { 429, Error(null, "x", "insufficient_quota"), "OAK9006_Credit" },
        { 402, """{"error":{"message":"Insufficient credits","code":402}}""", "OAK9006_Credit" },
        { 429, Error("project_spend_limit_exceeded", "x", "insufficient_quota"), "OAK9006_SpendLimit" },
        { 429, Error("organization_spend_limit_exceeded", "x", "insufficient_quota"), "OAK9006_SpendLimit" },
        { 429, Error("organization_usage_limit_exceeded", "x", "insufficient_quota"), "OAK9006_SpendLimit" },
        { 429, Error("rate_limit_exceeded", "Rate limit reached for requests"), "OAK9006_RateLimit" },
        { 429, Error("slow_down", "x"), "OAK9006_RateLimit" },
        { 429, Page, "OAK9006_RateLimit" },

        // The validity of the key is unknown.
        { 500, Error(null, "The server had an error"), "OAK9007_ServerError" },
        { 503, Page, "OAK9007_ServerError" },
        { 403, Page, "OAK9007_Firewall" },
        { 407, Page, "OAK9007_ProxyAuthentication" },
        { 400, Error("something", "x"), "OAK9007_UnexpectedStatus" },
        { 418, "", "OAK9007_UnexpectedStatus" },
        { 200, "", "OAK9007_Unreadable" },
        { 200, "garbage \0\u0001", "OAK9007_Unreadable" },
        { 200, """{"data":[""", "OAK9007_Unreadable" },

        // The URL is wrong.
        { 404, Error("unknown_url", "Unknown request URL: GET /models."), "OAK9008_NotFound" },
        { 404, "", "OAK9008_NotFound" },
        { 405, "{}", "OAK9008_NotFound" },
        { 404, Page, "OAK9008_WebPage" },
        { 401, Page, "OAK9008_WebPage" },
        { 200, Page, "OAK9008_WebPage" },
        { 200, "\uFEFF \r\n" + Page, "OAK9008_WebPage" },
        { 200, "{}", "OAK9008_NoModels" },
        { 200, "[]", "Success" },
        { 200, """{"data":{}}""", "OAK9008_NoModels" },
        { 200, """{"data":[{"name":"x"}]}""", "OAK9008_NoModels" },
        { 200, """{"data":[1,2]}""", "OAK9008_NoModels" },
        { 200, """{"error":{"message":"x"}}""", "OAK9008_NoModels" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task KnownResponse_ReportsMeaning(int status, string body, string name)
    {
        byte[] answer = ScriptedServer.CreateResponse(status, body);
        await using var server = new ScriptedServer(answer, answer);

        CheckOutcome outcome = (await CheckRun.CreateForServer(server).RunAsync()).AssertName(name);

        string level = outcome.Code.Length == 0 ? "Success" : outcome.Code is "OAK9005" or "OAK9006" or "OAK9007" ? "Warning" : "Error";
        Assert.Equal(level, outcome.Level.ToString());
        Assert.All(new[] { "Sign in", "Rate limit reached", "platform.openai.com/account" },
            words => Assert.DoesNotContain(words, outcome.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Success_NamesKeyKindAndModelCount()
    {
        (string Key, string Kind)[] keys =
        [
            (SyntheticKey.Project(), "project key (sk-proj-…)"),
            (SyntheticKey.User(), "user key (sk-…)"),
            (SyntheticKey.ServiceAccount(), "service account key (sk-svcacct-…)"),
            (SyntheticKey.WithoutProject(), "key without a project (sk-None-…)"),
            ("local", " key "),
        ];
        foreach ((string key, string kind) in keys)
        {
            await using var server =
                new ScriptedServer(
                    ScriptedServer.CreateResponse(200, """{"object":"list","data":[{"id":"a","object":"model"},{"id":"b"}]}"""));

            CheckOutcome outcome = (await CheckRun.Create(key, server.BaseUrl).RunAsync()).AssertName("Success")
                .AssertContains("OPENAI_API_KEY", kind, " 2 ");

            Assert.Empty(outcome.Code);
            Assert.Null(outcome.More);
        }
    }

    [Fact]
    public async Task ShutdownSoon_ListsModelsByShutdownDate()
    {
        const string Models = """
            {"data":[
              {"id":"late","shutdown_date":"2027-02-21"},
              {"id":"gpt-4o","shutdown_date":"2027-01-14"},
              {"id":"tomorrow","shutdown_date":"2026-11-24"},
              {"id":"today","shutdown_date":"2026-11-23"},
              {"id":"yesterday","shutdown_date":"2026-11-22"},
              {"id":"too-late","shutdown_date":"2027-02-22"},
              {"id":"never","shutdown_date":null},
              {"id":"odd","shutdown_date":"soon"},
              {"id":"number","shutdown_date":20270114},
              {"id":"has blank\u001b[31m","shutdown_date":"2026-12-01"}
            ]}
            """;
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));

        CheckOutcome outcome = (await CheckRun.CreateForServer(server).RunAsync()).AssertName("Success").AssertContains(" 10 ");

        Assert.Equal("Models_Ending", outcome.Addition!.Key.ToString());
        Assert.Contains(": today (2026-11-23), tomorrow (2026-11-24), gpt-4o (2027-01-14), late (2027-02-21). See", outcome.More,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyShutdowns_ListsFirstModelsAndCount()
    {
        string models = string.Join(",", Enumerable.Range(10, 30).Select(static i => $$"""{"id":"m{{i}}","shutdown_date":"2026-12-24"}"""));
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, $$"""{"data":[{{models}}]}"""));

        CheckOutcome outcome = await CheckRun.CreateForServer(server).RunAsync();

        Assert.Equal("Models_EndingMany", outcome.Addition!.Key.ToString());
        Assert.Contains("m21 (2026-12-24), and 18 more", outcome.More, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=klingon")]
    [InlineData("application/json; charset=\"")]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    [InlineData("nonsense")]
    public async Task WrongContentType_ReportsSuccess(string type)
    {
        await using var server =
            new ScriptedServer(
                ScriptedServer.CreateResponse(200, [0xEF, 0xBB, 0xBF, .. "{\"data\":[{\"id\":\"a"u8, 0xFF, 0xC0, .. "\"}]}"u8], type));

        (await CheckRun.CreateForServer(server).RunAsync()).AssertName("Success");
    }

    [Theory]
    [InlineData("", "OAK9008_NoVersion")]
    [InlineData("/v1/chat/completions", "OAK9008_Operation")]
    [InlineData("/v1/models", "OAK9008_Operation")]
    [InlineData("/v2", "OAK9008_NotFound")]
    [InlineData("/v1", "OAK9008_NotFound")]
    [InlineData("/v1/chat/completions", "OAK9008_Operation", "http://127.0.0.1:11434")]
    [InlineData("/api", "OAK9008_NotFound", "https://llm.example.test")]
    public void WrongPath_ReportsMatchingHint(string path, string name, string host = "https://api.openai.com")
    {
        OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses.CheckBaseUrl.Read(host + path, static _ => null,
            out OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses.CheckBaseUrl address);
        var reader =
            new OpenAiKeyAnalyzers.Tasks.KeyCheck.Responses.ResponseInterpreter(
                new OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys.ValidatedKey("X", CheckRun.Key, Validation.Keys.ApiKeyKind.Project), address,
                default, isOutdated: false, CheckRun.Today);

        Assert.Equal(name,
            reader.Interpret(
                new OpenAiKeyAnalyzers.Tasks.KeyCheck.Http.ServerResponse
                { Status = 404, Body = "{}"u8.ToArray() }).Diagnostic.Message.Key.ToString());
    }

    /// <summary>The old key is rejected, and the new one is not used until the process is restarted.</summary>
    [Theory]
    [InlineData(401, "invalid_api_key", "OAK9003_Outdated")]
    [InlineData(401, "account_deactivated", "OAK9003_Outdated")]
    [InlineData(401, "new_code", "OAK9003_Outdated")]
    [InlineData(403, "new_code", "OAK9005_Forbidden")]
    public async Task RegistryHasOtherKey_ReportsOutdatedProcess(int status, string code, string name)
    {
        await using var server =
            new ScriptedServer(ScriptedServer.CreateResponse(status, Error(code, "x")),
                ScriptedServer.CreateResponse(status, Error(code, "x")));

        CheckOutcome older =
            await new CheckRun
            { BaseUrl = server.BaseUrl, Registry = new() { [CheckRun.Variable] = SyntheticKey.Project(seed: 95) } }.RunAsync();
        CheckOutcome current =
            await new CheckRun { BaseUrl = server.BaseUrl, Registry = new() { [CheckRun.Variable] = CheckRun.Key } }.RunAsync();

        Assert.Equal(name, older.Name);
        Assert.NotEqual("OAK9003_Outdated", current.Name);
    }

    [Fact]
    public async Task OtherServerRejectsKey_NamesServerOperator()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(401, Error("invalid_api_key", "no")));

        (await CheckRun.Create("company-key", server.BaseUrl).RunAsync()).AssertName("OAK9003_RejectedElsewhere");
    }

    internal static string Error(string? code, string message, string type = "invalid_request_error") =>
        $$$"""{"error":{"message":{{{System.Text.Json.JsonSerializer.Serialize(message)}}},"type":"{{{type}}}","param":null,"code":{{{(code is null ? "null" : $"\"{code}\"")}}}}}""";
}
