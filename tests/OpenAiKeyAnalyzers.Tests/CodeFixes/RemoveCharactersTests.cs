using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Keys;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer,
    OpenAiKeyAnalyzers.CodeFixes.Keys.RemoveCharactersCodeFixProvider>;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

public class RemoveCharactersTests
{
    private static readonly string Key = SyntheticKey.Project();
    private static readonly string Head = Key[..40];
    private static readonly string Tail = Key[40..];

    [Theory]
    [InlineData("\"{|OAK1002: |}{|OAK1001:H~T|}{|OAK1002:\\r\\n|}\"", "\"{|OAK1001:H~T|}\"")]
    [InlineData("@\"{|OAK1002:\t|}{|OAK1001:H~T|}\"", "@\"{|OAK1001:H~T|}\"")]
    [InlineData("\"{|OAK1001:H{|OAK1003:\\u200B|}T|}\"", "\"{|OAK1001:H~T|}\"")]
    [InlineData("$\"Bearer {|OAK1001:H{|OAK1003: |}T|}{|OAK1002:\\x20|}\"", "$\"Bearer {|OAK1001:H~T|}\"")]
    [InlineData("\"\"\"{|OAK1001:H{|OAK1003: |}T|}{|OAK1002: |}\"\"\"", "\"\"\"{|OAK1001:H~T|}\"\"\"")]
    [InlineData("\"\"\"\n    {|OAK1001:H{|OAK1003:\n    |}T|}\n    \"\"\"", "\"\"\"\n    {|OAK1001:H~T|}\n    \"\"\"")]
    [InlineData("\"{|OAK1002: |}\" + \"{|OAK1001:H~T|}\"", "\"{|OAK1001:H~T|}\"")]
    public Task StrayCharacters_AreRemovedAndLiteralFormIsKept(string before, string after) => Verify.Expect(Wrap(before), Wrap(after));

    [Fact]
    public async Task SeveralStrayCharacters_AreRemovedAtOnce()
    {
        string before = $$"""class C { string key = "{{Key[..20]}} {{Key[20..60]}}\n{{Key[60..]}}"; }""";
        var test = new FixVerifier<KeyAnalyzer, OpenAiKeyAnalyzers.CodeFixes.Keys.RemoveCharactersCodeFixProvider>
        {
            TestCode = before,
            FixedCode = $$"""class C { string key = "{{Key}}"; }""",
        };
        int column = before.IndexOf("sk-", StringComparison.Ordinal) + 1;
        test.ExpectedDiagnostics.Add(
            new DiagnosticResult(RuleIds.HardCodedKey, DiagnosticSeverity.Warning).WithSpan(1, column, 1, column + Key.Length + 3)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        test.ExpectedDiagnostics.Add(
            new DiagnosticResult(RuleIds.WhitespaceInsideKey, DiagnosticSeverity.Warning).WithSpan(1, column + 20, 1, column + 21)
                .WithSpan(1, column + 61, 1, column + 63));
        test.FixedState.ExpectedDiagnostics.Add(
            new DiagnosticResult(RuleIds.HardCodedKey, DiagnosticSeverity.Warning).WithSpan(1, column, 1, column + Key.Length));
        await test.RunAsync();
    }

    [Fact]
    public Task AttributesAndPatterns_OffersFix() => Verify.Expect(
        $$"""class C { [System.Obsolete("{|OAK1001:{{Key}}|}{|OAK1002: |}")] bool M(string x) => x is "{|OAK1002: |}{|OAK1001:{{Key}}|}"; }""",
        $$"""class C { [System.Obsolete("{|OAK1001:{{Key}}|}")] bool M(string x) => x is "{|OAK1001:{{Key}}|}"; }""");

    private static string Wrap(string literal) =>
        "class C\n{\n    string key =\n    " + literal.Replace("H", Head, StringComparison.Ordinal)
            .Replace("~", string.Empty, StringComparison.Ordinal).Replace("T|", Tail + "|", StringComparison.Ordinal) + ";\n}\n";
}
