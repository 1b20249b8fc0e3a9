using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck;

/// <summary>Verifies that each key is checked with the service for which it is used.</summary>
public class ProjectCheckTests
{
    private const string Models = """{"data":[{"id":"gpt-x"}]}""";

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

    /// <summary>Keys of two services are usually two ways to run a program, while a second key of the same service is required.</summary>
    [Theory]
    [InlineData("OpenAI", "OpenAI", true, "Error")]
    [InlineData("OpenAI", "OpenAI", false, "Error")]
    [InlineData("OpenAI", "AzureOpenAI", true, "Warning")]
    [InlineData("OpenAI", "AzureOpenAI", false, "Error")]
    [InlineData("Unknown", "OpenAI", true, "Warning")]
    public async Task MissingKey_IsErrorUnlessAKeyOfAnotherServiceIsUsable(string first, string second, bool hasOther, string severity)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        var run = new ProjectRun
        {
            BaseUrl = server.BaseUrl,
            Facts =
            [
                ProjectRun.Read("A_KEY", group: "a", destination: Enum.Parse<Destination>(first)),
                ProjectRun.Read("B_KEY", group: "b", destination: Enum.Parse<Destination>(second)),
            ],
        };
        if (hasOther)
        {
            run.Environment["A_KEY"] = CheckRun.Key;
        }

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal((2, severity), (outcome.Entries.Count, outcome.Diagnostics[^1].Diagnostic.Severity.ToString()));
        Assert.Equal("OAK9001_ReadNotSet", outcome.Names[^1]);
    }

    [Fact]
    public async Task RejectedKeyOfAnotherService_LeavesMissingKeyAnError()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(401, "{}"));
        var run = new ProjectRun
        {
            BaseUrl = server.BaseUrl, Environment = { ["A_KEY"] = CheckRun.Key },
            Facts =
            [
                ProjectRun.Read("A_KEY", group: "a"), ProjectRun.Read("B_KEY", group: "b", destination: Destination.AzureOpenAI),
            ],
        };

        Assert.Equal(["Error", "Error"],
            (await run.RunAsync()).Diagnostics.Select(static located => located.Diagnostic.Severity.ToString()));
    }

    /// <summary>The code reads a setting, and an environment variable if the setting is missing.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadsByNameOnly_StandForEachOther(bool isSet)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        var run = new ProjectRun
        {
            BaseUrl = server.BaseUrl,
            Facts =
            [
                ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting, 7, "a", Destination.Unknown),
                ProjectRun.Read("OPENAI_API_KEY", line: 8, group: "b", destination: Destination.Unknown),
            ],
        };
        if (isSet)
        {
            run.Environment["OPENAI_API_KEY"] = CheckRun.Key;
        }

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal(isSet ? "ok" : "OAK9001", Assert.Single(outcome.Entries).Status);
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

    /// <summary>A URL that is set for one key does not permit sending other keys to it.</summary>
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
}
