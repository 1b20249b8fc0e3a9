#pragma warning disable OPENAI001, SKEXP0010
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text;
using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Managers;
using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using OpenAI.Audio;
using OpenAI.Responses;
using OpenAiKeyAnalyzers.Tests.AtRunTime;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>Runs the libraries with a server of the test: each sink calls the operation that the tables list.</summary>
public class ModelRunTimeTests
{
    private const string Model = "the-model";

    private static readonly (string Type, string Member, string Operation, bool IsForm, Func<Uri, Task> Send)[] Calls =
    [
        ("OpenAI.OpenAIClient", "GetChatClient", "chat/completions", false,
            static server => Client(server).GetChatClient(Model).CompleteChatAsync(LoopbackServer.EndOfRequest)),
        ("OpenAI.OpenAIClient", "GetEmbeddingClient", "embeddings", false,
            static server => Client(server).GetEmbeddingClient(Model).GenerateEmbeddingAsync(LoopbackServer.EndOfRequest)),
        ("OpenAI.OpenAIClient", "GetModerationClient", "moderations", false,
            static server => Client(server).GetModerationClient(Model).ClassifyTextAsync(LoopbackServer.EndOfRequest)),
        ("OpenAI.OpenAIClient", "GetImageClient", "images/generations", false,
            static server => Client(server).GetImageClient(Model).GenerateImageAsync(LoopbackServer.EndOfRequest)),
        ("OpenAI.OpenAIClient", "GetImageClient", "images/edits", true,
            static server => Client(server).GetImageClient(Model).GenerateImageEditAsync(Body(), "a.png", "x")),
        ("OpenAI.OpenAIClient", "GetImageClient", "images/variations", true,
            static server => Client(server).GetImageClient(Model).GenerateImageVariationAsync(Body(), "a.png")),
        ("OpenAI.OpenAIClient", "GetAudioClient", "audio/speech", false,
            static server => Client(server).GetAudioClient(Model)
                .GenerateSpeechAsync(LoopbackServer.EndOfRequest, GeneratedSpeechVoice.Alloy)),
        ("OpenAI.OpenAIClient", "GetAudioClient", "audio/transcriptions", true,
            static server => Client(server).GetAudioClient(Model).TranscribeAudioAsync(Body(), "a.wav")),
        ("OpenAI.OpenAIClient", "GetAudioClient", "audio/translations", true,
            static server => Client(server).GetAudioClient(Model).TranslateAudioAsync(Body(), "a.wav")),
        ("OpenAI.Responses.ResponsesClient", "CreateResponseAsync", "responses", false,
            static server => Responses(server).CreateResponseAsync(Model, LoopbackServer.EndOfRequest)),
        ("Microsoft.Extensions.AI.OpenAIClientExtensions", "AsIChatClient", "responses", false,
            static server => Responses(server).AsIChatClient(Model).GetResponseAsync(LoopbackServer.EndOfRequest)),
        ("Microsoft.Extensions.AI.ChatOptions", "ModelId", "chat/completions", false, static server => Client(server).GetChatClient("other")
            .AsIChatClient().GetResponseAsync(LoopbackServer.EndOfRequest, new ChatOptions { ModelId = Model })),
        ("Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIChatCompletionService", ".ctor", "chat/completions", false,
            static server => new OpenAIChatCompletionService(Model, server, "key", httpClient: Http())
                .GetChatMessageContentAsync(LoopbackServer.EndOfRequest)),
        ("Betalgo.Ranul.OpenAI.ObjectModels.RequestModels.ChatCompletionCreateRequest", "Model", "chat/completions", false,
            static server => Service(server).ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = [Betalgo.Ranul.OpenAI.ObjectModels.RequestModels.ChatMessage.FromUser(LoopbackServer.EndOfRequest)],
                Model = Model,
            })),
        ("Betalgo.Ranul.OpenAI.ObjectModels.RequestModels.CompletionCreateRequest", "Model", "completions", false,
            static server => Service(server).Completions.CreateCompletion(
                new CompletionCreateRequest { Prompt = LoopbackServer.EndOfRequest, Model = Model })),
        ("Betalgo.Ranul.OpenAI.OpenAIOptions", "DefaultModelId", "chat/completions", false,
            static server => Service(server, Model).ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest
            {
                Messages = [Betalgo.Ranul.OpenAI.ObjectModels.RequestModels.ChatMessage.FromUser(LoopbackServer.EndOfRequest)],
            })),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Calls.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Sink_CallsTheOperationOfTheTable(int number)
    {
        (string type, string member, string operation, bool isForm, Func<Uri, Task> send) = Calls[number];
        ModelOperations listed = ModelSinkTable.All.Where(row => row.TypePattern.IsMatch(type) && row.Members.Contains(member))
            .Aggregate(ModelOperations.None, static (sum, row) => sum | row.Operations);
        Assert.NotEqual(ModelOperations.None, listed & OperationNames.Parse(operation));

        (string request, _) = await LoopbackServer.ReceiveAsync(send);
        Assert.StartsWith("POST /v1/" + operation + " ", request, StringComparison.Ordinal);

        // The server responds to a form before its last part, which may be the model.
        Assert.True(isForm || request.Contains("\"model\":\"" + Model + "\"", StringComparison.Ordinal), request);
    }

    /// <summary>The settings of a prompt select a service by their model; the model of the service is sent.</summary>
    [Fact]
    public async Task ModelOfPromptSettings_IsNotSent()
    {
        (string request, _) = await LoopbackServer.ReceiveAsync(static server =>
            new OpenAIChatCompletionService(Model, server, "key", httpClient: Http()).GetChatMessageContentAsync(
                LoopbackServer.EndOfRequest, new OpenAIPromptExecutionSettings { ModelId = "another" }));
        Assert.Contains("\"model\":\"" + Model + "\"", request, StringComparison.Ordinal);
        Assert.DoesNotContain("another", request, StringComparison.Ordinal);
    }

    private static OpenAIClient Client(Uri server) => new(new ApiKeyCredential("key"), new OpenAIClientOptions
    {
        Endpoint = server,
        Transport = new HttpClientPipelineTransport(Http()),
        RetryPolicy = new ClientRetryPolicy(0),
    });

    private static ResponsesClient Responses(Uri server) => Client(server).GetResponsesClient();

    private static OpenAIService Service(Uri server, string? model = null) =>
        new(new OpenAIOptions { ApiKey = "key", BaseDomain = server.GetLeftPart(UriPartial.Authority), DefaultModelId = model }, Http());

    private static HttpClient Http() => new(new SocketsHttpHandler { UseProxy = false });

    private static MemoryStream Body() => new(Encoding.ASCII.GetBytes(LoopbackServer.EndOfRequest));
}
