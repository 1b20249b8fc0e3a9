using System.Reflection;
using System.Text.RegularExpressions;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Operations;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Operations;

/// <summary>Verifies which operations a key may use, according to the responses to requests that cannot be executed.</summary>
public partial class OperationCheckerTests
{
    private const string Models = """{"data":[{"id":"gpt-x"}]}""";
    private const string Denied =
        """{"error":{"message":"You have insufficient permissions for this operation. Missing scopes: model.request.","type":"invalid_request_error","param":null,"code":"missing_scope"}}""";

    public static TheoryData<string> Paths => [.. OperationProbes.All.Select(static probe => probe.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task DeniedOperation_ReportsPermission(string path)
    {
        OperationProbe probe = OperationProbes.All.Single(probe => probe.Path == path);
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models), ScriptedServer.CreateResponse(401, Denied));

        ProjectOutcome outcome = await CreateRun(server, probe.Operation).RunAsync();

        Assert.Equal("OAK9005_Operation", outcome.Single.Name);
        Assert.Equal(["Program.cs(20)", "/v1" + path, "OPENAI_API_KEY", "model.request"], outcome.Single.Arguments);
        Assert.Equal(("/v1" + path, "denied"), Assert.Single(outcome.Entries[0].Operations));
        Assert.StartsWith($"POST /v1{path} HTTP/1.1", server.Requests[1], StringComparison.Ordinal);
        Assert.Contains("Content-Length: 2", server.Requests[1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task PermittedOperation_NoDiagnostic(string path)
    {
        OperationProbe probe = OperationProbes.All.Single(probe => probe.Path == path);
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models),
            ScriptedServer.CreateResponse(400, """{"error":{"message":"you must provide a model parameter","type":"invalid_request_error","param":null,"code":null}}"""));

        ProjectOutcome outcome = await CreateRun(server, probe.Operation).RunAsync();

        Assert.Empty(outcome.Diagnostics);
        Assert.Equal("permitted", outcome.Entries[0].Operations[0].Access);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(401)]
    public async Task OtherAnswer_IsUnknown(int status)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models), ScriptedServer.CreateResponse(status, "{}"));

        ProjectOutcome outcome = await CreateRun(server, ModelOperations.Chat).RunAsync();

        Assert.Empty(outcome.Diagnostics);
        Assert.Equal("unknown", outcome.Entries[0].Operations[0].Access);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task ForbiddenList_StillTriesOperations()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(403, """{"error":"Missing scopes: api.model.read"}"""),
            ScriptedServer.CreateResponse(403, Denied));

        Assert.Equal(["OAK9005_MissingScopes", "OAK9005_Operation"], (await CreateRun(server, ModelOperations.Responses).RunAsync()).Names);
    }

    [Fact]
    public async Task RejectedKey_TriesNothing()
    {
        byte[] rejected = ScriptedServer.CreateResponse(401, """{"error":{"message":"Incorrect API key provided","code":"invalid_api_key"}}""");
        await using var server = new ScriptedServer(rejected, rejected);

        await CreateRun(server, ModelOperations.Chat).RunAsync();

        Assert.Single(server.Requests);
    }

    /// <summary>The responses of these operations to such a request are not documented.</summary>
    [Theory]
    [InlineData(nameof(ModelOperations.Moderations))]
    [InlineData(nameof(ModelOperations.Translations))]
    public async Task OperationWithoutEvidence_IsTriedOnlyIfAllAreAskedFor(string operation)
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        ProjectRun run = CreateRun(server, Enum.Parse<ModelOperations>(operation));

        await new ProjectRun { BaseUrl = run.BaseUrl, Facts = run.Facts, Environment = run.Environment, ChecksOperations = true }
            .RunAsync();

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task NotAskedFor_TriesNothing()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models));
        ProjectRun run = CreateRun(server, ModelOperations.Chat);

        await new ProjectRun { BaseUrl = run.BaseUrl, Facts = run.Facts, Environment = run.Environment }.RunAsync();

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task KeyInAnswer_IsNotShown()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, Models),
            ScriptedServer.CreateResponse(401, $$$"""{"error":{"message":"Missing scopes: {{{CheckRun.Key}}}.write","code":"missing_scope"}}"""));

        Assert.Equal("POST /v1/chat/completions", (await CreateRun(server, ModelOperations.Chat).RunAsync()).Single.Arguments[3]);
    }

    [Fact]
    public void Probes_HaveEvidenceAndAreNotRetired() => Assert.All(OperationProbes.All, static probe =>
    {
        Assert.False(OperationChecker.IsRetired(probe.Path), probe.Path);
        Assert.Equal(OperationNames.GetPath(probe.Operation), "/v1" + probe.Path);
        Assert.NotEmpty(probe.Missing);
        Assert.Equal(probe.HasEvidence, probe.Operation is not (ModelOperations.Moderations or ModelOperations.Translations));
    });

    /// <summary>Verifies that the page shows the published responses of each operation, and no others.</summary>
    [Theory]
    [InlineData("docs/key-check.md", ", ")]
    [InlineData("docs/key-check.ja.md", "、")]
    public void Page_ShowsEvidence(string page, string comma)
    {
        string text = File.ReadAllText(Path.Combine(Repository, page));
        string[] rows = [.. text.Split('\n').Where(static line => line.StartsWith("| `/v1/", StringComparison.Ordinal))
            .Select(static line => Link().Replace(line, "$1"))];
        Assert.Equal(OperationProbes.All.Select(probe => $"| `/v1{probe.Path}` | {probe.Missing.Replace(", ", comma, StringComparison.Ordinal)}"
            + $" | {Show(probe.Permitted)} | {Show(probe.Denied)} |"), rows);
        Assert.Contains(OperationProbes.ReadOn, text, StringComparison.Ordinal);

        static string Show(string evidence) => evidence.Length == 0 ? "–" : evidence;
    }

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    private static string Repository => typeof(OperationCheckerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "Repository").Value!;

    [Theory]
    [InlineData("/edits")]
    [InlineData("/engines")]
    public void RetiredEndpoint_IsNeverTried(string path) => Assert.True(OperationChecker.IsRetired(path));

    [Theory]
    [InlineData(nameof(ModelOperations.Realtime))]
    [InlineData(nameof(ModelOperations.Edits))]
    [InlineData(nameof(ModelOperations.Videos))]
    public void OperationThatWouldCreateSomething_HasNoProbe(string operation) => Assert.Empty(OperationChecker.FindProbes(
        [ProjectRun.Read("x", UsageKind.Model, operations: Enum.Parse<ModelOperations>(operation))], includesUnproven: true));

    [Fact]
    public void NoAnswer_IsUnknown() => Assert.Equal(OperationAccess.Unknown, OperationChecker.Interpret((ServerResponse?)null));

    private static ProjectRun CreateRun(ScriptedServer server, ModelOperations operation) => new()
    {
        BaseUrl = server.BaseUrl, ChecksOperations = true, ChecksAllOperations = true, Environment = { ["OPENAI_API_KEY"] = CheckRun.Key },
        Facts =
        [
            ProjectRun.Read("OPENAI_API_KEY"),
            ProjectRun.Read(OperationNames.GetPath(operation), UsageKind.Operation, line: 20, operations: operation),
        ],
    };
}
