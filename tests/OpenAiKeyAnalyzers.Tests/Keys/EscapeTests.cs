using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Keys;

[VerifiesSources]
public class EscapeTests
{
    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string> StrayCharacters =>
    [
        @"\u200B", @"\x200b", @"\u00a0", @"\uFEFF", @"\u3000", @"\u00AD", @"\u2060", @"\u202E", @"\U0000200B", @"\U000E0020",
        @"\uDB40\uDC20",
        @"\x20", @"\t", @"\n", @"\r", @"\r\n", @"\0", @"\a", @"\b", @"\f", @"\v", @"\e", " ", @" \n ", @"\u200B\u200B\u200B", "\u00A0",
        "\u200B", "\U000E0020",
    ];

    [Theory]
    [MemberData(nameof(StrayCharacters))]
    public Task StrayCharactersAfterKey_ReportsDiagnostic(string stray) => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{Key}}|}{|OAK1002:{{stray}}|}"; }
        """);

    [Theory]
    [MemberData(nameof(StrayCharacters))]
    public Task StrayCharactersBeforeKey_ReportsDiagnostic(string stray) => Verify.Expect($$"""
        class C { string key = "{|OAK1002:{{stray}}|}{|OAK1001:{{Key}}|}"; }
        """);

    [Theory]
    [MemberData(nameof(StrayCharacters))]
    public Task StrayCharactersInsideKey_ReportsDiagnostic(string stray)
    {
        // A hexadecimal digit after \x would belong to the escape.
        int cut = Key.IndexOf(SyntheticKey.Watermark, StringComparison.Ordinal) - 10;
        while (char.IsAsciiHexDigit(Key[cut]))
        {
            cut++;
        }

        return Verify.Expect($$"""
            class C { string key = "{|OAK1001:{{Key[..cut]}}{|OAK1003:{{stray}}|}{{Key[cut..]}}|}"; }
            """);
    }

    [Fact]
    public Task StrayCharactersOnBothSides_ReportsTwoDiagnostics() => Verify.Expect($$"""
        class C { string key = "{|OAK1002:\u200B|}{|OAK1001:{{Key}}|}{|OAK1002:\n|}"; }
        """);

    [Fact]
    public Task StrayCharactersInInterpolation_ReportsDiagnostics() => Verify.Expect($$"""
        class C { string M(int x) => $"{{"{{"}}{x}{{"}}"}}{|OAK1002:\u200B|}{|OAK1001:{{Key[..50]}}{|OAK1003:\u00AD|}{{Key[50..]}}|}{|OAK1002:\uFEFF|}{x}"; }
        """);

    [Fact]
    public Task EscapedKeyCharacters_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string key = "\t\u0022{|OAK1001:\u0073\x6B\U0000002Dproj{{Key[7..]}}|}\u0022"; }
        """);

    [Fact]
    public Task StrayCharacterInsideWatermark_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{Key.Replace(SyntheticKey.Watermark, SyntheticKey.Watermark.Insert(4, @"{|OAK1003:\u200B|}"), StringComparison.Ordinal)}}|}"; }
        """);

    [Fact]
    public Task CharacterLiteralAfterKey_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{Key}}|}" + '{|OAK1002:\n|}'; }
        """);

    [Fact]
    public Task ConstantAfterKey_ReportsDiagnosticAtUse() => Verify.Expect($$"""
        class C { const string End = "\r\n"; string key = "{|OAK1001:{{Key}}|}" + {|OAK1002:End|}; }
        """);
}
