using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Models;

/// <summary>Verifies OAK9009: models in code or settings are compared with the server's list for the key.</summary>
public class ModelAvailabilityTests
{
    private static string List(params string[] models) =>
        $$"""{"object":"list","data":[{{string.Join(",", models.Select(static model => $$"""{"id":"{{model}}"}"""))}}]}""";

    [Theory]
    [InlineData("gpt-4o-minii", "OAK9009_MissingNear", "gpt-4o-mini")]
    [InlineData("gpt-9-colossal-preview", "OAK9009_Missing", null)]
    [InlineData("GPT-4o", "OAK9009_MissingNear", "gpt-4o")]
    public async Task MissingModel_ReportsNearest(string model, string name, string? nearest)
    {
        ProjectOutcome outcome = await RunAsync(List("gpt-4o", "gpt-4o-mini", "text-embedding-3-small"), ProjectRun.Read(model, UsageKind.Model, 9));

        Assert.Equal(name, outcome.Single.Name);
        Assert.Equal(("Program.cs(9)", model), (outcome.Single.Arguments[0], outcome.Single.Arguments[1]));
        Assert.Equal(9, outcome.Diagnostics[0].Line);
        Assert.True(nearest is null || outcome.Single.Arguments[3].Split(", ")[0] == nearest, string.Join(" ", outcome.Single.Arguments));

        // The suggested name is that of an available model.
        if (nearest is not null)
        {
            Assert.Empty((await RunAsync(List("gpt-4o", "gpt-4o-mini"), ProjectRun.Read(nearest, UsageKind.Model, 9))).Diagnostics);
        }
    }

