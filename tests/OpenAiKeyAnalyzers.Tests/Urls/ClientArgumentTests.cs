using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Verifies OAK4004 for arguments that are not URLs, and for the HttpClients that are passed to clients.</summary>
[VerifiesSources]
public class ClientArgumentTests
{
    [Theory]
    [InlineData("var azure = new AzureOpenAIClient(new Uri(\"{|OAK4004:contoso-openai|}\"), new ApiKeyCredential(key));")]
    [InlineData("const string endpoint = \"{|OAK4004:contoso-openai|}\"; var azure = new AzureOpenAIClient(new Uri(endpoint), new ApiKeyCredential(key));")]
    [InlineData("var azure = new AzureOpenAIClient(new Uri(\"{|OAK4004:https://https://|}contoso.openai.azure.com/\"), new ApiKeyCredential(key));")]
    [InlineData("var azure = new AzureOpenAIClient(new Uri(\"https://{|OAK4004:api.openai.com|}/v1\"), new ApiKeyCredential(key));")]
    [InlineData("var azure = new AzureOpenAIClient(new Uri(\"https://{|OAK4004:oai.azure.com|}/portal/contoso/chat\"), new ApiKeyCredential(key));")]
    [InlineData("const string endpoint = \"https://{|OAK4004:ai.azure.com|}/\"; AzureOpenAIClient azure = new(new Uri(endpoint), new ApiKeyCredential(key));")]
    [InlineData("var azure = new AzureOpenAIClient(new Uri($\"https://{|OAK4004:portal.azure.com|}/#@{key}\"), new ApiKeyCredential(key));")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://{|OAK4004:oai.azure.com|}/v1\") };")]
    [InlineData("var azure = new AzureOpenAIClient(new Uri(\"https://contoso.services.ai.azure.com{|OAK4004:/models/chat/completions|}\"), new ApiKeyCredential(key));")]
    [InlineData("AzureOpenAIClient azure = new(new Uri(\"{|OAK4004:contoso.openai.azure.com|}\"), new ApiKeyCredential(key));")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"{|OAK4004:api.openai.com|}\") };")]
    [InlineData("var options = new Betalgo.Ranul.OpenAI.OpenAIOptions { ResourceName = \"{|OAK4004:contoso.openai.azure.com|}\" };")]
    [InlineData("var options = new Betalgo.Ranul.OpenAI.OpenAIOptions { ResourceName = \"{|OAK4004:https://contoso.openai.azure.com/|}\" };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://openrouter.ai/api/v1{|OAK4004:/chat/completions|}\") };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://{|OAK4004:contoso.openai.azure.com|}/\") };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri($\"https://{key}{|OAK4004:.openai.azure.com|}/\") };")]
    [InlineData("await new ClientWebSocket().ConnectAsync(new Uri(\"{|OAK4004:https|}://api.openai.com/v1/realtime?model=gpt-live\"), default);")]
    [InlineData("await new HttpClient().GetAsync(\"{|OAK4004:wss|}://api.openai.com/v1/realtime?model=gpt-live\");")]
    [InlineData("await new HttpClient().PostAsync($\"https://contoso.openai.azure.com/openai/deployments/{key}/{|OAK4004:chat/completions|}\", null);")]
    [InlineData("var azure = new AzureOpenAIClient(new Uri(\"{|OAK4004:ai.contoso.example|}\"), new ApiKeyCredential(key));")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"{|OAK4004:llm.contoso.example/v1|}\") };")]
    [InlineData("await new HttpClient { BaseAddress = new Uri(\"https://contoso.openai.azure.com/\") }.PostAsync(\"openai/deployments/gpt/{|OAK4004:chat/completions|}\", null);")]
    [InlineData("await new HttpClient { BaseAddress = new Uri(\"https://contoso.openai.azure.com\") }.PostAsync(\"/openai/deployments/{|OAK4004:chat/completions|}?api-version=2024-10-21\", null);")]
    [InlineData("await new HttpClient { BaseAddress = new Uri(\"https://contoso.openai.azure.com/openai/deployments/gpt/\") }.PostAsync(\"{|OAK4004:chat/completions|}\", null);")]
    public Task WrongArgument_ReportsDiagnostic(string statements) => Expect(statements);

    [Theory]
    [InlineData("var azure = new AzureOpenAIClient(new Uri(\"https://contoso.openai.azure.com\"), new ApiKeyCredential(key));")]
    [InlineData("var azure = new AzureOpenAIClient(new Uri(\"https://contoso.services.ai.azure.com/\"), new ApiKeyCredential(key));")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://contoso.openai.azure.com/openai/v1/\") };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://contoso.azure-api.net/openai\") };")]
    [InlineData("Console.WriteLine(new Uri(\"https://oai.azure.com/portal/contoso/chat\")); Console.WriteLine(\"https://ai.azure.com/\");")]
    [InlineData("await new HttpClient().GetAsync(\"https://portal.azure.com/\"); var scope = new Uri(\"https://ai.azure.com/.default\");")]
    [InlineData("var own = new Own { Endpoint = \"https://oai.azure.com/portal\" };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:11434/v1\") };")]
    [InlineData("var options = new Betalgo.Ranul.OpenAI.OpenAIOptions { ResourceName = \"contoso\" };")]
    [InlineData("var own = new Own { Endpoint = \"contoso-openai\", ResourceName = \"https://contoso.openai.azure.com/\" };")]
    [InlineData("await new ClientWebSocket().ConnectAsync(new Uri(\"wss://api.openai.com/v1/realtime?model=gpt-live\"), default);")]
    [InlineData("await new HttpClient().PostAsync($\"https://contoso.openai.azure.com/openai/deployments/{key}/chat/completions?api-version={key}\", null);")]
    [InlineData("var url = $\"https://contoso.openai.azure.com/openai/deployments/{key}/chat/completions\"; await new HttpClient().PostAsync(url + \"?api-version=2024-10-21\", null);")]
    [InlineData("var request = RestSharp.RestRequestExtensions.AddQueryParameter(new RestSharp.RestRequest(\"https://contoso.openai.azure.com/openai/deployments/gpt/chat/completions\"), \"api-version\", \"2024-10-21\");")]
    [InlineData("var options = new Betalgo.Ranul.OpenAI.OpenAIOptions { BaseDomain = \"https://api.openai.com/\" };")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"localhost.example:8080/v1\") };")]
    [InlineData("await new HttpClient { BaseAddress = new Uri(\"https://contoso.openai.azure.com/\") }.PostAsync(\"openai/v1/chat/completions\", null);")]
    [InlineData("await new HttpClient { BaseAddress = new Uri(\"https://contoso.openai.azure.com/\") }.PostAsync($\"openai/deployments/gpt/chat/completions?api-version={key}\", null);")]
    [InlineData("await new HttpClient { BaseAddress = new Uri(\"https://contoso.openai.azure.com/\") }.PostAsync($\"openai/deployments/gpt/chat/completions{key}\", null);")]
    [InlineData("await new HttpClient { BaseAddress = new Uri(\"https://contoso.azure-api.net/\") }.PostAsync(\"openai/deployments/gpt/chat/completions\", null);")]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri(\"https://contoso.openai.azure.com/\") }; http.DefaultRequestHeaders.Add(\"api-version\", \"2024-10-21\"); await http.PostAsync(\"openai/deployments/gpt/chat/completions\", null);")]
    public Task RightArgument_NoDiagnostic(string statements) => Expect(statements);

    [Theory]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri({|OAK4004:\"https://gateway.example/v1\"|}) }; var transport = new HttpClientPipelineTransport(http); var client = new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Transport = transport });")]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri({|OAK4004:\"https://gateway.example/v1\"|}) }; var options = new OpenAIClientOptions(); options.Transport = new HttpClientPipelineTransport(http); var client = new OpenAIClient(new ApiKeyCredential(key), options);")]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri(\"https://gateway.example/v1\") }; var options = new OpenAIClientOptions(); options.Transport = new HttpClientPipelineTransport(http); options.Endpoint = new Uri(\"https://gateway.example/v1\"); var client = new OpenAIClient(new ApiKeyCredential(key), options);")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(key), Transport = new HttpClientPipelineTransport(new HttpClient { BaseAddress = new Uri(\"https://gateway.example/v1\") }) }; var client = new OpenAIClient(new ApiKeyCredential(key), options);")]
    [InlineData("var options = new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient { BaseAddress = new Uri(\"https://gateway.example/v1\") }) }; Own.Bind(options); var client = new OpenAIClient(new ApiKeyCredential(key), options);")]
    [InlineData("var options = new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }) }; var client = new OpenAIClient(new ApiKeyCredential(key), options);")]
    [InlineData("var options = new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient()) }; var client = new OpenAIClient(new ApiKeyCredential(key), options);")]
    [InlineData("var options = new AzureOpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient { BaseAddress = new Uri(\"https://gateway.example/v1\") }) };")]
    [InlineData("var client = new OpenAI.Chat.ChatClient(\"gpt-live\", new ApiKeyCredential(key), new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient { BaseAddress = new Uri({|OAK4004:key|}) }) });")]
    public Task Transport_ReportsDiagnosticWithoutEndpoint(string statements) => Expect(statements);

    [Theory]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"https://{|OAK4004:api.openai.com|}/\") }")]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"https://{|OAK4004:contoso.openai.azure.com|}/\") }")]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"https://gateway.example/v1{|OAK4004:/chat/completions|}\") }")]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }")]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"https://gateway.example/\") }")]
    [InlineData("new HttpClient()")]
    public Task KernelHttpClient_IsEndpoint(string client) => Expect(
        $"var chat = new Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIChatCompletionService(\"gpt-live\", key, httpClient: {client});");

    [Fact]
    public Task KernelHttpClientBesideEndpoint_NoDiagnostic() => Expect(
        "var chat = new Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIChatCompletionService(\"gpt-live\", new Uri(\"https://gateway.example/v1\"), key, httpClient: new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/\") });");

    private static Task Expect(string statements) => AnalyzerVerifier<EndpointAnalyzer>.Expect($$"""
        #pragma warning disable OPENAI001, OPENAI002, SKEXP0010
        using System;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Net.Http;
        using System.Net.WebSockets;
        using Azure.AI.OpenAI;
        using OpenAI;

        class C
        {
            async void M(object builder, string key)
            {
                {{statements}}
            }
        }

        class Own
        {
            public string Endpoint { get; set; }

            public string ResourceName { get; set; }

            public static void Bind(object options) { }
        }
        """);
}
