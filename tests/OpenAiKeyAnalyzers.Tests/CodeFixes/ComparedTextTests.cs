using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>Verifies that a fix changes no text with which other values are compared, or by which they are looked up.</summary>
public class ComparedTextTests
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using OpenAI;
        using OpenAI.Chat;
        using Xunit;
        class C
        {

        """;

    [Fact]
    public Task ComparedKey_NoFix() => PartFixes.Expect("OAK1001", Head,
    [
        ("    bool A(string k) => k.Trim() == \"§\".Trim();", null),
        ("    bool B(HashSet<string> s) => s.Contains(\"§\") || s.Remove(\"x\");", null),
        ("    bool D(Dictionary<string, int> d) => d.ContainsKey(\"§\");", null),
        ("    int E(Dictionary<string, int> d) => d[\"§\"];", null),
        ("    Dictionary<string, int> F = new() { [\"§\"] = 1 };", null),
        ("    Dictionary<string, int> G = new() { { \"§\", 1 } };", null),
        ("    void H(string k) => Xunit.Assert.Equal(\"§\", k);", null),
        ("    void I(string k) => Assert.StartsWith(\"§\", k);", null),
        ("    const string J = \"§\"; bool J1(string k) => k == J;", null),
        ("    bool K(string k) { var fake = \"§\"; return k.Equals(fake); }", null),
    ]);

    [Fact]
    public Task SentKey_OffersFix() => PartFixes.Expect("OAK1001", Head,
    [
        ("    object A() => new OpenAIClient(\"§\".Trim());", "    object A() => new OpenAIClient((READ).Trim());"),
        ("    Dictionary<string, string> B = new() { [\"key\"] = \"§\" };", "    Dictionary<string, string> B = new() { [\"key\"] = READ };"),
        ("    Dictionary<string, string> D = new() { { \"key\", \"§\" } };", "    Dictionary<string, string> D = new() { { \"key\", READ } };"),
        ("    object E() { var key = \"§\"; return key.StartsWith(\"sk-\") ? new OpenAIClient(key) : key; }",
            "    object E() { var key = READ; return key.StartsWith(\"sk-\") ? new OpenAIClient(key) : key; }"),
        ("    bool G() { var client = new OpenAIClient(\"§\"); return client != null; }",
            "    bool G() { var client = new OpenAIClient(READ); return client != null; }"),
        ("    const string F = \"§\"; object F1(string k) => k == F ? k : new OpenAIClient(F);",
            "    static readonly string F = READ; object F1(string k) => k == F ? k : new OpenAIClient(F);"),
    ]);

    [Fact]
    public Task UrlThatOthersAreComparedWith_NoFix() => PartFixes.Expect("OAK4003", Head,
    [
        ("    const string A = \"http://api.openai.com/v1/models\"; object A1(HttpClient c, string s) => s == A ? s : c.GetAsync(A);", null),
        ("    const string B = \"http://api.openai.com/v1/models\"; object B1(HttpClient c, string s) => s.StartsWith(B) ? s : c.GetAsync(B);",
            null),
        ("    const string D = \"http://api.openai.com/v1/models\"; object D1(HttpClient c) => D == null ? c : c.GetAsync(D);",
            "    const string D = \"https://api.openai.com/v1/models\"; object D1(HttpClient c) => D == null ? c : c.GetAsync(D);"),
        ("    const string E = \"http://api.openai.com/v1/models\"; object E1(HttpClient c) => c.GetAsync(E); object E2(HttpClient c) => c.GetAsync(E);",
            "    const string E = \"https://api.openai.com/v1/models\"; object E1(HttpClient c) => c.GetAsync(E); object E2(HttpClient c) => c.GetAsync(E);"),
    ]);

    [Fact]
    public Task ModelThatIsLookedUp_NoFix() => PartFixes.Expect("OAK4007", Head,
    [
        ("    const string A = \"gpt-4-0314\"; object A1(string k) => new ChatClient(A, k); int A2(Dictionary<string, int> d) => d[A];", null),
        ("    const string B = \"gpt-4-0314\"; object B1(string k) => new ChatClient(B, k); int B2(string s) => s switch { B => 1, _ => 2 };",
            null),
    ]);
}
