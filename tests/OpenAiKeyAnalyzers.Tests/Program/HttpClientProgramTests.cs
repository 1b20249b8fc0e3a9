using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies clients that one file registers or creates, and with which another one sends requests.</summary>
public class HttpClientProgramTests
{
    private const string Bot = """
        public class Bot(HttpClient http)
        {
            public Task Ask() => http.PostAsJsonAsync("{|OAK4005:chat/completions|}", new { model = "my-model", messages = new[] { "Hi" } });
        }
        """;

    private const string RightBot = """
        public class Bot(HttpClient http)
        {
            public Task Ask() => http.PostAsJsonAsync("chat/completions", new { model = "my-model", messages = new[] { "Hi" } });
        }
        """;

    [Theory]
    [InlineData("services.AddHttpClient<Bot>(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1\"));")]
    [InlineData("services.AddHttpClient<Bot>(c => { c.BaseAddress = new(\"https://api.openai.com/v1\"); });")]
    [InlineData("services.AddHttpClient<Bot>(client => { client.BaseAddress = new Uri(Urls.Base); client.Timeout = TimeSpan.FromMinutes(1); });")]
    [InlineData("services.AddHttpClient<Bot>((sp, c) => c.BaseAddress = new Uri(new Settings().BaseUrl));")]
    [InlineData("services.AddHttpClient<Bot>().ConfigureHttpClient(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1\"));")]
    [InlineData("services.AddHttpClient<Bot>(\"ai\", c => c.BaseAddress = new Uri(Urls.Base));")]
    [InlineData("services.AddHttpClient(\"ai\", c => c.BaseAddress = new Uri(Urls.Base)).AddTypedClient<Bot>();")]
    [InlineData("var client = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1\") }; var bot = new Bot(client);")]
    [InlineData("var bot = new Bot(new HttpClient { BaseAddress = new Uri(Urls.Base) });")]
    [InlineData("HttpClient client = new(); client.BaseAddress = Urls.Root; Bot bot = new(client);")]
    [InlineData("services.AddSingleton(new HttpClient { BaseAddress = new Uri(Urls.Base) }); services.AddSingleton<Bot>();")]
    [InlineData("services.AddScoped(sp => new HttpClient { BaseAddress = new Uri(Urls.Base) }); services.AddScoped<Bot>();")]
    public Task RegistrationInOtherFile_ReportsDroppedPath(string registration) =>
        ProgramVerifier.Expect(Bot, Register(registration), Urls);

    [Fact]
    public Task LeadingSlash_ReportsDroppedPath() => ProgramVerifier.Expect("""
        public class Bot
        {
            private readonly HttpClient _http;

            public Bot(HttpClient http) => _http = http;

            public Task Ask() => _http.PostAsync("{|OAK4005:/|}chat/completions", null);
        }
        """, Register("services.AddHttpClient<Bot>(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"));"));

    [Fact]
    public Task InterfaceAndImplementation_ReportsDroppedPath() => ProgramVerifier.Expect("""
        public interface IBot;

        public partial class Bot(HttpClient http) : IBot;
        """, """
        partial class Bot
        {
            private readonly HttpClient _http = http ?? throw new ArgumentNullException(nameof(http));

            public async Task Ask()
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "{|OAK4005:chat/completions|}");
                await _http.SendAsync(request);
            }
        }
        """, Register("services.AddHttpClient<IBot, Bot>(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1\"));"));

    [Fact]
    public Task NamedClient_ReportsDroppedPath() => ProgramVerifier.Expect("""
        public static class Names
        {
            public const string Ai = "openai";
        }
        """, """
        public class Bot(IHttpClientFactory factory)
        {
            private readonly HttpClient _http = factory.CreateClient(Names.Ai);

            public Task Ask() => _http.GetStringAsync("{|OAK4005:models|}");

            public Task AskAgain()
            {
                HttpClient client = factory.CreateClient("openai");
                return client.GetStringAsync("{|OAK4005:/|}models");
            }

            public Task AskOther() => factory.CreateClient("other").GetStringAsync("models");
        }
        """, Register("services.AddHttpClient(Names.Ai, c => c.BaseAddress = new Uri(\"https://api.openai.com/v1\"));"));

