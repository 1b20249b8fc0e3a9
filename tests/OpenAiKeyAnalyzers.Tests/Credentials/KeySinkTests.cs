using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>Verifies every sink for keys in the real client libraries: a placeholder is reported, unless it is correct there.</summary>
[VerifiesSources]
public class KeySinkTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001, OPENAI002, SCME0001, SCME0002, SKEXP0001, SKEXP0010, MEAI001, CS0618
        using System;
        using System.Collections.Generic;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Microsoft.Extensions.DependencyInjection;

        """;

    [Theory]
    [InlineData("new OpenAI.OpenAIClient(~)")]
    [InlineData("new OpenAI.Chat.ChatClient(\"gpt-5\", ~)")]
    [InlineData("new OpenAI.Chat.ChatClient(apiKey: ~, model: \"gpt-5\")")]
    [InlineData("new OpenAI.Chat.ChatClient(\"gpt-5\", new ApiKeyCredential(~))")]
    [InlineData("new OpenAI.Chat.ChatClient(\"gpt-5\", new ApiKeyCredential(~), new OpenAI.OpenAIClientOptions())")]
    [InlineData("new OpenAI.Chat.ChatClient(\"gpt-5\", new ApiKeyCredential(~), new OpenAI.OpenAIClientOptions { Endpoint = new Uri(\"https://api.openai.com/v1\") })")]
    [InlineData("new OpenAI.Chat.ChatClient(\"gpt-5\", new ApiKeyCredential(~), new OpenAI.OpenAIClientOptions { OrganizationId = \"org-1\" })")]
    [InlineData("new OpenAI.Embeddings.EmbeddingClient(\"text-embedding-3-small\", ~)")]
    [InlineData("new OpenAI.Images.ImageClient(\"gpt-image-1\", ~)")]
    [InlineData("new OpenAI.Audio.AudioClient(\"whisper-1\", ~)")]
    [InlineData("new OpenAI.Models.OpenAIModelClient(~)")]
    [InlineData("new OpenAI.Responses.ResponsesClient(~)")]
    [InlineData("new OpenAI.Realtime.RealtimeClient(~)")]
    [InlineData("new Betalgo.Ranul.OpenAI.OpenAIOptions { ApiKey = ~ }")]
    [InlineData("Microsoft.SemanticKernel.OpenAIServiceCollectionExtensions.AddOpenAIChatCompletion(new ServiceCollection(), \"gpt-5\", ~)")]
    [InlineData("new ServiceCollection().AddOpenAIChatClient(\"gpt-5\", ~)")]
    [InlineData("new Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIChatCompletionService(\"gpt-5\", ~)")]
    [InlineData("new OpenAI.OpenAIClient(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\") ?? ~)")]
    [InlineData("new OpenAI.OpenAIClient(DateTime.Now.Hour > 1 ? ~ : \"\".PadLeft(1))")]
    public Task PlaceholderInSink_ReportsDiagnostic(string expression) =>
        Expect("object M() => " + expression.Replace("~", "\"{|OAK1005:YOUR_API_KEY|}\"", StringComparison.Ordinal) + ";");

    [Theory]
    [InlineData("new OpenAI.Chat.ChatClient(\"llama3\", new ApiKeyCredential(~), new OpenAI.OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:11434/v1\") })")]
    [InlineData("new OpenAI.Chat.ChatClient(\"gpt-5\", new ApiKeyCredential(~), new OpenAI.OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable(\"U\")!) })")]
    [InlineData("new OpenAI.Chat.ChatClient(\"gpt-5\", new ApiKeyCredential(~), options)")]
    [InlineData("new ApiKeyCredential(~)")]
    [InlineData("new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"https://x.openai.azure.com\"), new ApiKeyCredential(~))")]
    [InlineData("new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"https://x.openai.azure.com\"), new Azure.AzureKeyCredential(~))")]
    [InlineData("new Betalgo.Ranul.OpenAI.OpenAIOptions { ApiKey = ~, BaseDomain = \"https://openrouter.ai/api\" }")]
    [InlineData("Microsoft.SemanticKernel.OpenAIServiceCollectionExtensions.AddOpenAIChatCompletion(new ServiceCollection(), \"llama3\", new Uri(\"http://localhost:1234\"), ~)")]
    [InlineData("new OpenAI.OpenAIClient(k).GetHashCode() == ~.Length")]
    [InlineData("new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"https://x.openai.azure.com\"), new ApiKeyCredential(\"{|OAK1007:gpt-4o|}\")).GetHashCode() + ~.Length")]
    [InlineData("k == ~")]
    [InlineData("k.Contains(~)")]
    [InlineData("~")]
    public Task PlaceholderForOtherDestination_NoDiagnostic(string expression) =>
        Expect("object M(OpenAI.OpenAIClientOptions options, string k) => "
            + expression.Replace("~", "\"YOUR_API_KEY\"", StringComparison.Ordinal) + ";");

    [Theory]
    [InlineData("const string key = \"{|OAK1005:YOUR_API_KEY|}\"; new OpenAI.OpenAIClient(key);")]
    [InlineData("var key = \"{|OAK1005:YOUR_API_KEY|}\"; var credential = new ApiKeyCredential(key); new OpenAI.OpenAIClient(credential);")]
    [InlineData("string key; key = \"{|OAK1005:YOUR_API_KEY|}\"; new OpenAI.OpenAIClient(key);")]
    [InlineData("var key = \"YOUR_API_KEY\"; key = Console.ReadLine()!; new OpenAI.OpenAIClient(key);")]
    [InlineData("var options = new OpenAI.OpenAIClientOptions(); options.Endpoint = new Uri(\"http://localhost:1\"); new OpenAI.OpenAIClient(new ApiKeyCredential(\"YOUR_API_KEY\"), options);")]
    [InlineData("var options = new OpenAI.OpenAIClientOptions(); new OpenAI.OpenAIClient(new ApiKeyCredential(\"{|OAK1005:YOUR_API_KEY|}\"), options);")]
    [InlineData("new ServiceCollection().Configure<Betalgo.Ranul.OpenAI.OpenAIOptions>(o => { o.ApiKey = \"{|OAK1005:YOUR_API_KEY|}\"; });")]
    [InlineData("new ServiceCollection().Configure<Betalgo.Ranul.OpenAI.OpenAIOptions>(o => { o.ApiKey = \"YOUR_API_KEY\"; o.BaseDomain = \"http://localhost\"; });")]
    public Task PlaceholderInVariable_ReportsByDestination(string statements) => Expect("void M() { " + statements + " }");

    [Theory]
    [InlineData("var c = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }; c.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", \"{|OAK1005:YOUR_API_KEY|}\");")]
    [InlineData("var c = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }; c.DefaultRequestHeaders.Add(\"Authorization\", \"Bearer {|OAK1005:YOUR_API_KEY|}\");")]
    [InlineData("const string key = \"{|OAK1005:YOUR_API_KEY|}\"; var c = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }; c.DefaultRequestHeaders.Add(\"Authorization\", $\"Bearer {key}\");")]
    [InlineData("const string key = \"{|OAK1005:YOUR_API_KEY|}\"; var c = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }; c.DefaultRequestHeaders.Add(\"Authorization\", string.Format(\"Bearer {0}\", key));")]
    [InlineData("var c = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }; c.DefaultRequestHeaders.Add(\"Authorization\", string.Join(\" \", \"Bearer\", \"{|OAK1005:YOUR_API_KEY|}\"));")]
    [InlineData("var r = new HttpRequestMessage(HttpMethod.Post, \"https://api.openai.com/v1/responses\") { Headers = { { \"Authorization\", \"Bearer {|OAK1005:YOUR_API_KEY|}\" } } };")]
    [InlineData("var c = new RestSharp.RestClient(new RestSharp.RestClientOptions(\"https://api.openai.com\") { Authenticator = new RestSharp.Authenticators.JwtAuthenticator(\"{|OAK1005:YOUR_API_KEY|}\") });")]
    [InlineData("var c = new HttpClient { BaseAddress = new Uri(\"https://example.com\") }; c.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", \"YOUR_API_KEY\");")]
    [InlineData("var h = Console.ReadLine(); var c = new HttpClient { BaseAddress = new Uri($\"https://{h}/v1/\") }; c.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", \"YOUR_API_KEY\");")]
    [InlineData("var c = new HttpClient(); c.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(\"Bearer\", \"YOUR_API_KEY\");")]
    public Task HeaderWithRequestUrl_DependsOnUrl(string statements) => Expect("void M() { " + statements + " }");

    private static Task Expect(string members) =>
        AnalyzerVerifier<CredentialAnalyzer>.Expect(Usings + "class C\n{\n    " + members + "\n}\n");
}
