using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>
/// Verifies OAK3004 for organizations and projects that are passed to clients, and for headers without the vendor's name.
/// </summary>
[VerifiesSources]
public class ClientIdTests
{
    [Theory]
    [InlineData("_ = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-live\", key, \"{|OAK3004:writer|}\");")]
    [InlineData("_ = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-live\", key, orgId: \"{|OAK3004:proj_abcdefghij0123456789|}\");")]
    [InlineData("const string id = \"{|OAK3004:writer|}\"; _ = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-live\", key, id);")]
    [InlineData("_ = new OpenAIChatCompletionService(\"gpt-live\", key, organization: \"{|OAK3004:my company|}\");")]
    [InlineData("_ = new OpenAI.OpenAIClientOptions { OrganizationId = \"{|OAK3004:Contoso|}\" };")]
    [InlineData("_ = new OpenAI.OpenAIClientOptions { Endpoint = new System.Uri(\"https://api.openai.com/v1\"), OrganizationId = \"{|OAK3004:Contoso|}\" };")]
    [InlineData("_ = new OpenAI.OpenAIClientOptions { ProjectId = \"{|OAK3004:org-abcdefghij0123456789|}\" };")]
    [InlineData("request.Headers.Add(\"{|OAK3004:Organization|}\", \"org-abcdefghij0123456789ABCD\");")]
    [InlineData("request.Headers.Add(\"OpenAI-Project\", {|OAK3004:\"\"|});")]
    public Task WrongId_ReportsDiagnostic(string statements) => Expect(statements);

    [Theory]
    [InlineData("_ = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-live\", key, \"org-abcdefghij0123456789ABCD\");")]
    [InlineData("_ = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-live\", key, \"\");")]
    [InlineData("_ = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-live\", key, orgId: null, serviceId: \"writer\");")]
    [InlineData("_ = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-live\", key, orgId);")]
    [InlineData("_ = new OpenAI.OpenAIClientOptions { OrganizationId = \"\", ProjectId = \"proj_abcdefghij0123456789\" };")]
    [InlineData("_ = new OpenAI.OpenAIClientOptions { Endpoint = new System.Uri(\"http://localhost:1234/v1\"), OrganizationId = \"local\" };")]
    [InlineData("var options = new OpenAI.OpenAIClientOptions { Endpoint = new System.Uri(\"https://llm.contoso.com/v1\") }; options.ProjectId = \"apollo\";")]
    [InlineData("_ = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-live\", new System.Uri(\"http://localhost:1234/v1\"), key, \"writer\");")]
    [InlineData("_ = new OpenAI.OpenAIClientOptions { UserAgentApplicationId = \"writer\" };")]
    [InlineData("_ = new Contoso.OpenAiSettings { Organization = \"Contoso\" };")]
    [InlineData("_ = Contoso.OpenAiSettings.CreateOpenAi(key, \"Contoso\");")]
    public Task RightOrOtherId_NoDiagnostic(string statements) => Expect(statements);

    private static Task Expect(string statements) => AnalyzerVerifier<HeaderAnalyzer>.Expect($$"""
        #pragma warning disable SKEXP0010
        using System.Net.Http;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.Connectors.OpenAI;

        namespace Contoso
        {
            class OpenAiSettings
            {
                public string? Organization { get; set; }
                public static object CreateOpenAi(string key, string organization) => key + organization;
            }
        }

        class C
        {
            const string Url = "https://api.openai.com/v1/responses";

            void M(HttpRequestMessage request, string key, string orgId)
            {
                {{statements}}
            }
        }
        """);
}
