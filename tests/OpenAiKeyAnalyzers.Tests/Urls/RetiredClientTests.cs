using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Verifies clients of the official library whose endpoints are retired or deprecated.</summary>
[VerifiesSources]
public class RetiredClientTests
{
    [Theory]
    [InlineData("new {|OAK4001:AssistantClient|}(key)")]
    [InlineData("new OpenAI.Assistants.{|OAK4001:AssistantClient|}(key)")]
    [InlineData("new {|OAK4001:AssistantClient|}(new ApiKeyCredential(key), new AssistantClientOptions { OrganizationId = \"org-x\" })")]
    [InlineData("new {|OAK4001:VideoClient|}(new ApiKeyCredential(key))")]
    [InlineData("new {|OAK4002:EvaluationClient|}(new ApiKeyCredential(key), new EvaluationClientOptions { Endpoint = new Uri(\"https://api.openai.com/v1\") })")]
    [InlineData("new OpenAIClient(key).{|OAK4001:GetAssistantClient|}()")]
    [InlineData("_client.{|OAK4001:GetVideoClient|}()")]
    [InlineData("_client.{|OAK4002:GetEvaluationClient|}()")]
    // Azure has its own dates, other hosts have their own servers, or the owner of the client is unknown.
    [InlineData("new AssistantClient(new ApiKeyCredential(key), new AssistantClientOptions { Endpoint = new Uri(\"https://acme.openai.azure.com/openai/v1/\") })")]
    [InlineData("new AssistantClient(new ApiKeyCredential(key), new AssistantClientOptions { Endpoint = new Uri(\"http://localhost:8080/v1\") })")]
    [InlineData("new AssistantClient(new ApiKeyCredential(key), options)")]
    [InlineData("new AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com/\"), new ApiKeyCredential(key)).GetAssistantClient()")]
    [InlineData("_azure.GetAssistantClient()")]
    [InlineData("given.GetAssistantClient()")]
    [InlineData("new ChatClient(\"gpt-live\", key)")]
    [InlineData("_client.GetChatClient(\"gpt-live\")")]
    [InlineData("new Own.VideoClient(key)")]
    public Task CreatedClient_ReportsDiagnosticForOpenAiOnly(string expression) => AnalyzerVerifier<EndpointAnalyzer>.Expect($$"""
        #pragma warning disable OPENAI001, OPENAI002
        using System;
        using System.ClientModel;
        using Azure.AI.OpenAI;
        using OpenAI;
        using OpenAI.Assistants;
        using OpenAI.Chat;
        using OpenAI.Evals;
        using OpenAI.Videos;

        class C
        {
            private static readonly OpenAIClient _client = new(Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
            private static readonly OpenAIClient _azure = new AzureOpenAIClient(new Uri("https://acme.openai.azure.com/"), new ApiKeyCredential("x"));

            object M(OpenAIClient given, AssistantClientOptions options, string key) => {{expression}};
        }

        namespace Own
        {
            class VideoClient
            {
                public VideoClient(string key) { }
            }
        }
        """);

    [Fact]
    public Task TargetTypedNew_ReportsDiagnostic() => AnalyzerVerifier<EndpointAnalyzer>.Expect("""
        #pragma warning disable OPENAI001
        class C
        {
            OpenAI.Assistants.AssistantClient M(string key) => {|OAK4001:new|}(key);
        }
        """);
}
