using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies models in classes that other files send: as the default of the class, as an argument, as a setting.</summary>
public class RequestClassTests
{
    private const string OpenAi = "https://api.openai.com/v1/chat/completions";

    [Theory]
    [InlineData("[JsonPropertyName(\"model\")] public string ModelId { get; set; } = \"{|OAK4007:gpt-4-0314|}\"; [JsonPropertyName(\"messages\")] public object[] All { get; set; }")]
    [InlineData("[DataMember(Name = \"model\")] public string Name { get; set; } = \"{|OAK4007:gpt-4-0314|}\"; [DataMember(Name = \"messages\")] public object[] All { get; set; }")]
    [InlineData("public string model = \"{|OAK4007:gpt-4-0314|}\"; public object[] messages;")]
    public Task DefaultOfClass_ReportsDiagnostic(string members) => ProgramVerifier.Expect(
        Declare($"public class ChatRequest {{ {members} }}"), Send(OpenAi, "new ChatRequest()"));

    [Theory]
    [InlineData("http://localhost:11434/v1/chat/completions")]
    [InlineData("https://api.groq.com/openai/v1/chat/completions")]
    [InlineData("https://acme.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21")]
    public Task OtherHost_NoDiagnostic(string url) => ProgramVerifier.Expect(
        Declare("public class ChatRequest { public string Model { get; set; } = \"gpt-4-0314\"; public object[] Messages { get; set; } }"),
        Send(url, "new ChatRequest()"));

    [Fact]
    public Task SeveralHosts_NoDiagnostic() => ProgramVerifier.Expect(
        Declare("public class ChatRequest { public string Model { get; set; } = \"gpt-4-0314\"; public object[] Messages { get; set; } }"),
        Send(OpenAi, "new ChatRequest()"),
        Send("https://openrouter.ai/api/v1/chat/completions", "new ChatRequest()").Replace("Sender", "Other", StringComparison.Ordinal));

    [Fact]
    public Task NeverSent_NoDiagnostic() => ProgramVerifier.Expect(
        Declare("public class ChatRequest { public string Model { get; set; } = \"gpt-4-0314\"; public object[] Messages { get; set; } }"),
        "public class Sender { public string Url => \"" + OpenAi + "\"; }");

    [Fact]
    public Task ClassWithoutMessages_NoDiagnostic() => ProgramVerifier.Expect(
        Declare("public class ChatRequest { public string Model { get; set; } = \"gpt-4-0314\"; public decimal Price { get; set; } }"),
        Send(OpenAi, "new ChatRequest()"));

    [Theory]
    [InlineData("public abstract class RequestBase { public string Model { get; set; } = \"{|OAK4007:gpt-4-0314|}\"; } public class ChatRequest : RequestBase { public object[] Messages { get; set; } }")]
    [InlineData("public class RequestBase { public string model = \"{|OAK4007:gpt-4-0314|}\"; public double temperature; } public sealed class ChatRequest : RequestBase { public object[] messages; }")]
    [InlineData("public class RequestBase { public object[] Messages { get; set; } } public class ChatRequest : RequestBase { public string Model { get; set; } = \"{|OAK4007:gpt-4-0314|}\"; }")]
    public Task DefaultOfBaseClass_ReportsDiagnostic(string classes) =>
        ProgramVerifier.Expect(Declare(classes), Send(OpenAi, "new ChatRequest()"));

    [Theory]
    [InlineData("public class RequestBase { public string Model { get; set; } = \"gpt-4-0314\"; } public class ChatRequest : RequestBase { public decimal Price { get; set; } }")]
    [InlineData("public class RequestBase { public string Model { get; set; } = \"gpt-4-0314\"; } public class ChatRequest : RequestBase { public object[] Messages { get; set; } public object[] Choices { get; set; } }")]
    [InlineData("public class RequestBase { public string Model { get; set; } = \"gpt-4-0314\"; } public class Other : RequestBase { public object[] Messages { get; set; } } public class ChatRequest { public object[] Messages { get; set; } }")]
    public Task DefaultOfBaseClassWithoutRequest_NoDiagnostic(string classes) =>
        ProgramVerifier.Expect(Declare(classes), Send(OpenAi, "new ChatRequest()"));

    /// <summary>Two classes share the default, and one of them is sent to another server.</summary>
    [Fact]
    public Task DefaultOfBaseClassOfSeveralHosts_NoDiagnostic() => ProgramVerifier.Expect(
        Declare("public class RequestBase { public string Model { get; set; } = \"gpt-4-0314\"; } public class ChatRequest : RequestBase { public object[] Messages { get; set; } } public class GroqRequest : RequestBase { public object[] Messages { get; set; } }"),
        Send(OpenAi, "new ChatRequest()"),
        Send("https://api.groq.com/openai/v1/chat/completions", "new GroqRequest()").Replace("Sender", "Other", StringComparison.Ordinal));

    [Fact]
    public Task DefaultOfUnitySingleton_ReportsInfo() => ProgramVerifier.Expect(
        """
        using UnityEditor;
        public sealed class OpenAiSettings : ScriptableSingleton<OpenAiSettings> { public string apiModel = "{|OAK4007:gpt-4-0314|}"; }
        namespace UnityEngine { public class ScriptableObject { } }
        namespace UnityEditor { public class ScriptableSingleton<T> : UnityEngine.ScriptableObject { public static T instance => default!; } }
        """,
        "public class RequestBase { public string model = OpenAiSettings.instance.apiModel; } public class ChatRequest : RequestBase { public object[] messages; }",
        Send(OpenAi, "new ChatRequest()"));

