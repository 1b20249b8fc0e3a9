using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies handlers that set headers in one file, for clients that another file creates or registers.</summary>
public class MessageHandlerTests
{
    private const string Bot = "public class Bot(HttpClient http) { public Task Ask() => http.GetAsync(\"models\"); }";

    public static TheoryData<string> Clients =>
    [
        // The client is created with a base address, with one that is set later, for absolute URLs, in other handlers, in a variable.
        "public class Client { private readonly HttpClient _http = new(new AuthHandler(Console.ReadLine()!)) { BaseAddress = new Uri(\"HOST/v1/\") }; public Task Ask() => _http.GetAsync(\"models\"); }",
        "public class Client { public async Task Ask(string key) { var http = new HttpClient(new AuthHandler(key)); http.BaseAddress = new Uri(\"HOST/v1/\"); await http.GetAsync(\"models\"); } }",
        "public class Client { private readonly HttpClient _http = new(new AuthHandler(Console.ReadLine()!)); public Task Ask() => _http.GetAsync(\"HOST/v1/models\"); }",
        "public class Client { private readonly HttpClient _http; public Client(string key) => _http = new HttpClient(new Passing { InnerHandler = new AuthHandler(key) }); public Task Ask() => _http.GetAsync(\"HOST/v1/models\"); } public class Passing : DelegatingHandler;",
        "public class Client { public Task Ask(string key) { var handler = new AuthHandler(key); using HttpClient http = new(handler, true) { BaseAddress = new Uri(\"HOST/v1/\") }; return http.GetAsync(\"models\"); } }",

        // The client is registered.
        "static class Startup { static void Configure(IServiceCollection services) => services.AddHttpClient<Bot>(c => c.BaseAddress = new Uri(\"HOST/v1/\")).AddHttpMessageHandler<AuthHandler>(); } " + Bot,
        "static class Startup { static void Configure(IServiceCollection services, string key) => services.AddHttpClient(\"ai\", c => c.BaseAddress = new Uri(\"HOST/v1/\")).AddHttpMessageHandler(() => new AuthHandler(key)); }",
    ];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task HeaderOfHandler_IsReportedAtOpenAi(string client)
    {
        foreach (string header in new[]
        {
            "request.Headers.Authorization = new AuthenticationHeaderValue({|OAK3001:_apiKey|});",
            "request.Headers.Add(\"Authorization\", {|OAK3001:_apiKey|});",
            "request.Headers.Add(\"{|OAK3002:api-key|}\", _apiKey);",
            "request.Headers.TryAddWithoutValidation(\"OpenAI-Beta\", \"{|OAK3004:assistants=v1|}\");",
        })
        {
            await ProgramVerifier.Expect(Handler(header), At("https://api.openai.com", client));
        }
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task HeaderOfHandler_NoDiagnosticAtOtherHost(string client)
    {
        foreach (string header in new[]
        {
            "request.Headers.Authorization = new AuthenticationHeaderValue(_apiKey);",
            "request.Headers.Add(\"Authorization\", _apiKey);",
            "request.Headers.Add(\"api-key\", _apiKey);",
            "request.Headers.TryAddWithoutValidation(\"OpenAI-Beta\", \"assistants=v1\");",
        })
        {
            await ProgramVerifier.Expect(Handler(header), At("https://scores.example", client));
        }
    }

    /// <summary>The value that the program passes to the handler matters, and not the name of the field.</summary>
    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")", "{|OAK3001:_value|}")]
    [InlineData("\"Bearer \" + Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\")", "_value")]
    [InlineData("Environment.GetEnvironmentVariable(\"OPENAI_AUTHORIZATION\")", "_value")]
    public Task KeyThatTheProgramPasses_ReportsDiagnostic(string key, string value) => ProgramVerifier.Expect(
        Handler($"request.Headers.Add(\"Authorization\", {value});").Replace("_apiKey", "_value", StringComparison.Ordinal)
            .Replace("apiKey", "value", StringComparison.Ordinal),
        $"public class Client {{ private readonly HttpClient _http = new(new AuthHandler({key})); public Task Ask() => _http.GetAsync(\"https://api.openai.com/v1/models\"); }}");

    [Fact]
    public Task HandlerOfTwoClients_NoDiagnostic() => ProgramVerifier.Expect(
        Handler("request.Headers.Add(\"Authorization\", _apiKey);"),
        """
        static class Clients
        {
            static readonly HttpClient Ai = new(new AuthHandler(Console.ReadLine()!)) { BaseAddress = new Uri("https://api.openai.com/v1/") };
            static readonly HttpClient Scores = new(new AuthHandler(Console.ReadLine()!)) { BaseAddress = new Uri("https://scores.example/") };
        }
        """);

    /// <summary>The URL that the handler sets is known only at run time.</summary>
    [Theory]
    [InlineData("request.RequestUri = new Uri(\"https://api.openai.com/v1\" + request.RequestUri!.PathAndQuery); return base.SendAsync(request, token);")]
    [InlineData("var url = new UriBuilder(request.RequestUri!) { Path = \"/v1\" + request.RequestUri!.AbsolutePath }; request.RequestUri = url.Uri; return base.SendAsync(request, token);")]
    [InlineData("return Task.FromResult(new HttpResponseMessage());")]
    public async Task HandlerThatChangesTheUrlOrSendsNothing_NoDiagnostic(string body)
    {
        string handler = $$"""
            public class OwnHandler() : DelegatingHandler(new HttpClientHandler())
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken token) { {{body}} }
            }
            """;
        foreach (string creation in new[] { "new(new OwnHandler())", "new(new HttpClientHandler2 { InnerHandler = new OwnHandler() })", "new(Handler)" })
        {
            await ProgramVerifier.Expect(handler, $$"""
                public class HttpClientHandler2 : DelegatingHandler;
                public class Bot
                {
                    private static readonly OwnHandler Handler = new();
                    private readonly HttpClient _http = {{creation}};
                    public Bot() => _http.BaseAddress = new Uri("https://api.openai.com");
                    public Task Ask() => Clients.Create().GetAsync("models");
                }
                public static class Clients { public static HttpClient Create() => new(new OwnHandler()) { BaseAddress = new Uri("https://api.openai.com") }; }
                """);
        }
    }

    [Theory]
    [InlineData("Task.FromResult(new HttpResponseMessage())", "gpt-4-0314")]
    [InlineData("base.SendAsync(request, token)", "{|OAK4007:gpt-4-0314|}")]
    public async Task ModelSentThroughOwnHandler_IsReportedIfItArrives(string result, string model)
    {
        string handler = $"public class OwnHandler() : DelegatingHandler(new HttpClientHandler()) {{ protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken token) => {result}; }}";
        string body = $"new {{ model = \"{model}\", messages = new[] {{ \"x\" }} }}";
        await ProgramVerifier.Expect(handler, "public class Bot { public Task Ask() { var http = new HttpClient(new OwnHandler()) { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }; return http.PostAsJsonAsync(\"chat/completions\", " + body + "); } }");
        await ProgramVerifier.Expect(handler, "public class Bot { private readonly HttpClient _http = new(new OwnHandler()); public Task Ask() => _http.PostAsJsonAsync(\"https://api.openai.com/v1/chat/completions\", " + body + "); }");
    }

    [Fact]
    public Task HandlerThatPassesOn_ReportsDiagnostic() => ProgramVerifier.Expect(
        """
        public class LoggingHandler() : DelegatingHandler(new HttpClientHandler())
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken token)
            {
                Console.WriteLine(request.RequestUri);
                return await base.SendAsync(request, token);
            }
        }
        """,
        "public static class Clients { public static HttpClient Create() => new(new LoggingHandler()) { BaseAddress = new Uri(\"https://api.openai.com/v1\") }; }",
        "public class Bot { public Task Ask() => Clients.Create().GetAsync(\"{|OAK4005:models|}\"); }");

    [Theory]
    [InlineData("request.RequestUri = new Uri(request.RequestUri + \"?api-version=2024-10-21\");", "chat/completions")]
    [InlineData("Console.WriteLine(request.RequestUri);", "{|OAK4004:chat/completions|}")]
    public Task VersionThatAHandlerAdds_NoDiagnostic(string statement, string path) => ProgramVerifier.Expect(
        $$"""
        public class VersionHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken token)
            {
                {{statement}}
                return base.SendAsync(request, token);
            }
        }
        """,
        $"public class Bot(HttpClient http) {{ public Task Ask() => http.PostAsync(\"https://acme.openai.azure.com/openai/deployments/x/{path}\", null); }}");

    private static string At(string host, string client) => client.Replace("HOST", host, StringComparison.Ordinal)
        + " // Not " + (host.Contains("openai", StringComparison.Ordinal) ? "another" : "OpenAI");

    private static string Handler(string statement) => $$"""
        public class AuthHandler : DelegatingHandler
        {
            private readonly string _apiKey;

            public AuthHandler(string apiKey) => _apiKey = apiKey;

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken token)
            {
                {{statement}}
                return base.SendAsync(request, token);
            }
        }
        """;
}
