using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies the ways in which programs set up an <c>HttpClient</c> in one file and send relative URLs in another one.</summary>
public class ClientSetupTests
{
    private const string Bot = """
        public class Bot(HttpClient http)
        {
            public Task<string> Models() => http.GetStringAsync("{|OAK4005:models|}");
        }
        """;

    private const string Places = """
        public static class Places
        {
            // OpenAI's API.
            public static void Configure(HttpClient client) => client.BaseAddress = new Uri("https://api.openai.com/v1");

            public static void ConfigureWith(IServiceProvider services, HttpClient client)
            {
                client.BaseAddress = new Uri("https://api.openai.com/v1");
                client.Timeout = TimeSpan.FromSeconds(30);
            }

            public static void ConfigureElsewhere(HttpClient client) => Configure(client);

            public static readonly Lazy<HttpClient> Client = new(() => new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1") });

            public static HttpClient Create(string url) => new() { BaseAddress = new Uri(url) };
        }

        public class PassingHandler : DelegatingHandler;

        public class RedirectingHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellation)
            {
                request.RequestUri = new Uri("http://localhost:1234" + request.RequestUri.PathAndQuery);
                return base.SendAsync(request, cancellation);
            }
        }
        """;

    [Theory]
    [InlineData("services.AddHttpClient<Bot>(Places.Configure);")]
    [InlineData("services.AddHttpClient<Bot>(\"bot\", Places.Configure);")]
    [InlineData("services.AddHttpClient<Bot>(Places.ConfigureWith);")]
    [InlineData("services.AddHttpClient<Bot>().ConfigureHttpClient(Places.Configure);")]
    [InlineData("services.AddHttpClient<Bot>(c => c.BaseAddress = new Uri(configuration[\"OpenAI:BaseUrl\"] ?? \"https://api.openai.com/v1\"));")]
    [InlineData("services.AddHttpClient<Bot>(c => c.BaseAddress = new Uri(configuration.GetValue(\"OpenAI:BaseUrl\", \"https://api.openai.com/v1\")));")]
    [InlineData("services.AddHttpClient<Bot>(Places.Configure).AddHttpMessageHandler<PassingHandler>();")]
    [InlineData("services.AddHttpClient<Bot>(Places.Configure).AddHttpMessageHandler(() => new PassingHandler());")]
    [InlineData("new Bot(Places.Client.Value);")]
    [InlineData("new Bot(Places.Create(\"https://api.openai.com/v1\"));")]
    public Task BaseAddressOfOpenAi_ReportsDiagnostic(string statements) => ProgramVerifier.Expect(Bot, Places, Register(statements));

    [Theory]
    [InlineData("services.AddHttpClient<Bot>(Places.ConfigureElsewhere);")]
    [InlineData("services.AddHttpClient<Bot>(c => c.BaseAddress = new Uri(configuration[\"OpenAI:BaseUrl\"] ?? \"https://api.openai.com/v1/\"));")]
    [InlineData("services.AddHttpClient<Bot>(c => c.BaseAddress = new Uri(configuration[\"OpenAI:BaseUrl\"] ?? throw new InvalidOperationException()));")]
    [InlineData("services.AddHttpClient<Bot>(Places.Configure).AddHttpMessageHandler<RedirectingHandler>();")]
    [InlineData("services.AddHttpClient<Bot>(Places.Configure).AddHttpMessageHandler(() => new RedirectingHandler());")]
    [InlineData("services.AddHttpClient<Bot>(Places.Configure).ConfigurePrimaryHttpMessageHandler(() => new RedirectingHandler());")]
    [InlineData("new Bot(Places.Create(\"https://api.openai.com/v1\")); new Bot(Places.Create(\"https://gateway.example/v1\"));")]
    [InlineData("new Bot(Places.Create(configuration[\"OpenAI:BaseUrl\"]));")]
    public Task OtherBaseAddress_NoDiagnostic(string statements) => ProgramVerifier.Expect(
        Bot.Replace("{|OAK4005:models|}", "models", StringComparison.Ordinal), Places, Register(statements));

    [Fact]
    public Task PathsThatAHelperTakes_ReportDiagnostics() => ProgramVerifier.Expect("""
        public class Bot(HttpClient http)
        {
            public Task<HttpResponseMessage> Chat(object body) => Post("{|OAK4005:/|}chat/completions", body);

            public Task<HttpResponseMessage> Speak(object body) => Post("https://api.openai.com/v1/audio/speech", body);

            private Task<HttpResponseMessage> Post(string path, object body) => http.PostAsJsonAsync(path, body);
        }
        """, Places, Register("services.AddHttpClient<Bot>(Places.Configure);"));

    [Fact]
    public Task ClientInProperty_ReportsDiagnostic() => ProgramVerifier.Expect("""
        public class Bot
        {
            public HttpClient Http { get; set; } = null!;

            public Task<string> Models() => Http.GetStringAsync("{|OAK4005:models|}");
        }
        """, Places, Register("new Bot { Http = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1\") } };"));

    [Theory]
    [InlineData("https://api.openai.com/v1", "{|OAK4001:answers|}")]
    [InlineData("http://localhost:1234/v1", "answers")]
    public Task UrlFromConstructor_ReportsDiagnosticForOpenAi(string url, string path) => ProgramVerifier.Expect($$"""
        public class Rest
        {
            private readonly string _url;
            private readonly HttpClient _http;

            public Rest(HttpClient http, string url)
            {
                _http = http;
                _url = url;
            }

            public Task<string> Answers() => _http.GetStringAsync($"{_url}/{{path}}");
        }
        """, Register($"var openAi = new Rest(new HttpClient(), \"{url}\");"));

    [Fact]
    public Task UrlsFromConstructorThatDiffer_NoDiagnostic() => ProgramVerifier.Expect("""
        public class Rest(HttpClient http, string url)
        {
            public Task<string> Answers() => http.GetStringAsync($"{url}/answers");
        }
        """, Register("_ = new Rest(new HttpClient(), \"https://api.openai.com/v1\"); _ = new Rest(new HttpClient(), \"http://localhost:1\");"));

    [Theory]
    [InlineData("https://api.openai.com/v1/chat/completions", "{|OAK3001:key|}")]
    [InlineData("https://scores.example/v1", "key")]
    public Task UrlThatAMethodTakes_DecidesOnHeader(string url, string key) => ProgramVerifier.Expect($$"""
        public static class Requests
        {
            public static HttpRequestMessage Create(string url, string key)
            {
                var request = new HttpRequestMessage(HttpMethod.Post, url);
                request.Headers.Add("Authorization", {{key.Replace("key", "Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")", StringComparison.Ordinal)}});
                return request;
            }
        }
        """, Register($"Requests.Create(\"{url}\", \"\");"));

    private static string Register(string statements) => $$"""
        using Microsoft.Extensions.Configuration;
        public static class Startup
        {
            public static void Configure(IServiceCollection services, IConfiguration configuration)
            {
                {{statements}}
            }
        }
        """;
}
