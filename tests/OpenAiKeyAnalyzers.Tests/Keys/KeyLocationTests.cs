using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.AnalyzerVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer>;

namespace OpenAiKeyAnalyzers.Tests.Keys;

/// <summary>Verifies that a key is found wherever C# allows a string.</summary>
[VerifiesSources]
public class KeyLocationTests
{
    /// <summary>A literal that is a key, with the expected finding.</summary>
    private static readonly string Literal = "\"{|OAK1001:" + SyntheticKey.Project() + "|}\"";
    private static readonly string Other = "\"{|OAK1001:" + SyntheticKey.User() + "|}\"";

    public static TheoryData<string> Members =>
    [
        "string field = KEY;",
        "const string Constant = KEY;",
        "static readonly string Field = KEY;",
        "string Property { get; } = KEY;",
        "string Property { get; set; } = KEY;",
        "string Property => KEY;",
        "string Property { get => KEY; }",
        "string Property { get { return KEY; } }",
        "string this[int i] => KEY;",
        "string M() => KEY;",
        "string M(string? env) => env ?? KEY;",
        "string M(bool b) => b ? KEY : KEY2;",
        "string M(int i) => i switch { 1 => KEY, _ => KEY2 };",
        "void M(string? key) { key ??= KEY; }",
        "void M(string key = KEY) { }",
        "delegate void D(string key = KEY);",
        "C(string key) { } C() : this(KEY) { }",
        "object M() => (string key = KEY) => key;",
        "object M() => static () => KEY;",
        "void M() { string L(string key = KEY) => key; L(); }",
        "void M() { string L() => KEY; L(); }",
        "void M() { const string key = KEY; }",
        "void M() { string a, b = KEY; }",
        "bool M(string s) => s == KEY;",
        "bool M(string s) => s is KEY;",
        "bool M(string s) => s is not (KEY or KEY2);",
        "bool M(string s) => s is { Length: > 3 } and KEY;",
        "int M(string s) { switch (s) { case KEY: return 1; default: return 2; } }",
        "int M(string s) => s switch { KEY => 1, _ => 2 };",
        "bool M(string s) => s.Equals(KEY) || s.Contains(KEY2);",
        "string[] keys = [KEY, KEY2];",
        "string[] keys = { KEY, KEY2 };",
        "List<string> keys = new() { KEY, KEY2 };",
        "List<string> keys = [.. (string[])[KEY]];",
        "Dictionary<string, string> d = new() { [\"key\"] = KEY, [KEY2] = \"x\" };",
        "Dictionary<string, string> d = new() { { \"key\", KEY } };",
        "object o = new { Key = KEY };",
        "(string, string) t = (KEY, KEY2);",
        "Expression<Func<string, string>> e = s => s + \"/\" + KEY;",
        "IEnumerable<string> q = from s in new[] { KEY } where s != KEY2 select s;",
        "IEnumerable<string> I() { yield return KEY; }",
        "Exception e = new InvalidOperationException(KEY);",
        "string M() => throw new InvalidOperationException(KEY);",
        "Uri u = new(\"https://example.org/?key=\" + KEY);",
        "string t = (KEY).Trim();",
        "char c = KEY[0];",
        "int n = KEY.Length;",
        "ReadOnlySpan<char> S => KEY;",
        "object o = KEY;",
        "dynamic d = KEY;",
        "string s = nameof(C) + KEY;",
        "string s = checked(KEY);",
        "string s = string.Format(\"Bearer {0}\", KEY);",
        "string s = string.Join(\",\", KEY, KEY2);",
        "StringBuilder s = new StringBuilder().Append(KEY);",
        "[Obsolete(KEY)] void M() { }",
        "[return: System.ComponentModel.Description(KEY)] int M() => 1;",
        "[System.ComponentModel.DefaultValue(KEY)] string P { get; set; } = \"\";",
        "void M([System.ComponentModel.Description(KEY)] string s) { }",
        "[System.ComponentModel.Category(\"x\"), System.ComponentModel.Description(\"key: \" + KEY)] void M() { }",
        "record R(string Key = KEY);",
        "class B(string key) { public string K => key; } class D() : B(KEY);",
        "struct S() { public string Key = KEY; }",
        "interface I { string Key => KEY; const string Constant = KEY2; }",
        "enum E { [System.ComponentModel.Description(KEY)] A }",
        "void M() { using var x = new System.IO.StringReader(KEY); foreach (var s in new[] { KEY2 }) { } }",
        "async Task M() => await Task.FromResult(KEY);",
        "string? M() { try { return null; } catch when (KEY.Length > 1) { return KEY2; } }",
        "string? M() { goto end; end: return KEY; }",
        "unsafe void M() { fixed (char* p = KEY) { } }",
    ];

    public static TheoryData<string> Statements =>
    [
        "var key = KEY;",
        "Environment.SetEnvironmentVariable(\"OPENAI_API_KEY\", KEY);",
        "Environment.GetEnvironmentVariable(KEY);",
        "IConfiguration c = new ConfigurationBuilder().Build(); _ = c[KEY]; c[\"OpenAI:ApiKey\"] = KEY2;",
        "IConfiguration c = new ConfigurationBuilder().Build(); c.GetSection(KEY); c.GetConnectionString(KEY2);",
        "var c = new ChatClient(\"m\", KEY);",
        "ChatClient c = new(\"m\", new ApiKeyCredential(KEY));",
        "var m = new HttpRequestMessage { Headers = { { \"Authorization\", \"Bearer \" + KEY } } };",
        "var m = new HttpRequestMessage(); m.Headers.Authorization = new(\"Bearer\", KEY);",
        "Console.WriteLine(KEY); return;",
        "string L() => KEY; L();",
        "if (args is [KEY, ..]) { }",
    ];

    [Theory]
    [MemberData(nameof(Members))]
    public Task KeyInMember_ReportsDiagnostic(string member) => Verify.Expect($$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Text;
        using System.Threading.Tasks;
        partial class C
        {
            {{WithKeys(member)}}
        }
        """);

    [Theory]
    [MemberData(nameof(Statements))]
    public Task KeyInTopLevelStatement_ReportsDiagnostic(string statement) => Verify.Expect($$"""
        using System;
        using System.ClientModel;
        using System.Net.Http;
        using Microsoft.Extensions.Configuration;
        using OpenAI.Chat;
        {{WithKeys(statement)}}
        """, output: OutputKind.ConsoleApplication);

    [Fact]
    public Task KeyInAssemblyAttribute_ReportsDiagnostic() => Verify.Expect($$"""
        [assembly: System.Reflection.AssemblyMetadata("OpenAiKey", {{Literal}})]
        [module: System.Diagnostics.CodeAnalysis.SuppressMessage("C", "I", Justification = {{Other}})]
        """);

    [Fact]
    public Task KeyAsPrimaryConstructorDefault_ReportsDiagnostic() => Verify.Expect($$"""
        class Client(string key = {{Literal}}) { public string Key { get; } = key; }
        record struct Options(string Key = {{Other}});
        """);

    private static string WithKeys(string code) =>
        code.Replace("KEY2", Other, StringComparison.Ordinal).Replace("KEY", Literal, StringComparison.Ordinal)
            .Replace("OPENAI_API_" + Literal, "OPENAI_API_KEY", StringComparison.Ordinal);
}
