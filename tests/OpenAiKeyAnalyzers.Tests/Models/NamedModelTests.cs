using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>
/// Verifies models that are members of a library or constants of another file, and models that the library sends by default.
/// </summary>
public class NamedModelTests
{
    public static TheoryData<string, string, string> Named => new()
    {
        { "OkGoDoIt", "await api.Completions.CreateCompletionAsync(\"hi\", model: Model.DavinciText);", "OAK4007 Model.DavinciText" },
        { "OkGoDoIt", "await api.Completions.CreateCompletionAsync(new CompletionRequest(\"hi\", Model.DavinciText));", "OAK4007 Model.DavinciText" },
        { "OkGoDoIt", "var r = new CompletionRequest { Model = Model.CurieText }; await api.Completions.CreateCompletionAsync(r);", "OAK4007 Model.CurieText" },
        { "OkGoDoIt", "var chat = api.Chat.CreateConversation(); chat.Model = Model.GPT4;", "OAK4007 Model.GPT4" },
        { "OkGoDoIt", "var chat = api.Chat.CreateConversation(new ChatRequest { Model = Model.ChatGPTTurbo });", "OAK4007 Model.ChatGPTTurbo" },
        { "OkGoDoIt", "var m = Model.GPT4_Vision; var chat = api.Chat.CreateConversation(); chat.Model = m;", "OAK4007 Model.GPT4_Vision" },
        { "OkGoDoIt", "await api.ImageGenerations.CreateImageAsync(new ImageGenerationRequest(\"x\", Model.DALLE3));", "OAK4007 Model.DALLE3" },
        { "OkGoDoIt", "var chat = api.Chat.CreateConversation(new ChatRequest { Model = Model.AdaTextEmbedding });", "OAK4008 Model.AdaTextEmbedding" },
        { "Betalgo", "await api.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [], Model = Models.Gpt_3_5_Turbo });", "OAK4007 Models.Gpt_3_5_Turbo" },
        { "Betalgo", "await api.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [] }, Models.Gpt_4);", "OAK4007 Models.Gpt_4" },
        { "Betalgo", "await api.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [], Model = Models.Model.Gpt_4.EnumToString() });", "OAK4007 Models.Model.Gpt_4" },
        { "Betalgo", "api.SetDefaultModelId(Models.TextDavinciV3);", "OAK4007 Models.TextDavinciV3" },
        { "Betalgo", "await api.Image.CreateImage(new CreateImageRequest { Prompt = \"x\", Model = ImageModel.DallE3 });", "OAK4007 ImageModel.DallE3" },
        { "Betalgo", "await api.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [], Model = Models.WhisperV1 });", "OAK4008 Models.WhisperV1" },
        { "OpenAI-DotNet", "await api.ChatEndpoint.GetCompletionAsync(new ChatRequest(null, Model.GPT4));", "OAK4007 Model.GPT4" },
        { "OpenAI-DotNet", "await api.ImagesEndPoint.SendAsync(new ImageGenerationRequest(\"x\", Model.DallE_3));", "OAK4007 Model.DallE_3" },
        { "OpenAI-DotNet", "await api.ChatEndpoint.GetCompletionAsync(new ChatRequest(null, model: Model.TTS_1));", "OAK4008 Model.TTS_1" },
        { "OpenAI-Unity", "await api.CreateModeration(new CreateModerationRequest { Model = ModerationModel.Stable });", "OAK4007 ModerationModel.Stable" },
        { "OpenAI-DotNet", "static ChatRequest Build(string name) { var model = new Model(name); return new ChatRequest(null, model); } await api.ChatEndpoint.GetCompletionAsync(Build(\"gpt-4\"));", "OAK4007 gpt-4" },
        { "OpenAI-DotNet", "static ChatRequest Build(string name) => new ChatRequest(null, new Model(name)); var request = Build(\"tts-1\"); await api.ChatEndpoint.GetCompletionAsync(request);", "OAK4008 tts-1" },
        { "OpenAI-Unity", "var request = new CreateAudioTranscriptionsRequest(); request.Model = \"gpt-4o-transcribe\"; await api.CreateAudioTranscription(request);", "OAK4007 gpt-4o-transcribe" },
        { "Betalgo 6", "services.AddOpenAIService(options => options.ApiKey = key); await api.Completions.CreateCompletion(new CompletionCreateRequest { Prompt = \"x\" }, \"text-davinci-003\");", "OAK4007 text-davinci-003" },
        { "Betalgo 6", "services.AddOpenAIService(options => { options.ApiKey = key; }); await api.Completions.CreateCompletion(new CompletionCreateRequest { Model = \"gpt-4\" });", "OAK4007 gpt-4" },

        // The program names no model, so the library's default is sent.
        { "OkGoDoIt", "await api.Completions.CreateCompletionAsync(new CompletionRequest { Prompt = \"x\" });", "OAK4007 CompletionRequest" },
        { "OkGoDoIt", "await api.Chat.CreateChatCompletionAsync(new ChatRequest());", "OAK4007 ChatRequest" },
        { "OkGoDoIt", "var chat = api.Chat.CreateConversation();", "OAK4007 CreateConversation" },
        { "OkGoDoIt", "await api.ImageGenerations.CreateImageAsync(new ImageGenerationRequest(\"x\"));", "OAK4007 ImageGenerationRequest" },
        { "OkGoDoIt", "await api.Moderation.CallModerationAsync(new ModerationRequest(\"x\"));", "OAK4007 ModerationRequest" },
        { "OpenAI-DotNet", "await api.ImagesEndPoint.SendAsync(new ImageGenerationRequest(\"x\"));", "OAK4007 ImageGenerationRequest" },
        { "OpenAI-DotNet", "await api.ResponsesEndpoint.SendAsync(new CreateResponseRequest(\"x\"));", "OAK4007 CreateResponseRequest" },
        { "OpenAI-DotNet", "var session = new SessionConfiguration(); await api.RealtimeEndpoint.SendAsync(session);", "OAK4007 SessionConfiguration" },
        { "OpenAI-Unity", "await api.CreateModeration(new CreateModerationRequest { Input = \"x\" });", "OAK4007 CreateModerationRequest" },
    };

