using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies forms that are wrong for every host, hosts and names that are hidden, and other URLs in the same type.</summary>
public class EveryHostTests
{
    [Theory]
    [InlineData("new AuthenticationHeaderValue(\"Bearer{|OAK3001::|}\", key)")]
    [InlineData("new AuthenticationHeaderValue({|OAK3001:\"Bearer \" + key|})")]
    public Task RefusedScheme_ReportsDiagnosticAtAnyHost(string header) => ProgramVerifier.Expect($$"""
        public class Bot // asks OpenAI, or who speaks its language
        {
            private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.groq.com/openai/v1/") };

            public void Authorize(string key) => _http.DefaultRequestHeaders.Authorization = {{header}};
        }
        """);

    [Fact]
    public Task UnknownHost_ReportsMalformedHeaders() => ProgramVerifier.Expect("""
        public class Bot // OpenAI
        {
            private readonly HttpClient _http;

            public Bot(HttpClient http, string url, string apiKey)
            {
                _http = http;
                _http.BaseAddress = new Uri(url);
                _http.DefaultRequestHeaders.Add("Authorization", "{|OAK3001:Bearer|}" + apiKey);
            }

            public Task Ask() => _http.PostAsync("chat/completions", null);
        }
        """);

    [Theory]
    [InlineData("private static readonly HttpClient Client = new();", "")]
    [InlineData("private readonly HttpClient Client = new();", "")]
    [InlineData("private HttpClient Client { get; } = new();", "")]
    public Task AuthorizationPerCall_ReportsDiagnostic(string client, string before) => ProgramVerifier.Expect(
        PerCall(client, before, "\"{|OAK3003:Authorization|}\""));

    [Theory]
    [InlineData("private static readonly HttpClient Client = new();", "Client.DefaultRequestHeaders.Clear();")]
    [InlineData("private static readonly HttpClient Client = new();", "Client.DefaultRequestHeaders.Remove(\"Authorization\");")]
    [InlineData("private static HttpClient Client;", "Client = new HttpClient();")]
    [InlineData("private static HttpClient Client => new();", "")]
    [InlineData("", "var Client = new HttpClient();")]
    public Task AuthorizationOnNewOrClearedClient_NoDiagnostic(string client, string before) => ProgramVerifier.Expect(
        PerCall(client, before, "\"Authorization\""));

    [Fact]
    public Task OtherUrlInType_DoesNotHideTheRequest() => ProgramVerifier.Expect("""
        public class Bot // OpenAI
        {
            private const string Hook = "https://hooks.example.com/done";
            private readonly HttpClient _http = new();
            private readonly HttpClient _hooks = new();

            public Bot(string apiKey)
            {
                _http.DefaultRequestHeaders.Add("Authorization", {|OAK3001:apiKey|});
                _hooks.DefaultRequestHeaders.Add("Authorization", apiKey);
            }

            public Task Ask() => _http.PostAsync("https://api.openai.com/v1/responses", null);

            public Task Tell() => _hooks.PostAsync(Hook, null);
        }
        """);

    [Theory]
    [InlineData("https://{|OAK4004:api.openapi.com|}/v1/chat/completions")]
    [InlineData("https://{|OAK4004:api.opnai.com|}/v1/chat/completions")]
    [InlineData("https://{|OAK4004:api.opneai.com|}/v1/chat/completions")]
    [InlineData("https://api.opera.com/v1/chat/completions")]
    [InlineData("https://api.example.com/v1/chat/completions")]
    public Task MisspelledHostAlone_OpensTheGate(string url) => ProgramVerifier.Expect($$"""
        public class Bot
        {
            public Task Ask(HttpClient http) => http.PostAsync("{{url}}", null);
        }
        """);

    [Theory]
    [InlineData("{|OAK2002:OPEANI_API_KEY|}")]
    [InlineData("{|OAK2002:OPNEAI_API_KEY|}")]
    [InlineData("{|OAK2002:OPENAI_AP_KEY|}")]
    [InlineData("{|OAK2002:OPENAI-API-KEY|}")]
    [InlineData("{|OAK2002:OPENAI_API__KEY|}")]
    [InlineData("OPENWEATHER_API_KEY")]
    [InlineData("OPENAQ_API_KEY")]
    public Task MisspelledVariableAlone_OpensTheGate(string name) => ProgramVerifier.Expect($$"""
        public static class Settings
        {
            public static string Key => Environment.GetEnvironmentVariable("{{name}}");
        }
        """);

    [Fact]
    public Task PlaceholderThatNamesOpenAi_ReportsDiagnosticAtUnknownHost() => ProgramVerifier.Expect("""
        public class Bot
        {
            private readonly string _apiKey = "{|OAK1005:YOUR_OPENAI_API_KEY|}";
            private readonly string _other = "YOUR_API_KEY";

            public void Authorize(HttpClient http) =>
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _apiKey);

            public void AuthorizeOther(HttpClient http) =>
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _other);
        }
        """);

    [Fact]
    public Task OptionFilledBySettings_NoPlaceholder() => ProgramVerifier.Expect("""
        public class AiOptions
        {
            public string ApiKey { get; set; } = "YOUR_API_KEY";
        }
        """, """
        using OpenAI;

        public class Bot(AiOptions options)
        {
            public object Client => new OpenAIClient(options.ApiKey);

            public static void Configure(IServiceCollection services) => services.AddOptions<AiOptions>();
        }
        """);

    private static string PerCall(string client, string before, string name) => $$"""
        public class Bot // OpenAI
        {
            {{client}}

            public async Task Ask(string key)
            {
                {{before}}
                Client.DefaultRequestHeaders.Add({{name}}, $"Bearer {key}");
                await Client.PostAsync("https://api.openai.com/v1/responses", null);
            }
        }
        """;
}
