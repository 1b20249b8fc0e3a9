using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Settings whose key the code of the project sends somewhere else than to OpenAI.</summary>
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

    // The build task that fixes settings does not see the code, so the two are not compared.
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
