using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Keys;

public class SuppressionTests
{
    private static readonly string Key = SyntheticKey.Project();

    [Fact]
    public async Task Pragma_SuppressesEnclosedLines()
    {
        var findings = await AnalyzerRun.GetDiagnosticsAsync($$"""
            class C
            {
            #pragma warning disable OAK1001 // a revoked key
                string a = "{{Key}}\n";
            #pragma warning restore OAK1001
                string b = "{{Key}}";
            }
            """);
        Assert.Equal([("OAK1002", 3), ("OAK1001", 5)],
            findings.Select(static finding => (finding.Id, finding.Location.GetLineSpan().StartLinePosition.Line)));
    }

    [Theory]
    [InlineData("[SuppressMessage(\"OpenAI\", \"OAK1001\")] string a = \"KEY\";")]
    [InlineData("[SuppressMessage(\"OpenAI\", \"OAK1001:OpenAI key is hard-coded\", Justification = \"Revoked.\")] const string A = \"KEY\";")]
    [InlineData("[SuppressMessage(\"OpenAI\", \"OAK1001\")] string M() => $\"Bearer KEY\";")]
    [InlineData("[SuppressMessage(\"OpenAI\", \"OAK1001\")] string P { get; } = \"KEY\";")]
    [InlineData("[SuppressMessage(\"OpenAI\", \"OAK1001\")] class D { string a = \"KEY\"; }")]
    [InlineData("[SuppressMessage(\"OpenAI\", \"OAK1001\")] void M(string key = \"KEY\") { }")]
    public async Task SuppressMessage_SuppressesMember(string member) => Assert.Empty(await AnalyzerRun.GetDiagnosticsAsync($$"""
        using System.Diagnostics.CodeAnalysis;
        class C
        {
            {{member.Replace("KEY", Key, StringComparison.Ordinal)}}
        }
        """));

    [Fact]
    public async Task AssemblySuppressMessage_SuppressesTarget() => Assert.Empty(await AnalyzerRun.GetDiagnosticsAsync($$"""
        [assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("OpenAI", "OAK1001", Scope = "member", Target = "~F:C.key")]
        class C { string key = "{{Key}}"; }
        """));

    [Fact]
    public async Task SuppressMessageForOtherRule_ReportsDiagnostic() => Assert.Single(await AnalyzerRun.GetDiagnosticsAsync($$"""
        class C
        {
            [System.Diagnostics.CodeAnalysis.SuppressMessage("OpenAI", "OAK1002")]
            string key = "{{Key}}";
        }
        """));
}
