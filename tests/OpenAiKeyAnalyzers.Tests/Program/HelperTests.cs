using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies parameters and return values of the program's own methods that another file calls.</summary>
public class HelperTests
{
    private const string Helpers = """
        using System.Net;
        public static class Helpers
        {
            public static void SetAuth(this HttpClient client, string scheme, string key) =>
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, key);

            public static void AddAuth(this HttpClient client, string scheme, string key) =>
                client.DefaultRequestHeaders.Add(HttpRequestHeader.Authorization.ToString(), scheme + key);

            public static void AddAuthInterpolated(this HttpClient client, string scheme, string key) =>
                client.DefaultRequestHeaders.Add("Authorization", $"{scheme}{key}");

            public static void AddAuthWithSpace(this HttpClient client, string scheme, string key) =>
                client.DefaultRequestHeaders.Add("Authorization", scheme + " " + key);

            public static void Print(string scheme, string key) => Console.WriteLine(scheme + key);
        }
        """;

    [Theory]
    [InlineData("client.SetAuth(\"{|OAK3001:Basic|}\", key);")]
    [InlineData("client.SetAuth(\"Bearer{|OAK3001::|}\", key);")]
    [InlineData("client.AddAuth(\"{|OAK3001:Bearer|}\", key);")]
    [InlineData("client.AddAuthInterpolated(\"{|OAK3001:Bearer|}\", key);")]
    public Task SchemeForOpenAi_ReportsDiagnostic(string statement) => ProgramVerifier.Expect(Helpers, Use("https://api.openai.com/v1/", statement));

    [Theory]
    [InlineData("client.SetAuth(\"Bearer\", key);")]
    [InlineData("client.AddAuth(\"Bearer \", key);")]
    [InlineData("client.AddAuthWithSpace(\"Bearer\", key);")]
    [InlineData("Helpers.Print(\"Bearer\", key);")]
    [InlineData("Helpers.Print(\"Basic\", key);")]
    public Task CorrectScheme_NoDiagnostic(string statement) => ProgramVerifier.Expect(Helpers, Use("https://api.openai.com/v1/", statement));

    [Fact]
    public Task SchemeForOtherHost_NoDiagnostic() =>
        ProgramVerifier.Expect(Helpers, Use("https://scores.example/", "client.SetAuth(\"Basic\", key); // compares with OpenAI"));

    [Theory]
    [InlineData("public static string Build(string key) => \"Bearer\" + key;", "request.Headers.Add(\"Authorization\", {|OAK3001:Values.Build(key)|});")]
    [InlineData("public static string Key() => \"{|OAK1005:YOUR_OPENAI_API_KEY|}\";", "request.Headers.Authorization = new(\"Bearer\", Values.Key());")]
    [InlineData("public static string Key() { return \"{|OAK1005:YOUR_OPENAI_API_KEY|}\"; }", "request.Headers.Authorization = new(\"Bearer\", Values.Key());")]
    [InlineData("public static Uri Url() => new(\"https://{|OAK4004:api.opnai.com|}/v1/models\");", "request.RequestUri = Values.Url();")]
    public Task ReturnedValue_ReportsDiagnostic(string member, string statement) => ProgramVerifier.Expect(
        $"public static class Values {{ {member} }}", Use("https://api.openai.com/v1/", statement));

    [Theory]
    [InlineData("public static string Build(string key) => \"Bearer \" + key;", "request.Headers.Add(\"Authorization\", Values.Build(key));")]
    [InlineData("public static string Key() => \"YOUR_OPENAI_API_KEY\";", "Console.WriteLine(Values.Key());")]
    [InlineData("public static string Key() => \"YOUR_OPENAI_API_KEY\";", "if (key == Values.Key()) throw new InvalidOperationException();")]
    public Task CorrectReturnedValue_NoDiagnostic(string member, string statement) => ProgramVerifier.Expect(
        $"public static class Values {{ {member} }}", Use("https://api.openai.com/v1/", statement));

    [Theory]
    [InlineData("https://api.openai.com/v1/", "{|OAK2002:OPEN_API_KEY|}")]
    [InlineData("https://open.example/v1/", "OPEN_API_KEY")]
    public Task AmbiguousVariable_ReportsDiagnosticForOpenAi(string url, string name) => ProgramVerifier.Expect(
        $$"""public static class Names { public const string Key = "{{name}}"; }""",
        Use(url, "request.Headers.Authorization = new(\"Bearer\", Environment.GetEnvironmentVariable(Names.Key));"));

    [Fact]
    public Task AmbiguousVariableOfNoClient_NoDiagnostic() => ProgramVerifier.Expect(
        """public static class Names { public const string Key = "OPEN_API_KEY"; }""",
        Use("https://api.openai.com/v1/", "Console.WriteLine(Environment.GetEnvironmentVariable(Names.Key));"));

    [Theory]
    [InlineData("new Bot(new Settings { ApiKey = \"{|OAK1005:sk-xxxxxx|}\", Url = \"https://api.openai.com/v1/chat/completions\" });")]
    [InlineData("new Bot(new Settings { ApiKey = \"sk-xxxxxx\", Url = \"http://localhost:1234/v1/chat/completions\" });")]
    [InlineData("new Bot(new Settings { ApiKey = \"sk-xxxxxx\", Url = key });")]
    public Task PlaceholderInOwnSettings_ReportsDiagnosticForOpenAi(string statement) => ProgramVerifier.Expect("""
        public class Settings
        {
            public string ApiKey { get; set; } = "";

            public string Url { get; set; } = "";
        }

        // OpenAI's API, or one like it.
        public class Bot
        {
            private readonly Settings _settings;
            private readonly HttpClient _http = new();

            public Bot(Settings settings)
            {
                _settings = settings;
                _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", settings.ApiKey);
            }

            public Task<HttpResponseMessage> Ask(object body) => _http.PostAsJsonAsync(_settings.Url, body);
        }
        """, Use("https://example.com", statement));

    private static string Use(string url, string statement) => $$"""
        public static class Use
        {
            public static void All(HttpRequestMessage request, string key)
            {
                var client = new HttpClient { BaseAddress = new Uri("{{url}}") };
                {{statement}}
            }
        }
        """;
}
