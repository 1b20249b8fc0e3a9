using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>
/// Verifies clients that implement the abstractions of Microsoft.Extensions.AI and of libraries, which one file registers and another one
/// uses.
/// </summary>
public class InjectedAbstractionTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001
        using Microsoft.Extensions.AI;
        using OpenAI;
        using OpenAI.Chat;
        using Azure.AI.OpenAI;
        using System.ClientModel;

        """;

    private const string Service = Usings + """
        public class Service(IChatClient chat)
        {
            public Task Ask() => chat.GetResponseAsync("Hi", new ChatOptions { ModelId = "{|OAK4007:gpt-4-0314|}" });
        }
        """;

    [Theory]
    [InlineData("services.AddChatClient(new OpenAIClient(key).GetChatClient(name).AsIChatClient());")]
    [InlineData("services.AddChatClient(_ => new OpenAIClient(key).GetChatClient(name).AsIChatClient()).UseFunctionInvocation();")]
    [InlineData("services.AddKeyedChatClient(\"fast\", new ChatClient(name, key).AsIChatClient());")]
    [InlineData("services.AddSingleton<IChatClient>(new ChatClient(name, key).AsIChatClient());")]
    [InlineData("services.AddSingleton(new ChatClient(name, key)); services.AddChatClient(sp => sp.GetRequiredService<ChatClient>().AsIChatClient());")]
    [InlineData("services.AddSingleton<IChatClient>(_ => new ChatClientBuilder(new ChatClient(name, key).AsIChatClient()).UseFunctionInvocation().Build());")]
    [InlineData("services.AddSingleton(new ChatClient(name, key).AsIChatClient().AsBuilder().UseFunctionInvocation().Build());")]
    [InlineData("services.AddSingleton(new OpenAIClient(key)); services.AddChatClient(sp => sp.GetRequiredService<OpenAIClient>().GetChatClient(name).AsIChatClient());")]
    [InlineData("var service = new Service(Factory.Create(key, name));")]
    public Task ClientOfOpenAi_ReportsDiagnostic(string statements) => ProgramVerifier.Expect(Service, Register(statements), Factory);

    [Theory]
    [InlineData("services.AddChatClient(new AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com\"), new ApiKeyCredential(key)).GetChatClient(name).AsIChatClient());")]
    [InlineData("services.AddChatClient(new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1234/v1\") }).GetChatClient(name).AsIChatClient());")]
    [InlineData("services.AddChatClient(new ChatClient(name, key).AsIChatClient()); services.AddKeyedChatClient(\"own\", new OwnClient());")]
    [InlineData("services.AddSingleton<IChatClient, OwnClient>();")]
    [InlineData("services.AddSingleton<IChatClient>(new OwnClient());")]
    [InlineData("services.AddChatClient(sp => sp.GetRequiredService<IChatClientFactory>().Create());")]
    [InlineData("var unused = new OpenAIClient(key);")]
    [InlineData("var service = new Service(new OwnClient());")]
    public Task OtherClient_NoDiagnostic(string statements) => ProgramVerifier.Expect(
        Service.Replace("{|OAK4007:gpt-4-0314|}", "gpt-4-0314", StringComparison.Ordinal), Register(statements), Factory);

    [Fact]
    public Task EmbeddingGenerator_ReportsDiagnostic() => ProgramVerifier.Expect(Usings + """
        public class Index
        {
            private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;

            public Index(IEmbeddingGenerator<string, Embedding<float>> generator) => _generator = generator;

            public Task Add(string text) =>
                _generator.GenerateAsync([text], new EmbeddingGenerationOptions { ModelId = "{|OAK4007:text-similarity-davinci-001|}" });
        }
        """, Register("services.AddEmbeddingGenerator(new OpenAI.Embeddings.EmbeddingClient(name, key).AsIEmbeddingGenerator());"));

    [Theory]
    [InlineData("services.AddOpenAIService(options => { options.ApiKey = key; });", true)]
    [InlineData("services.AddSingleton<IOpenAIService>(new OpenAIService(new OpenAIOptions { ApiKey = key }));", true)]
    [InlineData("services.AddOpenAIService(options => { options.ApiKey = key; options.BaseDomain = \"https://gateway.example\"; });", false)]
    [InlineData("services.AddOpenAIService(options => { options.ApiKey = key; options.ProviderType = ProviderType.Azure; });", false)]
    [InlineData("services.AddOpenAIService();", false)]
    public Task ServiceOfBetalgo_ReportsModelsOfOpenAi(string statements, bool isReported) => ProgramVerifier.Expect($$"""
        using Betalgo.Ranul.OpenAI.Interfaces;
        using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
        public class Story(IOpenAIService ai)
        {
            public Task Tell() => ai.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = new List<ChatMessage>(),
                Model = "{{(isReported ? "{|OAK4007:gpt-4-0314|}" : "gpt-4-0314")}}",
            });
        }
        """, $$"""
        using Betalgo.Ranul.OpenAI;
        using Betalgo.Ranul.OpenAI.Extensions;
        using Betalgo.Ranul.OpenAI.Interfaces;
        using Betalgo.Ranul.OpenAI.Managers;
        public static class Startup
        {
            public static void Configure(IServiceCollection services, string key)
            {
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("private static OpenAIClient _client; public static OpenAIClient Client => _client ??= new OpenAIClient(Key);")]
    [InlineData("private static readonly Lazy<OpenAIClient> Made = new(() => new OpenAIClient(Key)); public static OpenAIClient Client => Made.Value;")]
    [InlineData("public static OpenAIClient Client { get; } = Key is null ? new OpenAIClient(\"\" + Key) : new OpenAIClient(Key);")]
    public Task ClientOfStaticHolder_ReportsDiagnostic(string members) => ProgramVerifier.Expect(
        Usings + "public static class Holder { private static string Key => Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"); " + members + " }",
        "public class Page { public object Get() => Holder.Client.GetChatClient(\"{|OAK4007:gpt-4-0314|}\"); }");

    private const string Factory = Usings + """
        public static class Factory
        {
            public static IChatClient Create(string key, string model) => new ChatClient(model, key).AsIChatClient();
        }

        public interface IChatClientFactory
        {
            IChatClient Create();
        }

        public class OwnClient : IChatClient
        {
            public Task<ChatResponse> GetResponseAsync(IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions options = null, System.Threading.CancellationToken cancellation = default) => null;

            public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions options = null, System.Threading.CancellationToken cancellation = default) => null;

            public object GetService(Type type, object key = null) => null;

            public void Dispose() { }
        }
        """;

    private static string Register(string statements) => Usings + $$"""
        public static class Startup
        {
            public static void Configure(IServiceCollection services, string key, string name)
            {
                {{statements}}
            }
        }
        """;
}
