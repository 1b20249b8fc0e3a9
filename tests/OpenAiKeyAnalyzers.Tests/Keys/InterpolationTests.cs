using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Keys;

[VerifiesSources]
public class InterpolationTests
{
    private const string Quotes = "\"\"\"";
    private static readonly string Key = SyntheticKey.Project();

    [Theory]
    [InlineData("$\"Bearer |; {x}\"")]
    [InlineData("$\"{x}|\"")]
    [InlineData("$\"{x} | {x}\"")]
    [InlineData("$\"{{key}}: \\\"|\\\" {{ {x} }}\"")]
    [InlineData("$@\"{{ \"\"key\"\": \"\"|\"\", {x} }}\"")]
    [InlineData("@$\"C:\\{x}\\\"\"|\"\"\"")]
    [InlineData("$\"\"\"{x} \"|\" {x}\"\"\"")]
    [InlineData("$$\"\"\"{ \"key\": \"|\", \"x\": {{x}} }\"\"\"")]
    [InlineData("$$$\"\"\"{{ {{{x}}} }} {|} {{{x}}}\"\"\"")]
    [InlineData("$\"{x,10}|{x:D4}\"")]
    [InlineData("$\"{x,-3:0.0} {{|}}\"")]
    [InlineData("$\"\\u0041{x}\\t|\\t{x}\"")]
    [InlineData("$\"{(x > 0 ? \"a\" : \"b\")}|;\"")]
    public Task KeyInInterpolatedText_ReportsDiagnostic(string expression)
    {
        int at = expression.LastIndexOf('|');
        string marked = expression[..at] + "{|OAK1001:" + Key + "|}" + expression[(at + 1)..];
        return Verify.Expect($"class C {{ string M(int x) => {marked}; }}");
    }

    [Theory]
    [InlineData("$\"Bearer {\"|\"}\"")]
    [InlineData("$\"Bearer {\"|\",200}\"")]
    [InlineData("$\"Bearer {x ?? \"|\"}\"")]
    [InlineData("$\"Bearer {(x is null ? \"|\" : x)} {x}\"")]
    [InlineData("$@\"{$\"{$\"|\"}\"}\"")]
    public Task KeyInHole_ReportsDiagnostic(string expression)
    {
        int at = expression.LastIndexOf('|');
        string marked = expression[..at] + "{|OAK1001:" + Key + "|}" + expression[(at + 1)..];
        return Verify.Expect($"class C {{ string M(string? x) => {marked}; }}");
    }

    [Fact]
    public Task MultiLineRawInterpolation_ReportsDiagnostic() => Verify.Expect($$$"""
        class C
        {
            string M(int x) => ${{{Quotes}}}
                {x}
                  Authorization: Bearer {|OAK1001:{{{Key}}}|}
                {{{Quotes}}};

            string First(int x) => $${{{Quotes}}}
                {|OAK1001:{{{Key}}}|}
                { {{x}} }
                {{{Quotes}}};

            string Last(int x) => ${{{Quotes}}}

                {x}
                {|OAK1001:{{{Key}}}|}
                {{{Quotes}}};

            string Alone() => ${{{Quotes}}}
                {|OAK1001:{{{Key}}}|}
                {{{Quotes}}};
        }
        """);

    [Fact]
    public Task CrLfRawInterpolation_ReportsDiagnostic() => Verify.Expect($$$"""
        class C
        {
            string M(int x) => ${{{Quotes}}}
                {x}

                  {|OAK1001:{{{Key}}}|}
                {x}
                {{{Quotes}}};
        }
        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public Task LineBreakAfterKey_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string M(string scheme) => $"Bearer {|OAK1001:{{Key}}|}{|OAK1002:\r\n|}"; }
        """);

    [Fact]
    public Task SpaceBetweenKeyAndHole_ReportsKeyOnly() => Verify.Expect($$"""
        class C { string M(int x) => $"{x} {|OAK1001:{{Key}}|} {x}"; }
        """);

    [Fact]
    public Task KeyCompletedByConstant_ReportsDiagnostic() => Verify.Expect($$$"""
        class C
        {
            const string Tail = "{{{Key[40..]}}}";
            string M(int x) => $"Bearer {|OAK1001:{{{Key[..40]}}}{Tail|}}; {x}";
        }
        """);

    [Fact]
    public Task KeySplitByUnknownValue_NoDiagnostic() => Verify.Expect($$"""
        class C { string M(int x) => $"{{Key[..40]}}{x}{{Key[40..80]}}"; }
        """);

    [Fact]
    public Task FormattableString_ReportsDiagnostic() => Verify.Expect($$"""
        using System;
        class C { FormattableString M(int x) => $"Bearer {|OAK1001:{{Key}}|};{x}"; }
        """);
}
