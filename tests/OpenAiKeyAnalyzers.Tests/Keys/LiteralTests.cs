using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Keys;

[VerifiesSources]
public class LiteralTests
{
    private const string Quotes = "\"\"\"";
    private static readonly string Key = SyntheticKey.Project();

    public static TheoryData<string> EveryKind =>
    [
        SyntheticKey.User(),
        SyntheticKey.Project(),
        SyntheticKey.Project(20),
        SyntheticKey.Project(58),
        SyntheticKey.ServiceAccount(),
        SyntheticKey.NamedServiceAccount(),
        SyntheticKey.Admin(),
        SyntheticKey.WithoutProject(),
        SyntheticKey.WithoutProjectOrWatermark(),
        SyntheticKey.ClientSecret(),
        SyntheticKey.Azure(),
    ];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public Task KeyOfAnyKind_ReportsDiagnostic(string key) => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{key}}|}"; }
        """);

    [Fact]
    public Task KeyInLongerString_ReportsKeyOnly() => Verify.Expect($$"""
        class C { string header = "Authorization: Bearer {|OAK1001:{{Key}}|}; x=1"; }
        """);

    [Fact]
    public Task SeveralKeysInOneLiteral_ReportsEachKey() => Verify.Expect($$"""
        class C { string keys = "{|OAK1001:{{Key}}|};{|OAK1001:{{SyntheticKey.User()}}|},{|OAK1001:{{SyntheticKey.Admin()}}|}"; }
        """);

    [Fact]
    public Task RepeatedKey_ReportsEachOccurrence() => Verify.Expect($$"""
        class C { string a = "{|OAK1001:{{Key}}|}"; string b = "{|OAK1001:{{Key}}|}"; }
        """);

    [Fact]
    public Task VerbatimLiteral_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string key = @"{|OAK1001:{{Key}}|}"; }
        """);

    [Fact]
    public Task DoubledQuotesInVerbatimLiteral_ReportsExactLocation() => Verify.Expect($$"""
        class C { string json = @"{ ""a"": ""x"", ""key"": ""{|OAK1001:{{Key}}|}"" }"; }
        """);

    [Fact]
    public Task LineBreaksInVerbatimLiteral_ReportsDiagnostics() => Verify.Expect($$"""
        class C { string key = @"{|OAK1002:
          |}{|OAK1001:{{Key}}|}{|OAK1002:
        |}"; }
        """);

    [Fact]
    public Task SingleLineRawLiteral_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string json = {{Quotes}}{ "key": "{|OAK1001:{{Key}}|}" }{{Quotes}}; }
        """);

    [Fact]
    public Task RawLiteralWithMoreQuotes_ReportsDiagnostic() => Verify.Expect($$"""
        class C { string text = {{Quotes}}"" {{Quotes}} "{|OAK1001:{{Key}}|}" {{Quotes}}""; }
        """);

    [Fact]
    public Task MultiLineRawLiteral_ExcludesIndentationAndLastLineBreak() => Verify.Expect($$"""
        class C
        {
            string key = {{Quotes}}
                {|OAK1001:{{Key}}|}
                {{Quotes}};
        }
        """);

    [Fact]
    public Task ExtraIndentationInRawLiteral_ReportsWhitespace() => Verify.Expect($$"""
        class C
        {
            string key = {{Quotes}}
              {|OAK1002:  |}{|OAK1001:{{Key}}|}
              {{Quotes}};
        }
        """);

    [Fact]
    public Task KeyOnOwnLineOfRawLiteral_ReportsDiagnostic() => Verify.Expect($$"""
        class C
        {
            string env = {{Quotes}}
                OPENAI_ORG=acme

                {|OAK1001:{{Key}}|}
                  OPENAI_API_KEY={|OAK1001:{{SyntheticKey.User()}}|}
                {{Quotes}};
        }
        """);

    [Fact]
    public Task CrLfRawLiteral_ReportsDiagnostic() => Verify.Expect($$"""
        class C
        {
            string text = {{Quotes}}
                first line

                {|OAK1001:{{Key}}|}
                {{Quotes}};
        }
        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public Task TabIndentedRawLiteral_ReportsDiagnostic() => Verify.Expect(
        $"class C\n{{\n\tstring text = {Quotes}\n\t\tkey:\n\t\t\t{{|OAK1001:{Key}|}}\n\t\t{Quotes};\n}}\n");

    [Fact]
    public Task Utf8Literals_ReportsDiagnostics() => Verify.Expect($$""""
        using System;
        class C
        {
            ReadOnlySpan<byte> Regular => "\t{|OAK1001:{{Key}}|}!"u8;
            ReadOnlySpan<byte> Verbatim => @"""{|OAK1001:{{Key}}|}"""u8;
            ReadOnlySpan<byte> Raw => {{Quotes}} "{|OAK1001:{{Key}}|}" {{Quotes}}u8;
            ReadOnlySpan<byte> Lines => {{Quotes}}
                {|OAK1001:{{Key}}|}
                {{Quotes}}u8;
            ReadOnlySpan<byte> Broken => "{|OAK1001:{{Key}}|}{|OAK1002:\n|}"u8;
        }
        """");
}
