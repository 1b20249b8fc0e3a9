using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck;

/// <summary>Verifies the key of an Azure OpenAI resource, its URL, and its deployments.</summary>
public class AzureCheckTests
{
    private const string Models = """{"data":[{"id":"gpt-x"}]}""";
    private const string Deployments = """{"data":[{"id":"chat-prod"},{"id":"embeddings"}]}""";

    private static readonly string Azure = SyntheticKey.Azure();

    [Fact]
    public async Task AzureKey_IsCheckedWithItsResource()
    {
        await using var server =
            new ScriptedServer(ScriptedServer.CreateResponse(200, Models), ScriptedServer.CreateResponse(200, Deployments));

        ProjectOutcome outcome = await CreateAzureRun(server, "chat-prod").RunAsync();

        Assert.Empty(outcome.Diagnostics);
        Assert.StartsWith("GET /openai/models?api-version=", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("api-key: " + Azure, server.Requests[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", server.Requests[0], StringComparison.Ordinal);
        Assert.StartsWith("GET /openai/deployments?api-version=", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingDeployment_ReportsExistingOnes()
    {
        await using var server =
            new ScriptedServer(ScriptedServer.CreateResponse(200, Models), ScriptedServer.CreateResponse(200, Deployments));

        ProjectOutcome outcome = await CreateAzureRun(server, "chat-prd").RunAsync();

        Assert.Equal("OAK9009_DeploymentNear", outcome.Single.Name);
        Assert.Equal(["Program.cs(20)", "chat-prd"], outcome.Single.Arguments[..2]);
        Assert.Equal("chat-prod, embeddings", outcome.Single.Arguments[3]);
    }

    [Fact]
    public async Task NoDeployments_ReportsMissing()
    {
        await using var server =
            new ScriptedServer(ScriptedServer.CreateResponse(200, Models), ScriptedServer.CreateResponse(200, """{"data":[]}"""));

        Assert.Equal("OAK9009_Deployment", (await CreateAzureRun(server, "chat-prod").RunAsync()).Single.Name);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    [InlineData(401)]
    public async Task DeploymentsNotShown_NoDiagnostic(int status)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models), ScriptedServer.CreateResponse(status, "{}"));

        Assert.Empty((await CreateAzureRun(server, "anything").RunAsync()).Diagnostics);
    }

    [Fact]
    public async Task KeyOfOtherResource_IsReported()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(401,
            """{"error":{"code":"401","message":"Access denied due to invalid subscription key or wrong API endpoint."}}"""));

        Assert.Equal("OAK9003_Azure", (await CreateAzureRun(server, "chat-prod").RunAsync()).Single.Name);
    }

    /// <summary>
    /// Verifies the version that the code names, which is also requested; only a response that names the version is an error.
    /// </summary>
    [Theory]
    [InlineData(400, """{"error":{"code":"BadRequest","message":"API version not supported"}}""", "Error")]
    [InlineData(404, """{"error":{"code":"404","message":"Resource not found"}}""", "Warning")]
    [InlineData(200, Models, null)]
    [InlineData(401, "{}", null)]
    [InlineData(503, "", null)]
    [InlineData(404, "<html></html>", null)]
    public async Task VersionInCode_IsTriedAtTheResource(int status, string body, string? severity)
    {
        await using var server =
            new ScriptedServer(ScriptedServer.CreateResponse(200, Models), ScriptedServer.CreateResponse(status, body));
        ProjectRun run = CreateAzureRun(server, deployment: null);
        run.Facts.AddRange(
            [ProjectRun.Read("2024-08-01-preview", UsageKind.ApiVersion, 20), ProjectRun.Read("2024-08-01-preview", UsageKind.ApiVersion, 30)]);

        ProjectOutcome outcome = await run.RunAsync();

        Assert.StartsWith("GET /openai/models?api-version=2024-08-01-preview HTTP/1.1", server.Requests[1], StringComparison.Ordinal);
        Assert.Equal(severity, outcome.Diagnostics.SingleOrDefault()?.Diagnostic.Severity.ToString());
        if (severity is not null)
        {
            Assert.Equal("OAK9008_ApiVersion", outcome.Single.Name);
            Assert.Equal(["Program.cs(20)", "2024-08-01-preview"], outcome.Single.Arguments[..2]);
        }
    }

    [Theory]
    [InlineData(404, "{}")]
    [InlineData(200, "<html></html>")]
    [InlineData(200, "{}")]
    public async Task NoResource_IsReported(int status, string body)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(status, body));

