using OpenAiKeyAnalyzers.Testing;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.CSharp.Keys.KeyAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.CSharp.Keys;

public class KeyAnalyzerTests
{
    private static readonly string Key = SyntheticKey.Project();

    [Fact]
    public Task Literal_is_reported() => Verify.Expect($$"""
        class C { string key = "{|OAK1001:{{Key}}|}"; }
        """);

    [Fact]
    public Task Escapes_are_read() => Verify.Expect($$"""
        class C { string key = "{|OAK1002:\u200B|}{|OAK1001:{{Key}}|}{|OAK1002:\n|}"; }
        """);

    [Fact]
    public Task Pieces() => Verify.Expect($$"""
        class C { const string Head = "{{Key[..30]}}"; const string Tail = "{{Key[30..]}}"; const string All = {|OAK1001:Head + Tail|}; }
        """);

    [Fact]
    public Task Raw() => Verify.Expect($$"""
        class C { string a = {{"\"\"\""}}
              {|OAK1001:{{Key[..90]}}{|OAK1003:
              |}{{Key[90..]}}|}
              {{"\"\"\""}}; }
        """);
}
