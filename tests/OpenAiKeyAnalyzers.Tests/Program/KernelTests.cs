using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Program;

/// <summary>Verifies Semantic Kernel services that one file registers, with the key, the model and the client of other files.</summary>
public class KernelTests
{
    private const string Usings = """
        #pragma warning disable SKEXP0010
        using Microsoft.Extensions.AI;
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        using Microsoft.SemanticKernel.Connectors.OpenAI;
        using Azure.AI.OpenAI;
        using OpenAI;
        using OpenAI.Audio;
        using System.ClientModel;

        """;

    [Theory]
    [InlineData("services.AddKernel().AddOpenAIChatCompletion(options.Model, options.ApiKey);")]
    [InlineData("services.AddOpenAIChatCompletion(new AiOptions().Model, key);")]
    [InlineData("services.AddSingleton(_ => { var builder = Kernel.CreateBuilder(); builder.AddOpenAIChatCompletion(options.Model, key); return builder.Build(); });")]
    [InlineData("services.AddChat(options.Model, key);")]
    [InlineData("services.AddSingleton(new OpenAIClient(key)); services.AddOpenAIChatCompletion(options.Model);")]
    [InlineData("services.AddSingleton<IChatCompletionService>(_ => new OpenAIChatCompletionService(options.Model, key));")]
    public Task ModelOfOptions_ReportsDiagnostic(string statement) => ProgramVerifier.Expect(
        Options("{|OAK4007:gpt-4-32k|}"), Register(statement), Extensions, Service);

    [Theory]
    [InlineData("services.AddKernel().AddOpenAIChatCompletion(options.Model, new Uri(\"http://localhost:11434/v1\"), \"ollama\");")]
    [InlineData("services.AddSingleton<OpenAIClient>(new AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com\"), new ApiKeyCredential(key))); services.AddOpenAIChatCompletion(options.Model);")]
    [InlineData("services.AddOpenAIChatCompletion(options.Model);")]
    [InlineData("services.AddKernel(); Console.WriteLine(options.Model);")]
    public Task OtherHost_NoDiagnostic(string statement) => ProgramVerifier.Expect(
        Options("gpt-4-32k"), Register(statement), Extensions, Service);

    [Theory]
    [InlineData("kernel.GetRequiredService<OpenAIClient>().GetAudioClient(\"{|OAK4008:gpt-audio-1.5|}\").GenerateSpeechAsync(text, GeneratedSpeechVoice.Alloy)")]
    [InlineData("kernel.GetRequiredService<IChatClient>().GetResponseAsync(text, new ChatOptions { ModelId = \"{|OAK4007:gpt-4-0314|}\" })")]
    [InlineData("kernel.InvokePromptAsync(text, new KernelArguments(new OpenAIPromptExecutionSettings { ModelId = \"gpt-4-0314\" }))")]
    [InlineData("kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(text, new OpenAIPromptExecutionSettings { ModelId = \"gpt-4-0314\" })")]
    public Task ServiceOfInjectedKernel_ReportsModelsThatAreSent(string call) => ProgramVerifier.Expect(
        Usings + $"public class Plugin(Kernel kernel) {{ public Task Say(string text) => {call}; }}",
        Usings + """
        static class Startup
        {
            static void Configure(string key)
            {
                var builder = Kernel.CreateBuilder();
                builder.Services.AddSingleton(new OpenAIClient(key));
                builder.AddOpenAIChatClient("gpt-6-luna", key);
            }
        }
        """);

    [Theory]
    [InlineData("{|OAK1005:YOUR_API_KEY|}", "services.AddKernel().AddOpenAIChatCompletion(\"gpt-6-luna\", Secrets.Key);")]
    [InlineData("{|OAK1005:YOUR_API_KEY|}", "services.AddChat(\"gpt-6-luna\", Secrets.Key);")]
    [InlineData("YOUR_API_KEY", "services.AddKernel().AddOpenAIChatCompletion(\"llama\", new Uri(\"http://localhost:1234/v1\"), Secrets.Key);")]
    public Task PlaceholderOfConstant_ReportsDiagnostic(string key, string statement) => ProgramVerifier.Expect(
        $"public static class Secrets {{ public const string Key = \"{key}\"; }}", Register(statement), Extensions, Options("gpt-6-luna"));

    private const string Extensions = Usings + """
        public static class AiExtensions
        {
            public static IServiceCollection AddChat(this IServiceCollection services, string model, string apiKey)
            {
                services.AddKernel().AddOpenAIChatCompletion(model, apiKey);
                return services;
            }
        }
        """;

    private const string Service = Usings + """
        public class Chat(Kernel kernel)
        {
            public Task Ask(string text) => kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(text);
        }
        """;

    private static string Options(string model) =>
        $"public class AiOptions {{ public string Model {{ get; set; }} = \"{model}\"; public string ApiKey {{ get; set; }} = \"\"; }}";

    private static string Register(string statement) => Usings + $$"""
        static class Startup
        {
            static void Configure(IServiceCollection services, AiOptions options, string key)
            {
                {{statement}}
            }
        }
        """;
}
