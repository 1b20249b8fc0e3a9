using OpenAiKeyAnalyzers.Testing;
using Verify = OpenAiKeyAnalyzers.Tests.Verifiers.FixVerifier<OpenAiKeyAnalyzers.Keys.KeyAnalyzer,
    OpenAiKeyAnalyzers.CodeFixes.Keys.ReadKeyCodeFixProvider>;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

public class ReadKeyFromEnvironmentTests
{
    private const string Read =
        """Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("Set the environment variable OPENAI_API_KEY.")""";
    private static readonly string Key = SyntheticKey.Project();
    private static readonly string Found = "{|OAK1001:" + Key + "|}";

    /// <summary>
    /// Verifies members before and after the fix; <c>§</c> represents the key in markup, <c>READ</c> the expression that reads it.
    /// </summary>
    private static Task ExpectInClass(string before, string after) => Verify.Expect(Wrap(before), Wrap(after), "Environment");

    private static string Wrap(string members) =>
        "using System;\nusing System.Collections.Generic;\nusing System.Linq.Expressions;\n\nclass C\n{\n    "
        + members.Replace("\n", "\n    ", StringComparison.Ordinal).Replace("§", Found, StringComparison.Ordinal)
            .Replace("READ", Read, StringComparison.Ordinal) + "\n}\n";

