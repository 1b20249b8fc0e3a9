using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies settings with a key that the code of the project sends to a server other than OpenAI.</summary>
public class SettingsWithCodeTests
{
    private static readonly string OpenRouterKey = SyntheticKey.Other("sk-or-v1-", 64, hex: true);

    [Theory]
    [InlineData("Endpoint = new(\"https://openrouter.ai/api/v1\")", null)]
    [InlineData("Endpoint = new(\"https://api.openai.com/v1\")", "OAK1006")]
    [InlineData("Endpoint = new(Environment.GetEnvironmentVariable(\"OPENAI_URL\"))", "OAK1006")]
    public Task OtherVendorKey_DependsOnCode(string setup, string? rule) => Expect(OpenRouterKey, setup, rule);

    [Theory]
    [InlineData("Endpoint = new(\"http://localhost:1234/v1\")", null)]
    [InlineData("Endpoint = new(\"https://api.groq.com/openai/v1\")", null)]
    [InlineData("Endpoint = new(\"https://api.openai.com/v1\")", "OAK1005")]
    [InlineData("Home = \"https://shop.example\"", "OAK1005")]
    public Task Placeholder_DependsOnCode(string setup, string? rule) => Expect("YOUR_API_KEY", setup, rule);

    [Theory]
    [InlineData("""{ "OpenAI": { "ApiKey": "KEY", "ToolServers": [{ "Url": "http://localhost:5175/mcp" }] } }""", "OAK1006")]
    [InlineData("""{ "OpenAI": { "Servers": [{ "ApiKey": "KEY", "Url": "http://localhost:5175/v1" }] } }""", null)]
    [InlineData("""{ "OpenAI": { "ApiKey": "KEY", "Url": "http://localhost:5175/v1" } }""", null)]
    [InlineData("""{ "OpenAI": { "ApiKey": "KEY", "Chat": { "Endpoint": "http://localhost:5175/v1" } } }""", null)]
    public async Task UrlOfListedObject_IsNoEndpointOfSection(string text, string? rule) => Assert.Equal(rule is null ? [] : [rule],
        (await SettingsVerifier.FindingsAsync(
            [("appsettings.json", text.Replace("KEY", OpenRouterKey, StringComparison.Ordinal))])).Select(static finding => finding.Id));

    [Theory]
    [InlineData("/shop/tests/Shop.Tests/appsettings.json", false)]
    [InlineData("/shop/test/appsettings.json", false)]
    [InlineData("/shop/Shop.Tests/appsettings.json", false)]
    [InlineData("/shop/contests/appsettings.json", true)]
    [InlineData("/shop/appsettings.json", true)]
    public async Task SettingsBelowTestFolder_AreSettingsOfTests(string path, bool isReported)
    {
        ImmutableArray<Diagnostic> findings = await SettingsVerifier.FindingsAsync(
            [(path, """{ "OpenAI": { "ApiKey": "YOUR_API_KEY" } }""")],
            properties: ImmutableDictionary<string, string>.Empty.Add("ProjectDir", "/shop/"));
        Assert.Equal(isReported ? ["OAK1005"] : [], findings.Select(static finding => finding.Id));
    }

    // The build task that fixes settings does not analyze the code, so the results are not compared.
    private static async Task Expect(string key, string setup, string? rule)
    {
        string text = $$"""{ "OpenAI": { "ApiKey": "{{key}}" } }""";
        ImmutableArray<Diagnostic> findings =
            await SettingsVerifier.FindingsAsync([("appsettings.json", text)], project: Compile(setup), more: []);
        Assert.Equal(rule is null ? [] : [rule], findings.Select(static finding => finding.Id));
    }

    private static CSharpCompilation Compile(string setup) => CSharpCompilation.Create(
        "Test",
        [CSharpSyntaxTree.ParseText($$"""
            using System;

            class Options // of OpenAI
            {
                public Uri Endpoint;
                public string Home;

                public static Options Create() => new() { {{setup}} };
            }
            """, path: "/Options.cs")],
        TestReferences.Assemblies,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
