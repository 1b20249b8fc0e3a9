using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>Verifies that the sample that the package tests build violates every rule.</summary>
public class EveryRuleTests
{
    // The rules OAK21xx also depend on the project file: ConfiguredProjectTests builds separate projects.
    [Fact]
    public void Sample_BreaksEveryRule() => Assert.Equal(RuleDescriptors.All.Select(static rule => rule.Id)
            .Where(static id => !id.StartsWith("OAK21", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        EveryRule.Findings.Select(static finding => finding.Rule).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void InfoRules_AreThoseOfTheDescriptors() => Assert.Equal(EveryRule.InfoRules.Order(StringComparer.Ordinal),
        RuleDescriptors.All.Where(static rule => rule.DefaultSeverity == DiagnosticSeverity.Info).Select(static rule => rule.Id)
            .Order(StringComparer.Ordinal));

    [Fact]
    public async Task Sample_ReportsMarkedFindings()
    {
        (string, string)[] code = [.. EveryRule.Files.Where(static file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(static file => ("/" + file.Path, file.Text))];
        (string, string)[] settings = [.. EveryRule.Files.Where(static file => !file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(static file => ("/" + file.Path, file.Text))];
        IEnumerable<Diagnostic> reported = (await AnalyzerRun.GetDiagnosticsInProgramAsync(code))
            .Concat(await SettingsVerifier.FindingsAsync(settings, more: []));
        string[] expected =
            [.. EveryRule.Findings.Select(static finding => $"/{finding.Path}({finding.Line},{finding.Column}) {finding.Rule}")];
        string[] actual = [.. reported.Select(Show)];
        Assert.True(expected.Order().SequenceEqual(actual.Order()),
            $"Missing: {string.Join(' ', expected.Except(actual))}\nUnexpected: {string.Join(' ', actual.Except(expected))}");
    }

    private static string Show(Diagnostic finding)
    {
        FileLinePositionSpan span = finding.Location.GetLineSpan();
        LinePosition start = span.StartLinePosition;
        return $"{span.Path}({start.Line + 1},{start.Character + 1}) {finding.Id}";
    }
}
