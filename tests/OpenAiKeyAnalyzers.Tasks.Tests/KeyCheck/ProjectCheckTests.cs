using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck;

/// <summary>Each key is checked at what it is used for.</summary>
public class ProjectCheckTests
{
    private const string Models = """{"data":[{"id":"gpt-x"}]}""";
    private const string Deployments = """{"data":[{"id":"chat-prod"},{"id":"embeddings"}]}""";

    private static readonly string Azure = SyntheticKey.Azure();

    [Fact]
    public async Task NoUsage_ChecksDocumentedVariable()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));

        ProjectOutcome outcome =
            await new ProjectRun { BaseUrl = server.BaseUrl, Environment = { ["OPENAI_API_KEY"] = CheckRun.Key } }.RunAsync();

        Assert.Equal(("OPENAI_API_KEY", "ok"), (outcome.Entries[0].Source, outcome.Entries[0].Status));
    }

    [Fact]
    public async Task OneKeyForTwoClients_IsCheckedOnce()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        var run = new ProjectRun
        {
            BaseUrl = server.BaseUrl, Environment = { ["MY_KEY"] = CheckRun.Key },
            Facts = [ProjectRun.Read("MY_KEY", group: "a"), ProjectRun.Read("MY_KEY", line: 20, group: "b")],
        };

        Assert.Single((await run.RunAsync()).Entries);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Alternatives_FirstWithValueIsChecked()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        var run = new ProjectRun
        {
            BaseUrl = server.BaseUrl, Environment = { ["OPENAI_API_KEY"] = CheckRun.Key },
            Facts = [ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting, 7, "a"), ProjectRun.Read("OPENAI_API_KEY", line: 8, group: "a")],
        };

        Assert.Equal("OPENAI_API_KEY", Assert.Single((await run.RunAsync()).Entries).Source);
    }

    [Fact]
    public async Task NamedVariable_IsTheOnlyOne()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        var run = new ProjectRun
        {
            BaseUrl = server.BaseUrl, EnvironmentVariable = "OTHER_KEY", Environment = { ["OTHER_KEY"] = CheckRun.Key },
            Facts = [ProjectRun.Read("MY_KEY")],
        };

        Assert.Equal("OTHER_KEY", Assert.Single((await run.RunAsync()).Entries).Source);
    }

    [Fact]
    public async Task KeyAsName_IsRefused() => Assert.Equal("OAK9001_KeyAsName",
        (await new ProjectRun { EnvironmentVariable = CheckRun.Key }.RunAsync()).Single.Name);

    [Fact]
    public async Task AdminAndOrdinaryKey_EachIsCheckedAtItsEndpoints()
    {
        await using var server = new ScriptedServer(
            ScriptedServer.CreateResponse(200, Models), ScriptedServer.CreateResponse(200, """{"data":[{"id":"proj_x"}]}"""));
        string admin = SyntheticKey.Admin();
        var run = new ProjectRun
        {
            BaseUrl = server.BaseUrl, Environment = { ["OPENAI_API_KEY"] = CheckRun.Key, ["OPENAI_ADMIN_KEY"] = admin },
            Facts =
            [
                ProjectRun.Read("OPENAI_API_KEY", group: "a"),
                ProjectRun.Read("OPENAI_ADMIN_KEY", group: "b", scope: EndpointScope.Administration),
            ],
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Empty(outcome.Diagnostics);
        Assert.Equal([CheckMessageKey.Success, CheckMessageKey.Success_Admin],
            outcome.Entries.Select(static entry => entry.Result!.Diagnostic.Message.Key));
        Assert.StartsWith("GET /v1/organization/projects?limit=1 HTTP/1.1", server.Requests[1], StringComparison.Ordinal);
        Assert.Contains("Bearer " + admin, server.Requests[1], StringComparison.Ordinal);
        Assert.DoesNotContain(admin, server.Requests[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Value_OrdinaryKey")]
    [InlineData(true, "Value_AdminKey")]
    public async Task KeyOfOtherScope_IsNotSent(bool isAdmin, string reason)
    {
        EndpointScope scope = isAdmin ? EndpointScope.Ordinary : EndpointScope.Administration;
        await using var server = new ScriptedServer();
        var run = new ProjectRun
        {
            Proxy = new RecordingProxy(server), Environment = { ["MY_KEY"] = isAdmin ? SyntheticKey.Admin() : CheckRun.Key },
            Facts = [ProjectRun.Read("MY_KEY", scope: scope)],
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal("OAK9002_NoKey", outcome.Single.Name);
        Assert.Equal(reason, outcome.Diagnostics[0].Diagnostic.Message.Arguments.OfType<Message>().Single().Key.ToString());
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task KeyOfOtherProvider_IsNotChecked()
    {
        await using var server = new ScriptedServer();
        var run = new ProjectRun
        {
            Proxy = new RecordingProxy(server), Environment = { ["GROQ_API_KEY"] = SyntheticKey.Other("gsk_", 52) },
            Facts = [ProjectRun.Read("GROQ_API_KEY", destination: Destination.OtherProvider)],
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal(("GROQ_API_KEY", "skipped"), (outcome.Entries[0].Source, outcome.Entries[0].Status));
        Assert.Contains("not checked", outcome.Table[1], StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    /// <summary>An address that is named for one key is no consent for the others.</summary>
    [Theory]
    [InlineData("GROQ_API_KEY", "OtherProvider", "Ordinary")]
    [InlineData("OPENAI_ADMIN_KEY", "OpenAI", "Administration")]
    public async Task NamedAddress_GetsNoKeyOfOthers(string name, string destination, string scope)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        var run = new ProjectRun
        {
            Proxy = new RecordingProxy(server), BaseUrl = "https://gateway.example.com/v1",
            Environment = { [name] = SyntheticKey.Admin(), ["HTTPS_PROXY"] = "x" },
            Facts = [ProjectRun.Read(name, destination: Enum.Parse<Destination>(destination), scope: Enum.Parse<EndpointScope>(scope))],
        };

        Assert.Equal("skipped", Assert.Single((await run.RunAsync()).Entries).Status);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task OrganizationInCode_IsSent()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        var run = new ProjectRun
        {
            BaseUrl = server.BaseUrl, Environment = { ["OPENAI_API_KEY"] = CheckRun.Key },
            Files = { ["appsettings.json"] = """{"OpenAI":{"Project":"proj_abc"}}""" },
            Facts =
            [
                ProjectRun.Read("OPENAI_API_KEY"), ProjectRun.Read("org-abc", UsageKind.Organization),
                ProjectRun.Read("OpenAI:Project", UsageKind.ProjectSetting),
            ],
        };

        await run.RunAsync();

        Assert.Contains("OpenAI-Organization: org-abc", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("OpenAI-Project: proj_abc", server.Requests[0], StringComparison.Ordinal);
    }

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

    private static ProjectRun CreateAzureRun(ScriptedServer server, string deployment) => new()
    {
        Environment =
        {
            ["AZURE_OPENAI_API_KEY"] = Azure, ["AZURE_OPENAI_ENDPOINT"] = server.BaseUrl.Replace("/v1", "/", StringComparison.Ordinal),
        },
        Facts =
        [
            ProjectRun.Read("AZURE_OPENAI_API_KEY", destination: Destination.AzureOpenAI),
            ProjectRun.Read("AZURE_OPENAI_ENDPOINT", UsageKind.EndpointVariable),
            ProjectRun.Read(deployment, UsageKind.Deployment, line: 20),
        ],
    };
}
