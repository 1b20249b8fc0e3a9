using System.Text.Json;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Report;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Report;

/// <summary>Verifies the reports for programs: JSON and SARIF 2.1.0, without any part of a key.</summary>
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

    [Fact]
    public async Task Sarif_MatchesSchema()
    {
        string sarif = (await RunAsync()).Sarif;

        Assert.Empty(SarifSchema.GetErrors(sarif));
        Assert.NotEmpty(SarifSchema.GetErrors(sarif.Replace("\"startLine\": 20", "\"startLine\": 0", StringComparison.Ordinal)));
        Assert.NotEmpty(SarifSchema.GetErrors(sarif.Replace("\"driver\"", "\"programm\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sarif_NamesRuleAndLine()
    {
        using var sarif = JsonDocument.Parse((await RunAsync()).Sarif);
        JsonElement root = sarif.RootElement;

        Assert.Equal(("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json"), (GetText(root, "version"), GetText(root, "$schema")));
        JsonElement run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("OpenAiKeyAnalyzers", GetText(driver, "name"));
        string[] rules = [.. driver.GetProperty("rules").EnumerateArray().Select(static rule => GetText(rule, "id"))];
        JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(GetText(result, "ruleId"), rules[result.GetProperty("ruleIndex").GetInt32()]);
        Assert.NotEmpty(GetText(result.GetProperty("message"), "text"));
        Assert.Equal(("file:///project/App/Program.cs", 20), GetLocation(result));
    }

    /// <summary>GitHub code scanning rejects a file in which a result has no location, and shows the texts of the rule.</summary>
    [Fact]
    public async Task Sarif_HasWhatCodeScanningNeeds()
    {
        ProjectOutcome outcome = await new ProjectRun { Facts = [] }.RunAsync();
        foreach (string language in new[] { "en", "ja" })
        {
            var report = new CheckReport(outcome.Entries, new ProjectRun().Usage, new Messages(language))
            {
                ProjectFile = "/project/App/App.csproj",
            };
            using var sarif = JsonDocument.Parse(report.CreateSarif());
            JsonElement run = sarif.RootElement.GetProperty("runs")[0];

            JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray());
            Assert.Equal(("file:///project/App/App.csproj", 1), GetLocation(result));
            JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
            Assert.Equal(CheckDiagnostic.Severities.Keys.Order(), rules.Select(static rule => GetText(rule, "id")));
            Assert.All(rules, rule =>
            {
                string id = GetText(rule, "id");
                string title = new Messages(language).Format(Enum.Parse<CheckMessageKey>("Title_" + id));
                Assert.Equal(title, GetText(rule.GetProperty("shortDescription"), "text"));
                Assert.StartsWith(title, GetText(rule.GetProperty("fullDescription"), "text"), StringComparison.Ordinal);
                Assert.Equal(new Messages(language).Format(CheckMessageKey.Report_Help), GetText(rule.GetProperty("help"), "text"));
                Assert.Equal(CheckDiagnostic.Severities[id].ToString(), GetText(rule.GetProperty("defaultConfiguration"), "level"),
                    ignoreCase: true);
                Assert.NotEmpty(rule.GetProperty("properties").GetProperty("tags").EnumerateArray());
            });
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://example.org/x/blob/main/docs/key-check.md")]
    public void HelpLink_IsWrittenIfKnown(string? link)
    {
        JsonWriter json = new JsonWriter().StartObject();
        SarifRules.Write(json, new Messages("en"), link);

        using var rules = JsonDocument.Parse(json.EndObject().ToString());

        Assert.All(rules.RootElement.GetProperty("rules").EnumerateArray(), rule => Assert.Equal(link,
            rule.TryGetProperty("helpUri", out JsonElement uri) ? uri.GetString() : null));
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

    private static (string? Uri, int Line) GetLocation(JsonElement result)
    {
        JsonElement location = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        return (location.GetProperty("artifactLocation").GetProperty("uri").GetString(),
            location.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private static string GetText(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