    [Theory]
    [InlineData("string key = \"§\";", "string key = READ;")]
    [InlineData("static readonly string key = @\"§\";", "static readonly string key = READ;")]
    [InlineData("string Key { get; set; } = \"§\";", "string Key { get; set; } = READ;")]
    [InlineData("string Key => \"§\";", "string Key => READ;")]
    [InlineData("string M() { return \"§\"; }", "string M() { return READ; }")]
    [InlineData("void M(string k) { M(\"§\"); }", "void M(string k) { M(READ); }")]
    [InlineData("void M(string k) { M(k: \"§\"); }", "void M(string k) { M(k: READ); }")]
    [InlineData("string M(string x) => \"Bearer \" + \"§\";", "string M(string x) => \"Bearer \" + (READ);")]
    [InlineData("string M(bool b) => b ? \"§\" : \"\";", "string M(bool b) => b ? READ : \"\";")]
    [InlineData("string M() => \"§\".Trim();", "string M() => (READ).Trim();")]
    [InlineData("char[] M() => \"§\".ToCharArray();", "char[] M() => (READ).ToCharArray();")]
    [InlineData("string M() => \"Bearer §\";", "string M() => $\"Bearer {READ}\";")]
    [InlineData("string M(int x) => $\"Bearer § {x}\";", "string M(int x) => $\"Bearer {READ} {x}\";")]
    [InlineData("string M() => \"{\\\"key\\\": \\\"§\\\"}\";", "string M() => $\"{{\\\"key\\\": \\\"{READ}\\\"}}\";")]
    [InlineData("string M() => @\"{\"\"key\"\": \"\"§\"\"}\";", "string M() => $@\"{{\"\"key\"\": \"\"{READ}\"\"}}\";")]
    [InlineData("string M() => \"\"\"{\"key\": \"§\"}\"\"\";", "string M() => $$\"\"\"{\"key\": \"{{READ}}\"}\"\"\";")]
    [InlineData("string M() => string.Format(\"Bearer {0}\", \"§\");", "string M() => string.Format(\"Bearer {0}\", READ);")]
    [InlineData("string M() => string.Format(\"Bearer § {0}\", 1);", "string M() => string.Format($\"Bearer {READ} {{0}}\", 1);")]
    [InlineData("string M() => string.Format(\"{0}§{0}\", \";\");", "string M() => string.Format($\"{{0}}{READ}{{0}}\", \";\");")]
    [InlineData("string[] M() => [\"§\"];", "string[] M() => [READ];")]
    [InlineData("string[] M() => new[] { \"§\" };", "string[] M() => new[] { READ };")]
    [InlineData("Dictionary<string, string> M() => new() { [\"k\"] = \"§\" };",
        "Dictionary<string, string> M() => new() { [\"k\"] = READ };")]
    [InlineData("string M(int i) => i switch { 1 => \"§\", _ => \"\" };", "string M(int i) => i switch { 1 => READ, _ => \"\" };")]
    [InlineData("Func<string> M() => static () => \"§\";", "Func<string> M() => static () => READ;")]
    [InlineData("string M() => Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? \"§\";", "string M() => READ;")]
    [InlineData("string M(string? k) => k ?? \"§\";", "string M(string? k) => k ?? READ;")]
    [InlineData("const string Key = \"§\";\nstring M() => Key;", "static readonly string Key = READ;\nstring M() => Key;")]
    [InlineData("public const string Key = \"§\";\nstring M() => nameof(Key);",
        "public static readonly string Key = READ;\nstring M() => nameof(Key);")]
    [InlineData("static readonly string Header = \"Bearer \" + Key;\nprivate const string Key = \"§\";",
        "static readonly string Header = \"Bearer \" + Key;\nprivate static string Key => READ;")]
    [InlineData("string M() { const string key = \"§\"; return key; }", "string M() { string key = READ; return key; }")]
    [InlineData("void M(string key = \"§\") { Console.Write(key); }", "void M(string? key = null) { key ??= READ; Console.Write(key); }")]
    [InlineData("byte[] M() => \"§\"u8.ToArray();", "byte[] M() => System.Text.Encoding.UTF8.GetBytes(READ);")]
    [InlineData("ReadOnlySpan<byte> M() => \"§\"u8;", "ReadOnlySpan<byte> M() => System.Text.Encoding.UTF8.GetBytes(READ);")]
    [InlineData("ReadOnlySpan<byte> M() => \"Bearer §\"u8;",
        "ReadOnlySpan<byte> M() => System.Text.Encoding.UTF8.GetBytes($\"Bearer {READ}\");")]
    [InlineData("ReadOnlySpan<char> M() => \"§\";", "ReadOnlySpan<char> M() => READ;")]
    [InlineData("string M() => Environment.GetEnvironmentVariable(\"§\")!;",
        "string M() => Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")!;")]
    public Task HardCodedKey_ReadsEnvironmentVariable(string before, string after) => ExpectInClass(before, after);

    [Theory]
    [InlineData("[Obsolete(\"§\")] void M() { }")]
    [InlineData("bool M(string x) => x == \"§\";")]
    [InlineData("bool M(string x) => x is \"§\";")]
    [InlineData("bool M(string x) => x.StartsWith(\"§\");")]
    [InlineData("int M(string x) { switch (x) { case \"§\": return 1; default: return 0; } }")]
    [InlineData("const string Key = \"§\";\n[Obsolete(Key)] void M() { }")]
    [InlineData("const string Key = \"§\";\nint M(string x) => x switch { Key => 1, _ => 0 };")]
    [InlineData("const string Key = \"§\";\nconst string Header = \"Bearer \" + Key;")]
    [InlineData("const string Key = \"§\";\nvoid M(string k = Key) { }")]
    [InlineData("void M() { const string key = \"§\"; F(); static string F() => key; }")]
    [InlineData("object M() => (string key = \"§\") => key;")]
    [InlineData("record R(string Key = \"§\");")]
    [InlineData("interface I { void M(string key = \"§\"); }")]
    [InlineData("class D { protected virtual void M(string key = \"§\") { } }")]
    public Task UnfixableContext_NoFix(string members) => Verify.ExpectNone(Wrap(members));

    [Fact]
    public Task ExpressionTree_AddsLocal() => ExpectInClass(
        "void M()\n{\n    Expression<Func<string, bool>> e = x => x.Length > \"§\".Length;\n}",
        "void M()\n{\n    var apiKey = READ;\n    Expression<Func<string, bool>> e = x => x.Length > apiKey.Length;\n}");
}