    [Theory]
    [InlineData("gpt-4o", "gpt-4o")]
    [InlineData("gpt-4o", "gpt-4o-2024-08-06")]
    [InlineData("gpt-4", "gpt-4-0613")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::abc", "gpt-4o")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::abc:ckpt-step-90", "ft:gpt-4o-mini-2024-07-18:acme::xyz")]
    [InlineData("davinci:ft-acme-2023-01-01", "gpt-4o")]
    public async Task AvailableOrUnknowable_NoDiagnostic(string model, string listed) =>
        Assert.Empty((await RunAsync(List(listed), ProjectRun.Read(model, UsageKind.Model))).Diagnostics);

    [Theory]
    [InlineData("gpt-4o-2024-05-13", "gpt-4o")]
    [InlineData("gpt-4o", "gpt-4o-mini-2024-07-18")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::abc", "ft:gpt-4o-mini-2024-07-18:acme::xyz")]
    public async Task OtherModelListed_ReportsMissing(string model, string listed) =>
        Assert.StartsWith("OAK9009_Missing", (await RunAsync(List(listed), ProjectRun.Read(model, UsageKind.Model))).Single.Name,
            StringComparison.Ordinal);

    [Fact]
    public async Task RetiredModel_NamesItsSuccessorIfListed()
    {
        ProjectOutcome outcome = await RunAsync(List("gpt-5.4-mini", "gpt-4.1", "gpt-5.5", "gpt-5", "gpt-5.4", "gpt-5.1", "gpt-4o"),
            ProjectRun.Read("gpt-4-32k", UsageKind.Model));

        Assert.StartsWith("OAK9009_Missing", outcome.Single.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ModelInSettings_ReportsFileAndLine()
    {
        ProjectOutcome outcome = await RunAsync(List("gpt-4o"), [ProjectRun.Read("OpenAI:Model", UsageKind.ModelSetting)],
            "{\n  \"OpenAI\": {\n    \"Model\": \"gpt-4o-minii\"\n  }\n}");

        Assert.Equal(("appsettings.json(3)", "gpt-4o-minii"), (outcome.Single.Arguments[0], outcome.Single.Arguments[1]));
        Assert.Equal(3, outcome.Diagnostics[0].Line);
    }

    [Fact]
    public async Task ModelInSettingsThatCodeDoesNotShow_IsReportedToo() =>
        Assert.Equal("OAK9009_MissingNear", (await RunAsync(List("gpt-4o-mini"), [ProjectRun.Read("OPENAI_API_KEY")],
            """{"OpenAI":{"ChatModel":"gpt-4o-nano"},"Catalog":{"Models":["gpt-0"]},"AzureOpenAI":{"Model":"gpt-4o-azure"}}""")).Single.Name);

    [Fact]
    public async Task KeyInModelSetting_IsNotRepeated() => Assert.Empty((await RunAsync(List("gpt-4o"),
        [ProjectRun.Read("OpenAI:Model", UsageKind.ModelSetting)], $$$"""{"OpenAI":{"Model":"{{{CheckRun.Key}}}"}}""")).Diagnostics);

    [Fact]
    public async Task EndingModel_ReportsDate()
    {
        const string Models = """{"data":[{"id":"gpt-a","shutdown_date":"2026-12-31"},{"id":"gpt-b","shutdown_date":"2027-12-31"}]}""";

        ProjectOutcome outcome = await RunAsync(Models, ProjectRun.Read("gpt-a", UsageKind.Model), ProjectRun.Read("gpt-b", UsageKind.Model, 13));

        Assert.Equal("OAK9009_Ending", outcome.Single.Name);
        Assert.Equal(["Program.cs(12)", "gpt-a", "2026-12-31"], outcome.Single.Arguments);
    }

    [Fact]
    public async Task ListForbidden_ReportsPermissionOnly()
    {
        await using ScriptedServer server = await ShownServer.CreateAsync(
            ScriptedServer.CreateResponse(403, """{"error":"Missing scopes: api.model.read"}"""));

        ProjectOutcome outcome = await CreateRun(server, [ProjectRun.Read("gpt-none", UsageKind.Model)]).RunAsync();

        Assert.Equal("OAK9005_MissingScopes", outcome.Single.Name);
    }

    [Fact]
    public async Task EmptyList_NoDiagnostic() => Assert.Empty((await RunAsync(List(), ProjectRun.Read("gpt-none", UsageKind.Model))).Diagnostics);

    [Fact]
    public async Task HostileList_ShowsNoPieceOfTheKey()
    {
        string piece = CheckRun.Key[20..44];
        ProjectOutcome outcome = await RunAsync(List("gpt-4o-mini-" + piece, "##vso[x]", "gpt-4o-minz"), ProjectRun.Read("gpt-4o-miny", UsageKind.Model));

        Assert.Equal("gpt-4o-minz", outcome.Single.Arguments[3]);
        Assert.All(outcome.Texts, static text => Assert.DoesNotContain("##vso", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SeveralKeys_ModelOfOneIsEnough()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, List("gpt-a")), ScriptedServer.CreateResponse(200, List("gpt-b")));
        var run = new ProjectRun
        {
            BaseUrl = server.BaseUrl, Environment = { ["A_KEY"] = CheckRun.Key, ["B_KEY"] = SyntheticKey.Project(seed: 5) },
            Facts =
            [
                ProjectRun.Read("A_KEY", group: "a"), ProjectRun.Read("B_KEY", group: "b"), ProjectRun.Read("gpt-b", UsageKind.Model),
            ],
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal(2, outcome.Entries.Count);
        Assert.Empty(outcome.Diagnostics);
    }

    private static Task<ProjectOutcome> RunAsync(string list, params UsageFact[] facts) => RunAsync(list, facts, null);

    private static async Task<ProjectOutcome> RunAsync(string list, UsageFact[] facts, string? settings)
    {
        await using ScriptedServer server = await ShownServer.CreateAsync(ScriptedServer.CreateResponse(200, list));
        ProjectRun run = CreateRun(server, facts);
        if (settings is not null)
        {
            run.Files["appsettings.json"] = settings;
        }

        return await run.RunAsync();
    }

    private static ProjectRun CreateRun(ScriptedServer server, UsageFact[] facts) => new()
    {
        BaseUrl = server.BaseUrl, Facts = [.. facts], Environment = { ["OPENAI_API_KEY"] = CheckRun.Key },
    };
}
