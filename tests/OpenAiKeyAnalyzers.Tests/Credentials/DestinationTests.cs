using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Credentials;

/// <summary>
/// Verifies that the destination determines whether the same string is correct: other servers use keys of their own, and local ones accept
/// any string.
/// </summary>
[VerifiesSources]
public class DestinationTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001, SKEXP0010
        using System;
        using System.ClientModel;
        using System.ClientModel.Primitives;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;
        using OpenAI;
        using OpenAI.Chat;

        """;

    [Theory]
    [InlineData("http://localhost:11434/v1", "ollama")]
    [InlineData("http://localhost:11434/v1", "YOUR_API_KEY")]
    [InlineData("http://127.0.0.1:1234/v1", "lm-studio")]
    [InlineData("http://[::1]:8080/v1", "none")]
    [InlineData("http://host.docker.internal:8000/v1", "sk-no-key-required")]
    [InlineData("http://whisper:9000/v1", "dummy")]
    [InlineData("https://example.invalid/v1", "test-key")]
    [InlineData("https://openrouter.ai/api/v1", "<your OpenRouter key>")]
    [InlineData("https://api.deepseek.com", "YOUR_API_KEY")]
    [InlineData("https://api.groq.com/openai/v1", "YOUR_API_KEY")]
    [InlineData("https://api.mistral.ai/v1", "YOUR_API_KEY")]
    [InlineData("https://generativelanguage.googleapis.com/v1beta/openai/", "YOUR_API_KEY")]
    [InlineData("https://models.github.ai/inference", "YOUR_API_KEY")]
    [InlineData("https://x.openai.azure.com/openai/v1/", "YOUR_API_KEY")]
    [InlineData("https://api.openai.com.example.com/v1", "YOUR_API_KEY")]
    public Task KeyForOtherServer_NoDiagnostic(string address, string key) => Expect($$"""
        object Initializer() => new ChatClient("model", new ApiKeyCredential("{{key}}"), new OpenAIClientOptions { Endpoint = new Uri("{{address}}") });
        object TargetTyped() => new ChatClient(credential: new("{{key}}"), options: new() { Endpoint = new("{{address}}") }, model: "model");
        object Header()
        {
            var client = new HttpClient { BaseAddress = new Uri("{{address}}") };
            client.DefaultRequestHeaders.Authorization = new("Bearer", "{{key}}");
            return client;
        }
        """);

    [Theory]
    [InlineData("https://openrouter.ai/api/v1", "sk-or-v1-", 64)]
    [InlineData("https://api.groq.com/openai/v1", "gsk_", 52)]
    [InlineData("https://api.x.ai/v1", "xai-", 80)]
    [InlineData("https://models.github.ai/inference", "ghp_", 36)]
    public Task OtherVendorKeyForThatVendor_NoDiagnostic(string address, string prefix, int count) => Expect($$"""
        object M() => new ChatClient("model", new ApiKeyCredential("{{SyntheticKey.Other(prefix, count, hex: prefix == "sk-or-v1-")}}"), new OpenAIClientOptions { Endpoint = new Uri("{{address}}") });
        """);

    [Theory]
    [InlineData("https://api.openai.com/v1")]
    [InlineData("https://eu.api.openai.com/v1")]
    [InlineData("https://us.api.openai.com/v1/")]
    public Task OpenAiEndpoint_ReportsDiagnostic(string address) => Expect($$"""
        object M() => new ChatClient("gpt-5", new ApiKeyCredential("{|OAK1005:YOUR_API_KEY|}"), new OpenAIClientOptions { Endpoint = new Uri("{{address}}") });
        """);

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"OPENAI_BASE_URL\")!")]
    [InlineData("Environment.GetEnvironmentVariable(\"OPENAI_BASE_URL\") ?? \"https://api.openai.com/v1\"")]
    [InlineData("configuration[\"OpenAI:Endpoint\"]!")]
    [InlineData("$\"http://{host}:8000/v1\"")]
    [InlineData("host")]
    public Task UnknownEndpoint_NoDiagnostic(string address) => Expect($$"""
        object M(IConfiguration configuration, string host) => new ChatClient("gpt-5", new ApiKeyCredential("YOUR_API_KEY"), new OpenAIClientOptions { Endpoint = new Uri({{address}}) });
        """);

    [Theory]
    [InlineData("var options = new OpenAIClientOptions(); options.Endpoint = new Uri(\"http://localhost:1\"); return new ChatClient(\"m\", new ApiKeyCredential(\"YOUR_API_KEY\"), options);")]
    [InlineData("OpenAIClientOptions options = new() { Endpoint = new(\"http://localhost:1\") }; var credential = new ApiKeyCredential(\"YOUR_API_KEY\"); return new ChatClient(\"m\", credential, options);")]
    [InlineData("var options = new OpenAIClientOptions(); if (local) options = new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1\") }; return new ChatClient(\"m\", new ApiKeyCredential(\"YOUR_API_KEY\"), options);")]
    [InlineData("var options = new OpenAIClientOptions(); if (local) { options.Endpoint = new Uri(\"http://localhost:1\"); } return new ChatClient(\"m\", new ApiKeyCredential(\"YOUR_API_KEY\"), options);")]
    [InlineData("var options = new OpenAIClientOptions(); configuration.GetSection(\"OpenAI\").Bind(options); return new ChatClient(\"m\", new ApiKeyCredential(\"YOUR_API_KEY\"), options);")]
    [InlineData("var options = new OpenAIClientOptions(); Point(options); return new ChatClient(\"m\", new ApiKeyCredential(\"YOUR_API_KEY\"), options);")]
    [InlineData("return new ChatClient(\"m\", new ApiKeyCredential(\"YOUR_API_KEY\"), Options());")]
    [InlineData("return new ChatClient(\"m\", new ApiKeyCredential(\"YOUR_API_KEY\"), local ? new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1\") } : null);")]
    [InlineData("return new ChatClient(\"m\", new ApiKeyCredential(\"YOUR_API_KEY\"), _elsewhere);")]
    [InlineData("return new ChatClient(\"m\", new ApiKeyCredential(\"YOUR_API_KEY\"), Property);")]
    [InlineData("return new ChatClient(\"m\", new ApiKeyCredential(\"{|OAK1005:YOUR_API_KEY|}\"), _timeout);")]
    [InlineData("var options = new OpenAIClientOptions { NetworkTimeout = TimeSpan.FromMinutes(1) }; options.UserAgentApplicationId = \"x\"; return new ChatClient(\"m\", new ApiKeyCredential(\"{|OAK1005:YOUR_API_KEY|}\"), options);")]
    [InlineData("var options = new OpenAIClientOptions(); options.Endpoint = new Uri(\"https://api.openai.com/v1\"); return new ChatClient(\"m\", new ApiKeyCredential(\"{|OAK1005:YOUR_API_KEY|}\"), options);")]
    [InlineData("return new ChatClient(\"m\", new ApiKeyCredential(\"{|OAK1005:YOUR_API_KEY|}\"), null);")]
    public Task EndpointInOptions_DeterminesDestination(string statements) => Expect($$"""
        private readonly OpenAIClientOptions _elsewhere = new() { Endpoint = new Uri("http://localhost:11434/v1") };
        private static readonly OpenAIClientOptions _timeout = new() { NetworkTimeout = TimeSpan.FromMinutes(2) };
        private OpenAIClientOptions Property { get; } = new() { Endpoint = new Uri("http://localhost:11434/v1") };
        private static OpenAIClientOptions Options() => new() { Endpoint = new Uri("http://localhost:11434/v1") };
        private static void Point(OpenAIClientOptions options) => options.Endpoint = new Uri("http://localhost:11434/v1");
        object M(bool local, IConfiguration configuration) { {{statements}} }
        """);

    [Theory]
    [InlineData("new OpenAIClientOptions { Transport = new MockTransport() }")]
    [InlineData("new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient(new MockHandler())) }")]
    [InlineData("new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(http) }")]
    [InlineData("new OpenAIClientOptions { Transport = transport }")]
    public Task CustomTransport_NoDiagnostic(string options) => Expect($$"""
        object M(HttpClient http, PipelineTransport transport) => new ChatClient("gpt-5", new ApiKeyCredential("fake-key"), {{options}});
        class MockHandler : HttpClientHandler;
        class MockTransport : HttpClientPipelineTransport;
        """);

    [Theory]
    [InlineData("new OpenAIClientOptions { Transport = new HttpClientPipelineTransport() }")]
    [InlineData("new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient()) }")]
    [InlineData("new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(new HttpClient(new SocketsHttpHandler { UseProxy = false })) }")]
    public Task DefaultTransport_ReportsDiagnostic(string options) => Expect($$"""
        object M() => new ChatClient("gpt-5", new ApiKeyCredential("{|OAK1005:fake-key|}"), {{options}});
        """);

    [Theory]
    [InlineData("services.AddOpenAIChatCompletion(\"llama3\", new Uri(\"http://localhost:1234/v1\"), \"YOUR_API_KEY\");")]
    [InlineData("services.AddOpenAIChatCompletion(modelId: \"llama3\", apiKey: \"YOUR_API_KEY\", endpoint: new Uri(\"http://localhost:1234/v1\"));")]
    [InlineData("Kernel.CreateBuilder().AddOpenAIChatCompletion(\"llama3\", \"YOUR_API_KEY\", httpClient: new HttpClient { BaseAddress = new Uri(\"http://localhost:1234/v1\") });")]
    [InlineData("var http = new HttpClient { BaseAddress = new Uri(\"http://localhost:1234/v1\") }; Kernel.CreateBuilder().AddOpenAIChatCompletion(\"llama3\", \"YOUR_API_KEY\", httpClient: http);")]
    [InlineData("var http = new HttpClient(); http.BaseAddress = new Uri(\"http://localhost:1234/v1\"); Kernel.CreateBuilder().AddOpenAIChatCompletion(\"llama3\", \"YOUR_API_KEY\", httpClient: http);")]
    [InlineData("Kernel.CreateBuilder().AddOpenAIChatCompletion(\"llama3\", \"YOUR_API_KEY\", httpClient: new HttpClient(new MockHandler()));")]
    [InlineData("Kernel.CreateBuilder().AddOpenAIChatCompletion(\"llama3\", \"YOUR_API_KEY\", httpClient: given);")]
    [InlineData("Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-5\", \"{|OAK1005:YOUR_API_KEY|}\", httpClient: new HttpClient());")]
    [InlineData("Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-5\", \"{|OAK1005:YOUR_API_KEY|}\", serviceId: \"chat\");")]
    [InlineData("Kernel.CreateBuilder().AddOpenAIChatCompletion(apiKey: \"{|OAK1005:YOUR_API_KEY|}\", modelId: \"gpt-5\");")]
    [InlineData("new Betalgo.Ranul.OpenAI.Managers.OpenAIService(new Betalgo.Ranul.OpenAI.OpenAIOptions { ApiKey = \"YOUR_API_KEY\" }, new HttpClient(new MockHandler()));")]
    [InlineData("new Betalgo.Ranul.OpenAI.Managers.OpenAIService(new Betalgo.Ranul.OpenAI.OpenAIOptions { ApiKey = \"{|OAK1005:YOUR_API_KEY|}\" });")]
    public Task ClientArgument_DeterminesDestination(string statements) => Expect($$"""
        void M(IServiceCollection services, HttpClient given) { {{statements}} }
        class MockHandler : HttpClientHandler;
        """);

    [Theory]
    [InlineData("new OpenAiSettings { ApiKey = \"none\", Url = \"http://localhost:1234\" }")]
    [InlineData("new OpenAiSettings { ApiKey = \"none\", Host = \"localhost\" }")]
    [InlineData("new OpenAiSettings { ApiKey = \"none\", ApiBase = configuration[\"Base\"] }")]
    [InlineData("new OpenAiSettings { ApiKey = \"{|OAK1005:YOUR_API_KEY|}\" }")]
    [InlineData("new OpenAiSettings { ApiKey = \"{|OAK1005:YOUR_API_KEY|}\", Url = \"https://api.openai.com/v1\" }")]
    public Task UrlInSettingsType_DeterminesDestination(string expression) => Expect($$"""
        object M(IConfiguration configuration) => {{expression}};
        class OpenAiSettings { public string? ApiKey { get; set; } public string? Url { get; set; } public string? Host { get; set; } public string? ApiBase { get; set; } }
        """);

    [Theory]
    [InlineData("{|OAK1004:Bearer |}", "", "https://proxy.example.com/v1")]
    [InlineData("{|OAK1004:OPENAI_API_KEY=|}", "", "https://proxy.example.com/v1")]
    [InlineData("", "{|OAK1004:,|}", "http://localhost:11434/v1")]
    [InlineData("{|OAK1004:${|}", "{|#0:}|}", "https://x.openai.azure.com/openai/v1/")]
    [InlineData("key of ", "", "https://proxy.example.com/v1")]
    [InlineData("", ";org-of-the-proxy", "https://proxy.example.com/v1")]
    public Task WrappedKey_IsReportedAtEveryServer(string open, string close, string address)
    {
        // In one pair, the second location is an additional location, which this verifier does not compare.
        string key = SyntheticKey.Project();
        string closing = close.Replace("{|#0:", string.Empty, StringComparison.Ordinal).Replace("}|}", "}", StringComparison.Ordinal);
        return Expect($$"""
            object M() => new ChatClient("model", new ApiKeyCredential("{{open}}{{key}}{{(close.StartsWith("{|#", StringComparison.Ordinal) ? closing : close)}}"), new OpenAIClientOptions { Endpoint = new Uri("{{address}}") });
            """);
    }

    [Theory]
    [InlineData("{|OAK1004:sk-proj-Ab3d…x9Yz|}")]
    [InlineData("sk-…x9Yz")]
    [InlineData("sk-****")]
    public Task MaskedKey_IsReportedAtEveryServerIfItIsOneOfOpenAI(string key) => Expect($$"""
        object M() => new ChatClient("model", new ApiKeyCredential("{{key}}"), new OpenAIClientOptions { Endpoint = new Uri("https://proxy.example.com/v1") });
        """);

    [Fact]
    public Task OpenAiKeyForAzure_ReportsDiagnostic()
    {
        string key = SyntheticKey.Project();
        return Expect($$"""
            object Credential() => new Azure.AI.OpenAI.AzureOpenAIClient(new Uri("https://x.openai.azure.com"), new ApiKeyCredential("{|OAK1006:{{key}}|}"));
            object AzureKey() => new Azure.AI.OpenAI.AzureOpenAIClient(new Uri("https://x.openai.azure.com"), new Azure.AzureKeyCredential("{|OAK1006:{{key}}|}"));
            void Kernel1(IServiceCollection services) => services.AddOpenAIChatCompletion("gpt-5", "{{key}}");
            """);
    }

    [Fact]
    public Task AzureKey_ReportsDiagnosticForOpenAiOnly()
    {
        string key = SyntheticKey.Azure();
        return Expect($$"""
            object Wrong() => new OpenAIClient("{|OAK1006:{{key}}|}");
            object WrongToo() => new ChatClient("gpt-5", new ApiKeyCredential("{|OAK1006:{{key}}|}"), new OpenAIClientOptions { Endpoint = new Uri("https://api.openai.com/v1") });
            object Right() => new Azure.AI.OpenAI.AzureOpenAIClient(new Uri("https://x.openai.azure.com"), new ApiKeyCredential("{{key}}"));
            object RightToo() => new ChatClient("gpt-5", new ApiKeyCredential("{{key}}"), new OpenAIClientOptions { Endpoint = new Uri("https://x.openai.azure.com/openai/v1/") });
            """);
    }

    [Fact]
    public Task Hexadecimal32DigitsAtUnknownClient_NoDiagnostic() => Expect($$"""
        object M() => OpenAiClients.Create("{{SyntheticKey.Other(string.Empty, 32, hex: true)}}");
        static class OpenAiClients { public static object Create(string apiKey) => apiKey; }
        """);

    private static Task Expect(string members) => AnalyzerVerifier<CredentialAnalyzer>.Expect(Usings + "class C\n{\n" + members + "\n}\n");
}
