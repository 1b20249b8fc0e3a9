using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies clients of the official library that one file creates and another one uses.</summary>
public class InjectedClientTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001
        using OpenAI;
        using OpenAI.Chat;
        using Azure.AI.OpenAI;
        using System.ClientModel;

        """;

    private const string Assistant = Usings + """
        public class Assistant
        {
            private readonly OpenAIClient _client;

            public Assistant(OpenAIClient client) => _client = client;

            public object Chat() => _client.GetChatClient("{|OAK4007:gpt-4-0314|}");

            public object Threads() => _client.{|OAK4001:GetAssistantClient|}();
        }
        """;

    [Theory]
    [InlineData("services.AddSingleton(new OpenAIClient(key));")]
    [InlineData("services.AddSingleton(sp => new OpenAIClient(key)); services.AddSingleton<Assistant>();")]
    [InlineData("services.AddSingleton<OpenAIClient>(_ => new(key));")]
    [InlineData("services.AddKeyedSingleton(\"ai\", (sp, name) => new OpenAIClient(key));")]
    [InlineData("services.AddSingleton(new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(Places.Api) }));")]
    [InlineData("var assistant = new Assistant(new OpenAIClient(key));")]
    [InlineData("var client = new OpenAIClient(key); var assistant = new Assistant(client);")]
    [InlineData("var assistant = new Assistant(Places.Client);")]
    [InlineData("var assistant = new Assistant(Places.Create(key));")]
    public Task ClientOfOpenAi_ReportsDiagnostics(string statements) =>
        ProgramVerifier.Expect(Assistant, Register(statements), Places);

    [Theory]
    [InlineData("services.AddSingleton<OpenAIClient>(new AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com\"), new ApiKeyCredential(key)));")]
    [InlineData("services.AddSingleton(local ? new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1234/v1\") }) : new OpenAIClient(key));")]
    [InlineData("services.AddSingleton(new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable(\"BASE\")!) }));")]
    [InlineData("services.AddSingleton(new OpenAIClient(key)); services.AddKeyedSingleton<OpenAIClient>(\"azure\", new AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com\"), new ApiKeyCredential(key)));")]
    [InlineData("Console.WriteLine(\"The caller creates the client.\");")]
    public Task OtherClient_NoDiagnostic(string statements) => ProgramVerifier.Expect(
        Assistant.Replace("{|OAK4007:", "", StringComparison.Ordinal).Replace("{|OAK4001:", "", StringComparison.Ordinal)
            .Replace("|}", "", StringComparison.Ordinal), Register(statements));

    [Fact]
    public Task ClientFromCaller_NoDiagnostic() => ProgramVerifier.Expect(Usings + """
        public static class Extensions
        {
            public static object Chat(this OpenAIClient client) => client.GetChatClient("gpt-4-0314");
        }
        """, Register("services.AddSingleton(new OpenAIClient(key));"));

    [Fact]
    public Task EndpointHandler_ReportsDiagnostic() => ProgramVerifier.Expect(Usings + """
        public static class Endpoints
        {
            public static void Map(Action<string, Delegate> map) =>
                map("/ask", (OpenAIClient client) => client.GetChatClient("{|OAK4007:gpt-4-0314|}").CompleteChat("Hi"));

            public static void Map(IServiceProvider services) =>
                services.GetRequiredService<OpenAIClient>().GetChatClient("{|OAK4007:gpt-4-0314|}").CompleteChat("Hi");
        }
        """, Register("services.AddSingleton(new OpenAIClient(key));"));

    [Fact]
    public Task MethodAsEndpointHandler_ReportsDiagnostic() => ProgramVerifier.Expect(Usings + """
        public static class Endpoints
        {
            public static void Map(Action<string, Delegate> map) => map("/ask", Ask);

            private static object Ask(string text, OpenAIClient client) => client.GetEmbeddingClient("{|OAK4008:gpt-6-luna|}");

            private static object Other(OpenAIClient client) => client.GetEmbeddingClient("gpt-6-luna");
        }
        """, Register("services.AddSingleton(new OpenAIClient(key));"));

    [Theory]
    [InlineData("", "{|OAK4007:gpt-4-0314|}")]
    [InlineData("public class LocalFactory : IFactory { public OpenAIClient Client => Create(); public OpenAIClient Create() => new(new ApiKeyCredential(\"x\"), new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1234/v1\") }); }", "gpt-4-0314")]
    public async Task ClientOfInterface_IsThatOfAllImplementations(string other, string model)
    {
        foreach (string member in new[] { "Create()", "Client" })
        {
            await ProgramVerifier.Expect(
                Usings + $"public class Chat(IFactory factory) {{ public object Get() => factory.{member}.GetChatClient(\"{model}\"); }}",
                Usings + """
                public interface IFactory
                {
                    OpenAIClient Client { get; }

                    OpenAIClient Create();
                }

                public class Factory : IFactory
                {
                    public OpenAIClient Client => Create();

                    public OpenAIClient Create() => new(Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
                }
                """, Usings + other);
        }
    }

    private const string Places = Usings + """
        public static class Places
        {
            public const string Api = "https://api.openai.com/v1";

            public static readonly OpenAIClient Client = new(Environment.GetEnvironmentVariable("OPENAI_API_KEY"));

            public static OpenAIClient Create(string key) => new(key);
        }
        """;

    private static string Register(string statements) => Usings + $$"""
        public static class Startup
        {
            public static void Configure(IServiceCollection services, string key, bool local)
            {
                {{statements}}
            }
        }
        """;
}