    public static TheoryData<string, string> Neighbors => new()
    {
        { "OkGoDoIt", "var other = new OpenAIAPI(key) { ApiUrlFormat = \"http://localhost:1/{0}/{1}\" }; await other.Completions.CreateCompletionAsync(\"hi\", model: Model.DavinciText);" },
        { "OkGoDoIt", "var azure = OpenAIAPI.ForAzure(\"me\", \"chat\", key); var chat = azure.Chat.CreateConversation(); chat.Model = Model.GPT4;" },
        { "OkGoDoIt", "var azure = OpenAIAPI.ForAzure(\"me\", \"chat\", key); await azure.ImageGenerations.CreateImageAsync(new ImageGenerationRequest(\"x\"));" },
        { "OkGoDoIt", "var chat = api.Chat.CreateConversation(); chat.Model = \"gpt-6-luna\";" },
        { "OkGoDoIt", "Model.DefaultChatModel = \"gpt-6-luna\"; var chat = api.Chat.CreateConversation();" },
        { "OkGoDoIt", "var chat = api.Chat.CreateConversation(new ChatRequest { Model = \"gpt-6-luna\" });" },
        { "OkGoDoIt", "var models = new[] { Model.DavinciText, Model.GPT4 };" },
        { "OkGoDoIt", "if (key == Model.DavinciText) return;" },
        { "OkGoDoIt", "await api.ImageGenerations.CreateImageAsync(new ImageGenerationRequest(\"x\", \"gpt-image-2\"));" },
        { "OkGoDoIt", "await api.Moderation.CallModerationAsync(new ModerationRequest { Inputs = [\"x\"] });" },
        { "Betalgo", "var azure = new OpenAIService(new OpenAIOptions { ApiKey = key, ProviderType = ProviderType.Azure, ResourceName = \"me\", DeploymentId = \"d\" }); await azure.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [], Model = Models.Gpt_4 });" },
        { "Betalgo", "var local = new OpenAIService(new OpenAIOptions { ApiKey = key, BaseDomain = \"http://localhost:1\", DefaultModelId = \"gpt-4\" });" },
        { "Betalgo", "await api.Embeddings.CreateEmbedding(new EmbeddingCreateRequest { Input = \"x\", Model = Models.TextEmbeddingAdaV2 });" },
        { "Betalgo", "Console.WriteLine(Models.Gpt_4);" },
        { "OpenAI-DotNet", "var azure = new OpenAIClient(key, new OpenAISettings(\"me\", \"chat\", \"2024\")); await azure.ChatEndpoint.GetCompletionAsync(new ChatRequest(null, Model.GPT4));" },
        { "OpenAI-DotNet", "await api.ImagesEndPoint.SendAsync(new ImageGenerationRequest(\"x\", \"gpt-image-2\"));" },
        { "OpenAI-DotNet", "static ChatRequest Build(string name) { var model = new Model(name); return new ChatRequest(null, model); } var azure = new OpenAIClient(key, new OpenAISettings(\"me\", \"chat\", \"2024\")); await azure.ChatEndpoint.GetCompletionAsync(Build(\"gpt-4\"));" },
        { "Betalgo 6", "services.AddOpenAIService(options => { options.ApiKey = key; options.BaseDomain = \"http://localhost:1\"; }); await api.Completions.CreateCompletion(new CompletionCreateRequest { Prompt = \"x\" }, \"text-davinci-003\");" },
        { "Betalgo 6", "services.AddOpenAIService(); await api.Completions.CreateCompletion(new CompletionCreateRequest { Prompt = \"x\" }, \"text-davinci-003\");" },
        { "OpenAI-DotNet", "static ChatRequest Build(string name) { var model = new Model(name); return new ChatRequest(null, model); } Console.WriteLine(Build(\"gpt-4\"));" },
    };

