using System.Text.Json;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Report;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Report;

/// <summary>What programs get: JSON and SARIF 2.1.0, without any part of a key.</summary>
public class CheckReportTests
{
    [Fact]
    public async Task Json_HoldsKeysDiagnosticsAndOperations()
    {
        ProjectOutcome outcome = await RunAsync();

        using var json = JsonDocument.Parse(outcome.Json);
        JsonElement key = Assert.Single(json.RootElement.GetProperty("keys").EnumerateArray());

        Assert.Equal(("OPENAI_API_KEY", "Project", "sk-proj-…", "OAK9009", 1), (GetText(key, "source"), GetText(key, "kind"),
            GetText(key, "masked"), GetText(key, "status"), key.GetProperty("models").GetInt32()));
        Assert.StartsWith("127.0.0.1", GetText(key, "server"), StringComparison.Ordinal);
        Assert.Equal(("Program.cs", 12), (GetText(key.GetProperty("readBy")[0], "file"), key.GetProperty("readBy")[0].GetProperty("line").GetInt32()));
        Assert.Equal("permitted", GetText(key.GetProperty("operations")[0], "access"));
        JsonElement diagnostic = key.GetProperty("diagnostics")[0];
        Assert.Equal(("OAK9009", "warning", "Program.cs", 20), (GetText(diagnostic, "code"), GetText(diagnostic, "level"),
            GetText(diagnostic, "file"), diagnostic.GetProperty("line").GetInt32()));
    }

    /// <summary>The members that the schema of SARIF 2.1.0 requires, and the types of those that are written (OASIS, §3.13 to
    /// §3.30).</summary>
    [Fact]
    public async Task Sarif_HasTheShapeOfItsSchema()
    {
        using var sarif = JsonDocument.Parse((await RunAsync()).Sarif);
        JsonElement root = sarif.RootElement;

        Assert.Equal(("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json"), (GetText(root, "version"), GetText(root, "$schema")));
        JsonElement run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("OpenAiKeyAnalyzers", GetText(driver, "name"));
        string[] rules = [.. driver.GetProperty("rules").EnumerateArray().Select(static rule => GetText(rule, "id"))];
        Assert.Equal(rules.Distinct(), rules);
        JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(GetText(result, "ruleId"), rules[result.GetProperty("ruleIndex").GetInt32()]);
        Assert.Contains(GetText(result, "level"), new[] { "error", "warning", "note", "none" });
        Assert.NotEmpty(GetText(result.GetProperty("message"), "text"));
        JsonElement place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        Assert.Equal(("Program.cs", 20), (GetText(place.GetProperty("artifactLocation"), "uri"),
            place.GetProperty("region").GetProperty("startLine").GetInt32()));
    }

    [Theory]
    [InlineData("out/check.json", "/p/out/check.json", "/p/out/check.sarif")]
    [InlineData("check.sarif", "/p/check.json", "/p/check.sarif")]
    [InlineData("check", "/p/check.json", "/p/check.sarif")]
    [InlineData("/tmp/check.json", "/tmp/check.json", "/tmp/check.sarif")]
    public void FileName_ReturnsBothFiles(string file, string json, string sarif) =>
        Assert.Equal((json, sarif), CheckReport.GetPaths(file, "/p"));

    [Fact]
    public void Text_IsEscaped()
    {
        string json = new JsonWriter().StartObject().Write("a\"\\\n", "\u0001é\ud83d\ude00\u2028").EndObject().ToString();

        using var parsed = JsonDocument.Parse(json);

        Assert.Equal("\u0001é\ud83d\ude00\u2028", parsed.RootElement.GetProperty("a\"\\\n").GetString());
        Assert.All(json, static c => Assert.InRange(c, '\n', '~'));
    }

    [Fact]
    public async Task Table_IsAligned()
    {
        ProjectOutcome outcome = await RunAsync();

        Assert.Equal(2, outcome.Table.Length);
        Assert.Equal(outcome.Table[0].IndexOf("Result", StringComparison.Ordinal), outcome.Table[1].IndexOf("works", StringComparison.Ordinal));
        Assert.Contains("project key (sk-proj-…)", outcome.Table[1], StringComparison.Ordinal);
        Assert.EndsWith("works, OAK9009", outcome.Table[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task JapaneseTable_CountsWideCharactersTwice()
    {
        string[] table = [.. SummaryTable.Create((await RunAsync()).Entries, new Messages("ja"))];

        Assert.Equal(GetColumn(table[0], "結果"), GetColumn(table[1], "有効"));
    }

    private static int GetColumn(string line, string word) =>
        line[..line.IndexOf(word, StringComparison.Ordinal)].Sum(static c => c >= '\u2E80' ? 2 : 1);

    private static async Task<ProjectOutcome> RunAsync()
    {
        await using var server = new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[{"id":"gpt-4o-mini"}]}"""),
            ScriptedServer.CreateResponse(400, "{}"));
        var run = new ProjectRun
        {
            BaseUrl = server.BaseUrl, ChecksOperations = true, Environment = { ["OPENAI_API_KEY"] = CheckRun.Key },
            Facts =
            [
                ProjectRun.Read("OPENAI_API_KEY"),
                ProjectRun.Read("gpt-4o-minii", UsageKind.Model, line: 20, operations: ModelOperations.Chat),
            ],
        };
        return await run.RunAsync();
    }

    private static string GetText(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
