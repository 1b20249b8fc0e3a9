using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies values that one file declares and another one uses: constants, option defaults, parameters.</summary>
public class DistantValueTests
{
    private const string Usings = """
        using OpenAI;
        using OpenAI.Chat;
        using System.ClientModel;

        """;

    [Theory]
    [InlineData("public const string Key = \"{|OAK1005:YOUR_API_KEY|}\";", "new ChatClient(\"m\", Defaults.Key)")]
    [InlineData("public static readonly string Key = \"{|OAK1005:YOUR_API_KEY|}\";", "new ChatClient(\"m\", Defaults.Key)")]
    [InlineData("public static string Key = \"{|OAK1005:YOUR_API_KEY|}\";", "new ChatClient(\"m\", Defaults.Key)")]
    [InlineData("public static string Key { get; } = \"{|OAK1005:YOUR_API_KEY|}\";", "new ChatClient(\"m\", new ApiKeyCredential(Defaults.Key))")]
    [InlineData("public static string Key { get; set; } = \"{|OAK1005:YOUR_API_KEY|}\";", "new ChatClient(\"m\", Defaults.Key)")]
    [InlineData("public static string Key => \"{|OAK1005:YOUR_API_KEY|}\";", "new OpenAIClient(Defaults.Key)")]
    [InlineData("public const string Model = \"{|OAK4007:gpt-4-0314|}\";", "new ChatClient(Defaults.Model, key)")]
    [InlineData("public static string Model { get; set; } = \"{|OAK4007:gpt-4-0314|}\";", "new OpenAIClient(key).GetChatClient(Defaults.Model)")]
    [InlineData("public const string Url = \"https://{|OAK4004:api.openai.com|}\";", "new ChatClient(\"m\", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(Defaults.Url) })")]
    public Task DeclaredElsewhere_ReportsDiagnostic(string member, string client) => ProgramVerifier.Expect(
        $$"""
        public static class Defaults // of the OpenAI client
        {
            {{member}}
        }
        """, Create(client));

    [Theory]
    [InlineData("public static string Key = \"YOUR_API_KEY\";", "new ChatClient(\"m\", Defaults.Key = key)")]
    [InlineData("public static string Key { get; set; } = \"YOUR_API_KEY\";", "new ChatClient(\"m\", Change(() => Defaults.Key = key) ?? Defaults.Key)")]
    [InlineData("public const string Key = \"YOUR_API_KEY\";", "Defaults.Key == key ? null! : new ChatClient(\"m\", key)")]
    [InlineData("public const string Key = \"lm-studio\";", "new ChatClient(\"m\", new ApiKeyCredential(Defaults.Key), new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:1234/v1\") })")]
    [InlineData("public const string Model = \"gpt-4-0314\";", "new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com\"), new ApiKeyCredential(key)).GetChatClient(Defaults.Model)")]
    [InlineData("public static readonly string[] Old = [\"gpt-4-0314\"];", "Defaults.Old.Length == 0 ? null! : new ChatClient(\"m\", key)")]
    public Task SetElsewhereOrUnused_NoDiagnostic(string member, string client) => ProgramVerifier.Expect(
        $$"""
        public static class Defaults // of the OpenAI client
        {
            {{member}}
        }
        """, Create(client));

    [Fact]
    public Task ConstructorOfService_ReportsDiagnostics() => ProgramVerifier.Expect(Usings + """
        public class Chat(string secret, string model)
        {
            private readonly ChatClient _client = new(model, secret);

            public object Client => _client;
        }

        public class Bot
        {
            private readonly string _token;

            public Bot(string token) => _token = token;

            public object Client => new OpenAIClient(_token);
        }
        """, """
        public static class Startup
        {
            public static object Chat() => new Chat("{|OAK1005:YOUR_API_KEY|}", "{|OAK4007:gpt-4-0314|}");

            public static object Bot() => new Bot("{|OAK1005:YOUR_API_KEY|}");

            public static object Named(string key) => new Chat(model: "{|OAK4007:gpt-4-0314|}", secret: key);
        }
        """);

    [Fact]
    public Task HelperMethod_ReportsDiagnostics() => ProgramVerifier.Expect(Usings + """
        public static class Registration
        {
            public static IServiceCollection AddAi(this IServiceCollection services, string key, string model = "{|OAK4007:gpt-4-0314|}") =>
                services.AddSingleton(new ChatClient(model, key));

            public static HttpRequestMessage CreateRequest(string url) => new(HttpMethod.Post, url);
        }
        """, """
        public static class Startup // OpenAI
        {
            public static void Configure(IServiceCollection services) => services.AddAi("{|OAK1005:YOUR_API_KEY|}");

            public static object Edit() => Registration.CreateRequest("https://api.openai.com/v1/{|OAK4001:edits|}");
        }
        """);

    [Fact]
    public Task HelperThatDoesSomethingElse_NoDiagnostic() => ProgramVerifier.Expect("""
        public static class Help // for OpenAI
        {
            public static string Format(string key) => $"Set OPENAI_API_KEY to {key}";

            public static bool IsMissing(string key) => key is null or "YOUR_API_KEY";
        }
        """, """
        public static class Startup // OpenAI
        {
            public static void Explain() => Console.WriteLine(Help.Format("YOUR_API_KEY") + Help.IsMissing("sk-xxxx"));
        }
        """);

    [Fact]
    public Task RecordOfOptions_ReportsDiagnostic() => ProgramVerifier.Expect("""
        public record AiOptions(string Key, string Model);
        """, Usings + """
        public class Chat(AiOptions options) // OpenAI
        {
            public object Client => new ChatClient(options.Model, options.Key);
        }
        """, """
        public static class Startup
        {
            public static object Chat() => new Chat(new AiOptions("{|OAK1005:YOUR_API_KEY|}", "{|OAK4007:gpt-4-0314|}"));
        }
        """);

    [Fact]
    public Task BearerConstant_ReportsDiagnostic() => ProgramVerifier.Expect("""
        public static class Ai
        {
            public const string Scheme = "Bearer ";
            public const string Key = "{|OAK1005:YOUR_API_KEY|}";
            public const string Url = "https://api.openai.com/v1/responses";
        }
        """, """
        public class Sender
        {
            private static readonly HttpClient Http = new();

            public Sender() => Http.DefaultRequestHeaders.Add("Authorization", Ai.Scheme + Ai.Key);

            public Task Send() => Http.PostAsync(Ai.Url, null);
        }
        """);

    [Fact]
    public Task KeyOfOtherProject_NoException() => ProgramVerifier.Expect(Usings + $$"""
        public static class Keys
        {
            public const string Key = "{|OAK1001:{{SyntheticKey.Project()}}|}";
        }
        """, Create("new ChatClient(\"m\", Keys.Key)"));

    private static string Create(string client) => Usings + $$"""
        public static class Clients
        {
            public static object Create(string key) => {{client}};

            public static string Change(Action change) => null!;
        }
        """;
}
