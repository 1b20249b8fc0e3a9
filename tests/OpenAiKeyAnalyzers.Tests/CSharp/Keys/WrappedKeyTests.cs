using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.CSharp.Keys.KeyAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.CSharp.Keys;

[VerifiesSources]
public class WrappedKeyTests
{
    private const string Quotes = "\"\"\"";
    private static readonly string Key = SyntheticKey.Project();

    [Fact]
    public Task Raw_literal_over_two_lines() => Verify.Expect($$"""
        class C
        {
            string key = {{Quotes}}
                {|OAK1001:{{Key[..90]}}{|OAK1003:
                |}{{Key[90..]}}|}
                {{Quotes}};
        }
        """);

    [Fact]
    public Task Several_gaps_are_one_finding_at_the_first() => Verify.Expect($$"""
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
    public Task Indented_second_line() => Verify.Expect($$"""
        class C
        {
            string key = {{Quotes}}
                {|OAK1001:{{Key[..90]}}{|OAK1003:
                    |}{{Key[90..]}}|}
                {{Quotes}};
        }
        """);

    [Fact]
    public Task Windows_line_end() => Verify.Expect($$"""
        class C
        {
            string key = {{Quotes}}
                {|OAK1001:{{Key[..90]}}{|OAK1003:
                |}{{Key[90..]}}|}
                {{Quotes}};
        }
        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public Task Verbatim_literal() => Verify.Expect($$"""
        class C
        {
            string key = @"{|OAK1001:{{Key[..90]}}{|OAK1003:
                |}{{Key[90..]}}|}";
        }
        """);

    [Fact]
    public Task Raw_interpolation() => Verify.Expect($$$"""
        class C
        {
            string M(int x) => ${{{Quotes}}}
                {|OAK1001:{{{Key[..90]}}}{|OAK1003:
                |}{{{Key[90..]}}}|}
                {{{Quotes}}};
        }
        """);

    [Fact]
    public Task Blank_inside() => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{Key[..90]}}{|OAK1003: |}{{Key[90..]}}|}"; }
        """);

    [Fact]
    public Task Line_end_between_two_literals() => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{Key[..90]}}{|OAK1003:\n|}" + "{{Key[90..]}}|}"; }
        """);

    [Fact]
    public Task Key_with_gap_and_edges_has_all_three_findings() => Verify.Expect($$"""
        class C { string key = "{|OAK1002: |}{|OAK1001:{{Key[..90]}}{|OAK1003:\u200B|}{{Key[90..]}}|}{|OAK1002:\n|}"; }
        """);
}