    [Theory]
    [MemberData(nameof(Named))]
    public async Task NamedOrDefaultModel_ReportsDiagnostic(string library, string statement, string expected)
    {
        Diagnostic finding = Assert.Single(await FindAsync(library, statement));
        Assert.Equal(expected, $"{finding.Id} {ModelSinkTests.GetText(finding)}");
    }

    [Theory]
    [MemberData(nameof(Neighbors))]
    public async Task OtherHostOrCurrentModel_NoDiagnostic(string library, string statement) =>
        Assert.Empty(await FindAsync(library, statement));

    [Theory]
    [InlineData("internal const string Chat = \"gpt-4\";", "OAK4007 Warning")]
    [InlineData("internal static readonly string Chat = \"gpt-4\";", "OAK4007 Warning")]
    [InlineData("internal static string Chat => \"text-embedding-3-small\";", "OAK4008 Warning")]
    [InlineData("internal const string Chat = \"gpt-6-luna\";", null)]
    [InlineData("internal static string Chat => System.Environment.MachineName;", null)]
    public async Task ConstantOfAnotherFile_IsReportedWhereItIsDeclared(string declaration, string? expected)
    {
        var findings = await AnalyzerRun.GetDiagnosticsAsync(
            [("/a.cs", "class C { object M(string key) => new OpenAI.Chat.ChatClient(Names.Chat, key); }"),
                ("/b.cs", $"static class Names {{ {declaration} }}")], []);
        Assert.Equal(expected, findings.Length == 0 ? null : $"{findings[0].Id} {findings[0].Severity}");
        Assert.All(findings, static finding => Assert.Equal("/b.cs", finding.Location.SourceTree!.FilePath));
    }

    private static async Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> FindAsync(string library, string statement)
    {
        var sink = new ModelSinkCase(library, string.Empty, statement);
        CSharpCompilation compilation = sink.Compile(sink.GetSource(string.Empty));
        return await ModelSinkTests.FindAsync(compilation);
    }
}