    [Fact]
    public Task ArgumentOfRecord_ReportsDiagnostic() => ProgramVerifier.Expect(
        Declare("public record ChatRequest([property: JsonPropertyName(\"model\")] string Id, object[] Messages);"),
        Send(OpenAi, "new ChatRequest(\"{|OAK4007:gpt-4-0314|}\", [])"));

    [Fact]
    public Task RequestOfRefitInterface_ReportsDiagnostic() => ProgramVerifier.Expect(
        Declare("public class ChatRequest { public string Model { get; set; } = \"{|OAK4007:gpt-4-0314|}\"; public object[] Messages { get; set; } }"),
        Refit, Register("https://api.openai.com"));

    [Fact]
    public Task RequestOfRefitInterfaceAtOtherHost_NoDiagnostic() => ProgramVerifier.Expect(
        Declare("public class ChatRequest { public string Model { get; set; } = \"gpt-4-0314\"; public object[] Messages { get; set; } }"),
        Refit, Register("https://gateway.example"));

    [Theory]
    [InlineData("new Bot().Ask(\"{|OAK4007:gpt-4-0314|}\");")]
    [InlineData("new Bot(new Settings { Model = \"{|OAK4007:gpt-4-0314|}\" }).Ask();")]
    [InlineData("var settings = new Settings(); settings.Model = \"{|OAK4007:gpt-4-0314|}\"; new Bot(settings).Ask();")]
    public Task ModelFromOtherFile_ReportsDiagnostic(string statements) => ProgramVerifier.Expect(Bot(OpenAi), Use(statements));

    [Theory]
    [InlineData("new Bot().Ask(\"gpt-4-0314\");")]
    [InlineData("new Bot(new Settings { Model = \"gpt-4-0314\" }).Ask();")]
    public Task ModelForOtherHost_NoDiagnostic(string statements) =>
        ProgramVerifier.Expect(Bot("http://localhost:1234/v1/chat/completions"), Use(statements));

    [Fact]
    public Task SettingThatTwoPlacesSet_NoDiagnostic() => ProgramVerifier.Expect(Bot(OpenAi),
        Use("new Bot(new Settings { Model = \"gpt-4-0314\" }).Ask(); new Bot(new Settings { Model = Console.ReadLine() }).Ask();"));

    [Fact]
    public Task TemplateOfBody_ReportsDiagnostic() => ProgramVerifier.Expect(
        """public static class Bodies { public const string Chat = "{ \"model\": \"{|OAK4007:gpt-4-0314|}\", \"messages\": [] }"; }""",
        Send(OpenAi, "Bodies.Chat"));

    [Fact]
    public Task TemplateOfBodyForOtherHost_NoDiagnostic() => ProgramVerifier.Expect(
        """public static class Bodies { public const string Chat = "{ \"model\": \"gpt-4-0314\", \"messages\": [] }"; }""",
        Send("http://localhost:1234/v1/chat/completions", "Bodies.Chat"));

    [Fact]
    public Task SerializedFieldOfUnityComponent_ReportsInfo() => ProgramVerifier.Expect(
        """
        using UnityEngine;
        public class AiSettings : ScriptableObject { public string model = "{|OAK4007:gpt-4-0314|}"; public string apiKey = "YOUR_API_KEY"; }
        namespace UnityEngine { public class ScriptableObject { } }
        """,
        """
        public class Npc
        {
            public AiSettings settings;

            public Task<HttpResponseMessage> Ask(HttpClient http)
            {
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.apiKey);
                return http.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", new { settings.model, messages = new object[0] });
            }
        }
        """);

    private const string Refit = """
        using Refit;
        public interface IChat
        {
            [Post("/v1/chat/completions")]
            Task<string> Ask([Body] ChatRequest request);
        }
        """;

    private static string Register(string url) => $$"""
        namespace Refit
        {
            public static class HttpClientFactoryExtensions
            {
                public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services) where T : class => services.AddHttpClient("refit");
            }

            public static class Startup
            {
                // The client of OpenAI's API, or of one like it.
                public static void Add(IServiceCollection services) =>
                    services.AddRefitClient<IChat>().ConfigureHttpClient(client => client.BaseAddress = new Uri("{{url}}"));
            }
        }
        """;

    private static string Declare(string type) => "using System.Runtime.Serialization;\nusing System.Text.Json.Serialization;\n" + type;

    private static string Send(string url, string body) => $$"""
        // Sends requests as OpenAI takes them.
        public class Sender(HttpClient http)
        {
            public Task<HttpResponseMessage> Send() => http.PostAsJsonAsync("{{url}}", {{body}});
        }
        """;

    private static string Bot(string url) => $$"""
        // OpenAI's API, or one like it.
        public class Settings
        {
            public string Model { get; set; }
        }

        public class Bot
        {
            private readonly HttpClient _http = new();
            private readonly Settings _settings;

            public Bot(Settings settings = null) => _settings = settings;

            public Task<HttpResponseMessage> Ask(string model) => _http.PostAsJsonAsync("{{url}}", new { model, messages = new object[0] });

            public Task<HttpResponseMessage> Ask() => _http.PostAsJsonAsync("{{url}}", new { model = _settings.Model, messages = new object[0] });
        }
        """;

    private static string Use(string statements) => $$"""
        public static class Use
        {
            public static void All()
            {
                {{statements}}
            }
        }
        """;
}
