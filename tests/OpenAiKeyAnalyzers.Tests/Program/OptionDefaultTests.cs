using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies defaults of options, records and static classes from which models and URLs of other files come.</summary>
public class OptionDefaultTests
{
    private const string Usings = """
        #pragma warning disable OPENAI001
        using Microsoft.Extensions.Options;
        using Azure.AI.OpenAI;
        using OpenAI;
        using OpenAI.Audio;
        using System.ClientModel;

        """;

    [Theory]
    [InlineData("{|OAK4008:gpt-6-luna|}", "options.Model", "GenerateSpeechAsync(x, GeneratedSpeechVoice.Alloy)")]
    [InlineData("{|OAK4007:whisper-1|}", "options.Model", "TranscribeAudioAsync(x)")]
    [InlineData("{|OAK4008:gpt-audio-1.5|}", "wrapped.Value.Model", "TranscribeAudioAsync(x)")]
    [InlineData("{|OAK4008:gpt-audio-1.5|}", "_options.Model", "TranslateAudioAsync(x)")]
    [InlineData("gpt-transcribe", "wrapped.Value.Model", "TranscribeAudioAsync(x)")]
    public Task AudioModel_IsReportedByTheMethodThatIsCalled(string model, string value, string call) => ProgramVerifier.Expect(
        $"public class AudioOptions {{ public string Model {{ get; set; }} = \"{model}\"; }}",
        Usings + $$"""
        public class Audio(AudioOptions options, IOptions<AudioOptions> wrapped)
        {
            private readonly AudioOptions _options = wrapped.Value;
            private readonly OpenAIClient _client = new(Environment.GetEnvironmentVariable("OPENAI_API_KEY"));

            public Task Run(string x) => _client.GetAudioClient({{value}}).{{call}};
        }
        """);

    [Theory]
    [InlineData("new AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com\"), new ApiKeyCredential(key))")]
    [InlineData("new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(options.Endpoint) })")]
    public Task ModelOfOtherHost_NoDiagnostic(string client) => ProgramVerifier.Expect(
        "public class AiOptions { public string Model { get; set; } = \"gpt-35-turbo\"; public string Endpoint { get; set; } = \"http://localhost:1234/v1\"; }",
        Usings + $"public class Audio(AiOptions options) {{ public object Get(string key) => {client}.GetAudioClient(options.Model); }}");

    [Fact]
    public Task ClientAndMethodInOtherFiles_ReportsDiagnostic() => ProgramVerifier.Expect(
        "public class AudioOptions { public string Model { get; set; } = \"{|OAK4008:gpt-audio-1.5|}\"; }",
        Usings + """
        public partial class Audio
        {
            private readonly AudioClient _audio;

            public Audio(AudioOptions options) => _audio = new AudioClient(options.Model, Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
        }
        """,
        Usings + "public partial class Audio { public Task Speak(string x) => _audio.GenerateSpeechAsync(x, GeneratedSpeechVoice.Alloy); }");

    [Fact]
    public Task RecordAndStaticDefaults_ReportDiagnostics() => ProgramVerifier.Expect(
        """
        public record AiSettings(string ApiKey, string Model = "{|OAK4007:text-davinci-003|}", string Speech = "{|OAK4008:gpt-6-luna|}");
        public static class Defaults
        {
            public static string Model = "{|OAK4007:gpt-4-0314|}";
            public static readonly string Voice = "{|OAK4008:gpt-6-luna|}";
        }
        """,
        Usings + """
        public class Service(AiSettings settings)
        {
            private readonly OpenAIClient _client = new(settings.ApiKey);

            public object Chat() => _client.GetChatClient(settings.Model);

            public object Speak() => _client.GetAudioClient(settings.Speech).GenerateSpeech("x", GeneratedSpeechVoice.Echo);

            public object ChatAgain() => _client.GetChatClient(Defaults.Model);

            public object SpeakAgain() => _client.GetAudioClient(Defaults.Voice).GenerateSpeech("x", GeneratedSpeechVoice.Echo);
        }
        """);

    [Theory]
    [InlineData("https://api.openai.com/v1", "new Uri(options.BaseUrl)", "{|OAK4005:chat/completions|}")]
    [InlineData("https://api.openai.com/v1", "new Uri(options.BaseUrl.TrimEnd('/') + \"/\")", "chat/completions")]
    [InlineData("https://api.openai.com/v1/", "new Uri(options.BaseUrl)", "chat/completions")]
    [InlineData("http://localhost:1234/v1", "new Uri(options.BaseUrl)", "chat/completions")]
    public Task BaseUrl_DecidesOnRelativeUrl(string url, string address, string path) => ProgramVerifier.Expect(
        $"public class AiOptions {{ /* openai */ public string BaseUrl {{ get; set; }} = \"{url}\"; }}",
        Usings + $$"""
        static class Startup
        {
            static void Configure(IServiceCollection services) => services.AddHttpClient<Bot>((provider, client) =>
            {
                var options = provider.GetRequiredService<IOptions<AiOptions>>().Value;
                client.BaseAddress = {{address}};
            });
        }
        """,
        $"public class Bot(HttpClient http) {{ public Task Ask() => http.PostAsJsonAsync(\"{path}\", new {{ input = \"x\" }}); }}");

    [Theory]
    [InlineData("(\"https://api.openai.com/v1\")", "", "{|OAK4005:models|}")]
    [InlineData("(\"https://api.openai.com/v1/\")", "", "models")]
    [InlineData("", "public OpenAiApi() : base(\"https://api.openai.com/v1\") { }", "{|OAK4005:models|}")]
    [InlineData("", "public OpenAiApi() : this(\"https://api.openai.com/v1\") { } private OpenAiApi(string url) : base(url) { }", "{|OAK4005:models|}")]
    public Task UrlForBaseClass_DecidesOnRelativeUrl(string arguments, string constructor, string path) => ProgramVerifier.Expect(
        """
        public abstract class Api
        {
            protected readonly HttpClient Http;

            protected Api(string baseUrl) => Http = new HttpClient { BaseAddress = new Uri(baseUrl) };
        }
        """,
        $"public class OpenAiApi{(arguments.Length > 0 ? "()" : "")} : Api{arguments} {{ {constructor} public Task Models() => Http.GetAsync(\"{path}\"); }}");

    [Fact]
    public Task UrlsOfTwoDerivedClasses_NoDiagnostic() => ProgramVerifier.Expect(
        "public abstract class Api { protected readonly HttpClient Http; protected Api(string url) => Http = new HttpClient { BaseAddress = new Uri(url) }; }",
        "public class OpenAiApi() : Api(\"https://api.openai.com/v1/\") { public Task Models() => Http.GetAsync(\"models\"); }",
        "public class OtherApi() : Api(\"https://scores.example/v1\") { public Task Models() => Http.GetAsync(\"models\"); }");
}
