using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>
/// Verifies OAK4004 for endpoints of the type <see cref="string"/>: Semantic Kernel's connector for Azure OpenAI, whose method is declared
/// here, because the package requires another version of the Azure client than the other tests.
/// </summary>
public class StringEndpointTests
{
    private static readonly Lazy<PortableExecutableReference> Connector = new(CreateConnector);

    [Theory]
    [InlineData("\"contoso-openai\"", "contoso-openai")]
    [InlineData("\"contoso.openai.azure.com\"", "contoso.openai.azure.com")]
    [InlineData("\"contoso.openai.azure.com/\"", "contoso.openai.azure.com")]
    [InlineData("\"https://https://contoso.openai.azure.com/\"", "https://https://")]
    [InlineData("\"https:/contoso.openai.azure.com/\"", "https:/")]
    [InlineData("\"https://api.openai.com/v1\"", "api.openai.com")]
    [InlineData("\"https://contoso.openai.azure.com/openai/v1/\"", "/openai/v1")]
    [InlineData("\"https://contoso.openai.azure.com/openai/deployments/chat/chat/completions?api-version=2023-03-15-preview\"",
        "/openai/deployments/chat/chat/completions?api-version=2023-03-15-preview")]
    [InlineData("Endpoint", "contoso-openai")]
    public async Task WrongEndpoint_ReportsDiagnostic(string argument, string span)
    {
        foreach (string call in GetCalls(argument))
        {
            Diagnostic finding = Assert.Single(await GetDiagnosticsAsync(call));
            Assert.Equal("OAK4004", finding.Id);
            Assert.Equal(span, finding.Location.SourceTree!.ToString().Substring(finding.Location.SourceSpan.Start,
                finding.Location.SourceSpan.Length));
        }
    }

    [Theory]
    [InlineData("\"https://contoso.openai.azure.com/\"")]
    [InlineData("\"https://contoso.openai.azure.com\"")]
    [InlineData("\"https://openai.contoso.example/\"")]
    [InlineData("\"https://contoso.azure-api.net/openai-front\"")]
    [InlineData("\"https://\" + key + \".openai.azure.com/\"")]
    [InlineData("$\"https://{key}.openai.azure.com/\"")]
    [InlineData("System.Environment.GetEnvironmentVariable(\"AZURE_OPENAI_ENDPOINT\")")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("key")]
    public async Task RightEndpoint_NoDiagnostic(string argument)
    {
        foreach (string call in GetCalls(argument))
        {
            Assert.Empty(await GetDiagnosticsAsync(call));
        }
    }

    private static string[] GetCalls(string argument) =>
    [
        $"builder.AddAzureOpenAIChatCompletion(\"contoso-openai\", {argument}, key)",
        $"builder.AddAzureOpenAIChatCompletion(apiKey: key, endpoint: {argument}, deploymentName: \"contoso-openai\")",
        $"new AzureOpenAIChatCompletionService(\"contoso-openai\", {argument}, key)",
    ];

    private static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(string call)
    {
        string source = $$"""
            using Microsoft.SemanticKernel;

            class C
            {
                const string Endpoint = "contoso-openai";

                object M(object builder, string key) => {{call}};
            }
            """;
        CSharpCompilation compilation = Compile("Program", source).AddReferences(Connector.Value);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers([new EndpointAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }

    private static PortableExecutableReference CreateConnector()
    {
        using var image = new MemoryStream();
        Assert.True(Compile("Microsoft.SemanticKernel.Connectors.AzureOpenAI", """
            namespace Microsoft.SemanticKernel
            {
                public static class AzureOpenAIKernelBuilderExtensions
                {
                    public static object AddAzureOpenAIChatCompletion(this object builder, string deploymentName, string endpoint,
                        string apiKey) => builder;
                }

                public class AzureOpenAIChatCompletionService
                {
                    public AzureOpenAIChatCompletionService(string deploymentName, string endpoint, string apiKey) { }
                }
            }
            """).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static CSharpCompilation Compile(string name, string source) => CSharpCompilation.Create(name,
        [CSharpSyntaxTree.ParseText(source)],
        [.. TestReferences.Assemblies],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
