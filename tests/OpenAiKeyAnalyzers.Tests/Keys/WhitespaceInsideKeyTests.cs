using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Keys;

[VerifiesSources]
public class WhitespaceInsideKeyTests
{
    private const string Quotes = "\"\"\"";
    private static readonly string Key = SyntheticKey.Project();

    [Fact]
    public Task TwoLineRawLiteral_ReportsDiagnostic() => Verify.Expect($$"""
        class C
        {
            string key = {{Quotes}}
                {|OAK1001:{{Key[..90]}}{|OAK1003:
                |}{{Key[90..]}}|}
                {{Quotes}};
        }
        """);

    [Fact]
    public Task SeveralLineBreaks_ReportsOneDiagnostic() => Verify.Expect($$"""
        class C
        {
            string key = {{Quotes}}
                {|OAK1001:{{Key[..60]}}{|OAK1003:
                |}{{Key[60..120]}}
                {{Key[120..]}}|}
                {{Quotes}};
        }
        """);

    [Fact]
    public Task IndentedSecondLine_ReportsDiagnostic() => Verify.Expect($$"""
        class C
        {
            string key = {{Quotes}}
                {|OAK1001:{{Key[..90]}}{|OAK1003:
                    |}{{Key[90..]}}|}
                {{Quotes}};
        }
        """);

    [Fact]
    public Task CrLf_ReportsDiagnostic() => Verify.Expect($$"""
        class C
        {
            string key = {{Quotes}}
                {|OAK1001:{{Key[..90]}}{|OAK1003:
                |}{{Key[90..]}}|}
                {{Quotes}};
        }
        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public Task VerbatimLiteral_ReportsDiagnostic() => Verify.Expect($$"""
        class C
        {
            string key = @"{|OAK1001:{{Key[..90]}}{|OAK1003:
                |}{{Key[90..]}}|}";
        }
        """);

    [Fact]
    public Task RawInterpolation_ReportsDiagnostic() => Verify.Expect($$$"""
        class C
        {
            string M(int x) => ${{{Quotes}}}
                {|OAK1001:{{{Key[..90]}}}{|OAK1003:
                |}{{{Key[90..]}}}|}
                {{{Quotes}}};
        }
        """);

    [Fact]
    public Task SpaceInsideKey_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{Key[..90]}}{|OAK1003: |}{{Key[90..]}}|}"; }
        """);

    [Fact]
    public Task LineBreakBetweenLiterals_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{Key[..90]}}{|OAK1003:\n|}" + "{{Key[90..]}}|}"; }
        """);

    [Fact]
    public Task StrayCharactersInsideAndAround_ReportsThreeRules() => Verify.Expect($$"""
        class C { string key = "{|OAK1002: |}{|OAK1001:{{Key[..90]}}{|OAK1003:\u200B|}{{Key[90..]}}|}{|OAK1002:\n|}"; }
        """);
}
