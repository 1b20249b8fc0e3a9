using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.CodeFixes;

/// <summary>Verifies fixes whose result would compile and do something else.</summary>
public class KeptMeaningTests
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Text;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;
        using OpenAI;
        using OpenAI.Chat;
        class C
        {

        """;

    private const string Content = "var content = new StringContent(\"{}\", Encoding.UTF8, \"application/json\"); ";
    private const string Wrong = "content.Headers.Add(\"Authorization\", \"Bearer \" + key); ";
    private const string Right = "http.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer \" + key); ";
    private const string Send = "http.PostAsync(\"https://api.openai.com/v1/responses\", content); ";

    /// <summary>A condition may test a variable that is no key, and need not be set.</summary>
    [Fact]
    public Task OtherVariable_IsNotDemanded() => PartFixes.Expect("OAK1001", Head,
    [
        ("    string? A() => Environment.GetEnvironmentVariable(\"CI\") == null ? \"§\" : Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\");",
            "    string? A() => Environment.GetEnvironmentVariable(\"CI\") == null ? READ : Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\");"),
        ("    string B() { var debug = Environment.GetEnvironmentVariable(\"DEBUG\"); if (string.IsNullOrEmpty(debug)) return \"§\"; return debug; }",
            "    string B() { var debug = Environment.GetEnvironmentVariable(\"DEBUG\"); if (string.IsNullOrEmpty(debug)) return READ; return debug; }"),
        ("    string D() { var k = Environment.GetEnvironmentVariable(\"MY_TOKEN\"); if (k == null) return \"§\"; return k; }",
            "    string D() { var k = Environment.GetEnvironmentVariable(\"MY_TOKEN\"); if (k == null) throw new InvalidOperationException(\"Set the environment variable MY_TOKEN.\"); return k; }"),
    ]);

    /// <summary>The variable that the title names is read, whatever the value before it is.</summary>
    [Fact]
    public Task FallbackOfOtherSource_ReadsTheVariable() => PartFixes.Expect("OAK1001", Head,
    [
        ("    object A(IConfiguration c) => new OpenAIClient(c.GetValue<string>(\"OpenAI:Key\") ?? \"§\");",
            "    object A(IConfiguration c) => new OpenAIClient(c.GetValue<string>(\"OpenAI:Key\") ?? READ);"),
        ("    object B(Dictionary<string, string?> configs) => new OpenAIClient(configs[\"x\"] ?? \"§\");",
            "    object B(Dictionary<string, string?> configs) => new OpenAIClient(configs[\"x\"] ?? READ);"),
        ("    object D() => new OpenAIClient(Environment.GetEnvironmentVariable(\"MY_KEY\") ?? \"§\");",
            "    object D() => new OpenAIClient(Environment.GetEnvironmentVariable(\"MY_KEY\") ?? throw new InvalidOperationException(\"Set the environment variable MY_KEY.\"));"),
    ]);

    /// <summary>A log or an error message would show the key that is in use.</summary>
    [Fact]
    public Task KeyInShownText_NoFix() => PartFixes.Expect("OAK1001", Head,
    [
        ("    void A() => Console.WriteLine(\"Use the key §\");", null),
        ("    void B() => Console.Error.WriteLine(\"Invalid, for example §\");", null),
        ("    void D(ILogger log) => log.LogInformation(\"Using §\");", null),
        ("    void E() => throw new ArgumentException(\"Not like §.\");", null),
        ("    const string F = \"--key §\"; void F1() => Console.WriteLine(F);", null),
        ("    void G(HttpClient c) => c.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer §\");",
            "    void G(HttpClient c) => c.DefaultRequestHeaders.Add(\"Authorization\", $\"Bearer {READ}\");"),
    ]);

    /// <summary>The key that is in use would be sent as an ID, and no rule would find that.</summary>
    [Fact]
    public Task KeyInsteadOfId_NoFix() => PartFixes.Expect("OAK1001", Head,
    [
        ("    void A(HttpClient c) => c.DefaultRequestHeaders.Add(\"OpenAI-Project\", \"§\");", null),
        ("    void B(HttpRequestMessage r) { var id = \"§\"; r.Headers.TryAddWithoutValidation(\"OpenAI-Organization\", id); }", null),
        ("    object D() => new OpenAIClientOptions { ProjectId = \"§\" };", null),
        ("    void E(HttpClient c) => c.DefaultRequestHeaders.Add(\"X-Key\", \"§\");",
            "    void E(HttpClient c) => c.DefaultRequestHeaders.Add(\"X-Key\", READ);"),
        ("    void F(HttpClient c) => c.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer §\");",
            "    void F(HttpClient c) => c.DefaultRequestHeaders.Add(\"Authorization\", $\"Bearer {READ}\");"),
    ]);

    /// <summary>The simplifier does not shorten names in branches without a type of their own.</summary>
    [Fact]
    public Task NewWithoutType_ReadsWithShortNames() => PartFixes.Expect("OAK1001", Head,
    [
        ("    OpenAIClient A(bool b) => b ? new(\"x\") : new(\"§\");", "    OpenAIClient A(bool b) => b ? new(\"x\") : new(READ);"),
        ("    OpenAIClient B(string s) => s switch { \"a\" => new(\"§\"), _ => new(s) };",
            "    OpenAIClient B(string s) => s switch { \"a\" => new(READ), _ => new(s) };"),
    ]);

    [Fact]
    public Task NameWithOtherUse_NoFix() => PartFixes.Expect("OAK2003", Head,
    [
        ("    const string A = \"OPENAI_APIKEY\"; object A1(Dictionary<string, string> d) => new OpenAIClient(Environment.GetEnvironmentVariable(A) ?? d[A]);",
            null),
        ("    const string B = \"OPENAI_APIKEY\"; object B1(string s) => s == B ? s : new OpenAIClient(Environment.GetEnvironmentVariable(B)!);",
            null),
        ("    const string D = \"OPENAI_APIKEY\"; object D1() => new OpenAIClient(Environment.GetEnvironmentVariable(D) ?? throw new Exception(D + nameof(D) + $\"{D}\"));",
            "    const string D = \"OPENAI_API_KEY\"; object D1() => new OpenAIClient(Environment.GetEnvironmentVariable(D) ?? throw new Exception(D + nameof(D) + $\"{D}\"));"),
        ("    const string E = \"OPENAI_APIKEY\"; object E1() { if (Environment.GetEnvironmentVariable(E) is null) Console.WriteLine(E); return new OpenAIClient(Environment.GetEnvironmentVariable(E)!); }",
            "    const string E = \"OPENAI_API_KEY\"; object E1() { if (Environment.GetEnvironmentVariable(E) is null) Console.WriteLine(E); return new OpenAIClient(Environment.GetEnvironmentVariable(E)!); }"),
    ]);

    /// <summary>The second call would throw: the header of a client that is kept accepts one value.</summary>
    [Fact]
    public Task HeaderOfKeptClient_NoFix() => PartFixes.Expect("OAK3003", Head + "    static readonly HttpClient Http = new();\n",
    [
        ("    void A(string key) { " + Content + Wrong + Send.Replace("http", "Http", StringComparison.Ordinal)
            .Replace("Https", "https", StringComparison.Ordinal) + "}", null),
        ("    void B(string key, HttpClient http) { " + Content + Wrong + Send + "}", null),
        ("    void D(string key) { var http = Http; " + Content + Wrong + Send + "}", null),
        ("    void E(string key) { var http = new HttpClient(); foreach (char c in key) { " + Content + Wrong + Send + "} }", null),
        ("    void F(string key) { using var http = new HttpClient(); " + Content + Wrong + Send + "}",
            "    void F(string key) { using var http = new HttpClient(); " + Content + Right + Send + "}"),
    ]);

    [Fact]
    public Task RemovedHeaderWithUsedResult_NoFix() => PartFixes.Expect("OAK3004",
        Head + "    HttpRequestMessage r = new() { RequestUri = new Uri(\"https://api.openai.com/v1/responses\") };\n",
    [
        ("    void A() { var ok = r.Headers.TryAddWithoutValidation(\"OpenAI-Beta\", \"assistants=v1\"); }", null),
        ("    void B() { Console.WriteLine(r.Headers.TryAddWithoutValidation(\"OpenAI-Beta\", \"assistants=v1\")); }", null),
        ("    void D() { r.Headers.TryAddWithoutValidation(\"OpenAI-Beta\", \"assistants=v1\"); }", "    void D() {  }"),
    ]);

    /// <summary>A variable that is named after the parameter is passed correctly.</summary>
    [Fact]
    public Task ModelInItsPlace_IsNotSwapped() => PartFixes.Expect("OAK1007", Head,
    [
        ("    object A(string modelName) => new ChatClient(modelName, \"gpt-4o\");", "    object A(string modelName) => new ChatClient(modelName, READ);"),
        ("    object B(string apiKey) => new ChatClient(apiKey, \"gpt-4o\");", "    object B(string apiKey) => new ChatClient(\"gpt-4o\", apiKey);"),
    ]);
}