        ProjectOutcome outcome = await CreateAzureRun(server, "chat-prod").RunAsync();

        Assert.Equal("OAK9008_NoResource", outcome.Single.Name);
        Assert.Equal("https://NAME.openai.azure.com", outcome.Single.Arguments[2]);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task NoDeploymentInCode_SendsOneRequest()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));

        await CreateAzureRun(server, deployment: null).RunAsync();

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task NoEndpoint_IsReportedAndNothingIsSent()
    {
        await using var server = new ScriptedServer();
        var run = new ProjectRun
        {
            Proxy = new RecordingProxy(server), Environment = { ["AZURE_OPENAI_API_KEY"] = Azure },
            Facts =
            [
                ProjectRun.Read("AZURE_OPENAI_API_KEY", destination: Destination.AzureOpenAI),
                ProjectRun.Read("AZURE_OPENAI_ENDPOINT", UsageKind.EndpointVariable),
            ],
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal("OAK9008_NoEndpoint", outcome.Single.Name);
        Assert.Equal(["Program.cs(12)", "AZURE_OPENAI_ENDPOINT"], outcome.Single.Arguments[..2]);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("https://gateway.example.com", "skipped")]
    [InlineData("https://name.openai.azure.com.example.org", "OAK9008")]
    [InlineData("http://name.openai.azure.com", "OAK9008")]
    [InlineData("not a url", "OAK9008")]
    public async Task OtherHost_GetsNoKey(string endpoint, string status)
    {
        await using var server = new ScriptedServer();
        var run = new ProjectRun
        {
            Proxy = new RecordingProxy(server), Environment = { ["AZURE_OPENAI_API_KEY"] = Azure, ["AZURE_OPENAI_ENDPOINT"] = endpoint },
            Facts =
            [
                ProjectRun.Read("AZURE_OPENAI_API_KEY", destination: Destination.AzureOpenAI),
                ProjectRun.Read("AZURE_OPENAI_ENDPOINT", UsageKind.EndpointVariable),
            ],
        };

        Assert.Equal(status, (await run.RunAsync()).Entries[0].Status);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task OpenAiKeyForAzure_IsNotSent()
    {
        await using var server = new ScriptedServer();
        ProjectRun run = new()
        {
            Proxy = new RecordingProxy(server), Environment = { ["MY_KEY"] = CheckRun.Key },
            Facts =
            [
                ProjectRun.Read("MY_KEY", destination: Destination.AzureOpenAI),
                ProjectRun.Read("https://name.openai.azure.com/", UsageKind.Endpoint),
            ],
        };

        Assert.Equal("OAK9002_NoKey", (await run.RunAsync()).Single.Name);
        Assert.Empty(server.Requests);
    }

    private static ProjectRun CreateAzureRun(ScriptedServer server, string? deployment) => new()
    {
        Environment =
        {
            ["AZURE_OPENAI_API_KEY"] = Azure, ["AZURE_OPENAI_ENDPOINT"] = server.BaseUrl.Replace("/v1", "/", StringComparison.Ordinal),
        },
        Facts =
        [
            ProjectRun.Read("AZURE_OPENAI_API_KEY", destination: Destination.AzureOpenAI),
            ProjectRun.Read("AZURE_OPENAI_ENDPOINT", UsageKind.EndpointVariable),
            .. deployment is null ? Array.Empty<UsageFact>() : [ProjectRun.Read(deployment, UsageKind.Deployment, line: 20)],
        ],
    };
}
