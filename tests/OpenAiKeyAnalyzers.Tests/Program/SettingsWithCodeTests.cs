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
    [InlineData("Endpoint = new(\"https://openrouter.ai/api/v1\")", "")]
    [InlineData("Endpoint = new(\"https://api.openai.com/v1\")", "OAK1006:")]
    [InlineData("Endpoint = new(Environment.GetEnvironmentVariable(\"OPENAI_URL\"))", "OAK1006:")]
    public Task OtherVendorKey_DependsOnCode(string setup, string rule) => SettingsVerifier.Expect(
        [("appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Mark(OpenRouterKey, rule)}}" } }""")],
        project: Compile(setup));

    [Theory]
    [InlineData("Endpoint = new(\"http://localhost:1234/v1\")", "")]
    [InlineData("Endpoint = new(\"https://api.groq.com/openai/v1\")", "")]
    [InlineData("Endpoint = new(\"https://api.openai.com/v1\")", "OAK1005:")]
    [InlineData("Home = \"https://shop.example\"", "OAK1005:")]
    public Task Placeholder_DependsOnCode(string setup, string rule) => SettingsVerifier.Expect(
        [("appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{Mark("YOUR_API_KEY", rule)}}" } }""")],
        project: Compile(setup));

    private static string Mark(string value, string rule) => rule.Length == 0 ? value : $"{{|{rule}{value}|}}";

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
