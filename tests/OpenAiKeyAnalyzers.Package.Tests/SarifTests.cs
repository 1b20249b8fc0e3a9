using System.Text.Json;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies the SARIF file that the compiler writes for <c>ErrorLog</c>, as pipelines upload it.</summary>
public sealed class SarifTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Fact]
    public async Task ErrorLog_MatchesSchema()
    {
        string sarif = (await EveryRuleBuild.GetAsync(packed)).Sarif;

        Assert.Empty(SarifSchema.GetErrors(sarif));
        Assert.NotEmpty(SarifSchema.GetErrors(sarif.Replace("\"ruleIndex\"", "\"ruleNumber\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task EveryRule_HasTextsTagsAndPage()
    {
        using var sarif = JsonDocument.Parse((await EveryRuleBuild.GetAsync(packed)).Sarif);
        JsonElement[] rules = [.. GetRun(sarif).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Where(static rule => GetText(rule, "id").StartsWith("OAK", StringComparison.Ordinal))];

        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(packed.Content, "docs/rules"), "OAK*.md")
                .Select(static page => Path.GetFileName(page).Split('.')[0]).Distinct().Order(),
            rules.Select(static rule => GetText(rule, "id")).Order());
        Assert.All(rules, rule =>
        {
            Assert.NotEmpty(GetText(rule.GetProperty("shortDescription"), "text"));
            Assert.Equal("OpenAI", GetText(rule.GetProperty("properties"), "category"));
            Assert.NotEmpty(rule.GetProperty("properties").GetProperty("tags").EnumerateArray());

            // The project has no URL yet: the description names the page, which is part of the package.
            Assert.False(rule.TryGetProperty("helpUri", out _));
            string page = $"docs/rules/{GetText(rule, "id")}.md";
            Assert.EndsWith($"See {page} in the package OpenAiKeyAnalyzers.", GetText(rule.GetProperty("fullDescription"), "text"),
                StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(packed.Content, page)), page);
        });
    }

    [Fact]
    public async Task EveryResult_HasFileAndLine()
    {
        using var sarif = JsonDocument.Parse((await EveryRuleBuild.GetAsync(packed)).Sarif);
        JsonElement[] results = [.. GetRun(sarif).GetProperty("results").EnumerateArray()
            .Where(static result => GetText(result, "ruleId").StartsWith("OAK", StringComparison.Ordinal))];

        Assert.NotEmpty(results);
        Assert.All(results, static result =>
        {
            Assert.Contains(GetText(result, "level"), new[] { "error", "warning", "note" });
            JsonElement location = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.StartsWith("file:///", GetText(location.GetProperty("artifactLocation"), "uri"), StringComparison.Ordinal);
            Assert.InRange(location.GetProperty("region").GetProperty("startLine").GetInt32(), 1, int.MaxValue);
        });
    }

    private static JsonElement GetRun(JsonDocument sarif) => Assert.Single(sarif.RootElement.GetProperty("runs").EnumerateArray());

    private static string GetText(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