    [Theory]
    [InlineData("services.AddHttpClient<Bot>(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"));")]
    [InlineData("services.AddHttpClient<Bot>(c => c.BaseAddress = new Uri(\"https://openrouter.ai/api/v1\")); /* not openai */")]
    [InlineData("services.AddHttpClient<Bot>(c => c.BaseAddress = new Uri(\"https://acme.openai.azure.com/openai/v1\"));")]
    [InlineData("services.AddHttpClient<Bot>((sp, c) => c.BaseAddress = new Uri(Environment.GetEnvironmentVariable(\"OPENAI_BASE_URL\")!));")]
    [InlineData("services.AddHttpClient<Other>(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1\"));")]
    [InlineData("services.AddHttpClient(\"other\", c => c.BaseAddress = new Uri(\"https://api.openai.com/v1\"));")]
    [InlineData("services.AddHttpClient<Bot>(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1\")); var test = new Bot(new HttpClient { BaseAddress = new Uri(\"http://localhost:11434/v1/\") });")]
    [InlineData("foreach (string host in new[] { \"https://api.openai.com/v1\", \"https://api.groq.com/openai/v1\" }) { var bot = new Bot(new HttpClient { BaseAddress = new Uri(host) }); }")]
    [InlineData("var bot = new Bot(Settings.IsLocal ? new HttpClient { BaseAddress = new Uri(\"http://localhost:1234/v1/\") } : new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1\") });")]
    public Task OtherClientOrCorrectBase_NoDiagnostic(string registration) =>
        ProgramVerifier.Expect(RightBot, Register(registration), Urls, "public class Other(HttpClient http) { public HttpClient Http => http; }");

    [Fact]
    public Task ClientFromCaller_NoDiagnostic() => ProgramVerifier.Expect(RightBot, """
        // A library for OpenAI: the caller creates the bot.
        public static class Bots
        {
            public static Bot Create(HttpClient client) => new(client);
        }
        """);

    [Fact]
    public Task HeaderOfTypedClientElsewhere_NoDiagnostic() => ProgramVerifier.Expect("""
        // The bot that asks OpenAI shows the scores of this service.
        public class Scores
        {
            private readonly HttpClient _http;

            public Scores(HttpClient http, Dictionary<string, string> configuration)
            {
                _http = http;
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(configuration["Scores:Key"]);
                _http.DefaultRequestHeaders.Add("OpenAI-Beta", "assistants=v1");
            }

            public Task Get() => _http.GetStringAsync("list");
        }
        """, Register("services.AddHttpClient<Scores>(c => c.BaseAddress = new Uri(\"https://scores.example/\"));"));

    [Fact]
    public Task HeaderOfTypedClient_ReportsDiagnostic() => ProgramVerifier.Expect("""
        public class Chat
        {
            private readonly HttpClient _http;

            public Chat(HttpClient http, Dictionary<string, string> configuration)
            {
                _http = http;
                string apiKey = configuration["Key"];
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue({|OAK3001:apiKey|});
                _http.DefaultRequestHeaders.Add("OpenAI-Beta", "{|OAK3004:assistants=v1|}");
            }

            public Task Get() => _http.GetStringAsync("models");
        }
        """, Register("services.AddHttpClient<Chat>(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"));"));

    [Fact]
    public Task ModelInBodyOfTypedClient_ReportsDiagnostic() => ProgramVerifier.Expect("""
        public class Chat(HttpClient http)
        {
            public Task Ask() => http.PostAsJsonAsync("chat/completions", new { model = "{|OAK4007:gpt-4-32k|}", messages = new[] { "Hi" } });
        }
        """, Register("services.AddHttpClient<Chat>(c => c.BaseAddress = new Uri(\"https://api.openai.com/v1/\"));"));

    private const string Urls = """
        public static class Urls
        {
            // OpenAI
            public const string Base = "https://api.openai.com/v1";

            public static readonly Uri Root = new(Base);
        }

        public class Settings
        {
            public static bool IsLocal { get; set; }

            public string BaseUrl { get; set; } = "https://api.openai.com/v1";
        }
        """;

    private static string Register(string statements) => $$"""
        public static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                {{statements}}
            }
        }
        """;
}
