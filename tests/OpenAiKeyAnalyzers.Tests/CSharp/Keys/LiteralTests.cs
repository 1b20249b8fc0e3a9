using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.CSharp.Keys.KeyAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.CSharp.Keys;

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
        SyntheticKey.None(),
        SyntheticKey.NoneWithoutWatermark(),
        SyntheticKey.ClientSecret(),
        SyntheticKey.Azure(),
    ];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public Task A_key_of_any_kind_is_found(string key) => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{key}}|}"; }
        """);

    [Fact]
    public Task A_key_within_a_longer_text_is_marked_alone() => Verify.Expect($$"""
        class C { string header = "Authorization: Bearer {|OAK1001:{{Key}}|}; x=1"; }
        """);

    [Fact]
    public Task Several_keys_in_one_literal_are_found_once_each() => Verify.Expect($$"""
        class C { string keys = "{|OAK1001:{{Key}}|};{|OAK1001:{{SyntheticKey.User()}}|},{|OAK1001:{{SyntheticKey.Admin()}}|}"; }
        """);

    [Fact]
    public Task The_same_key_written_twice_is_found_twice() => Verify.Expect($$"""
        class C { string a = "{|OAK1001:{{Key}}|}"; string b = "{|OAK1001:{{Key}}|}"; }
        """);

    [Fact]
    public Task Verbatim_literal() => Verify.Expect($$"""
        class C { string key = @"{|OAK1001:{{Key}}|}"; }
        """);

    [Fact]
    public Task Doubled_quotes_of_a_verbatim_literal_shift_the_place() => Verify.Expect($$"""
        class C { string json = @"{ ""a"": ""x"", ""key"": ""{|OAK1001:{{Key}}|}"" }"; }
        """);

    [Fact]
    public Task Line_ends_of_a_verbatim_literal_are_part_of_the_text() => Verify.Expect($$"""
        class C { string key = @"{|OAK1002:
          |}{|OAK1001:{{Key}}|}{|OAK1002:
        |}"; }
        """);

    [Fact]
    public Task Raw_literal_on_one_line() => Verify.Expect($$"""
        class C { string json = {{Quotes}}{ "key": "{|OAK1001:{{Key}}|}" }{{Quotes}}; }
        """);

    [Fact]
    public Task Raw_literal_with_more_quotes() => Verify.Expect($$"""
        class C { string text = {{Quotes}}"" {{Quotes}} "{|OAK1001:{{Key}}|}" {{Quotes}}""; }
        """);

    [Fact]
    public Task Raw_literal_over_lines_holds_neither_its_indentation_nor_its_last_line_end() => Verify.Expect($$"""
        class C
        {
            string key = {{Quotes}}
                {|OAK1001:{{Key}}|}
                {{Quotes}};
        }
        """);

    [Fact]
    public Task Blanks_beyond_the_indentation_of_a_raw_literal_belong_to_the_text() => Verify.Expect($$"""
        class C
        {
            string key = {{Quotes}}
              {|OAK1002:  |}{|OAK1001:{{Key}}|}
              {{Quotes}};
        }
        """);

    [Fact]
    public Task Key_alone_on_a_line_of_a_longer_raw_text() => Verify.Expect($$"""
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
    public Task Raw_literal_with_windows_line_ends() => Verify.Expect($$"""
        class C
        {
            string text = {{Quotes}}
                first line

                {|OAK1001:{{Key}}|}
                {{Quotes}};
        }
        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public Task Raw_literal_indented_by_tabs() => Verify.Expect(
        $"class C\n{{\n\tstring text = {Quotes}\n\t\tkey:\n\t\t\t{{|OAK1001:{Key}|}}\n\t\t{Quotes};\n}}\n");

    [Fact]
    public Task Utf8_literals() => Verify.Expect($$""""
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
