using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.AtRunTime;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>
/// Applies the fix of each OAK4007 and OAK4008 and runs the fixed program with a server of the test: the request that arrives is for an
/// operation that the new model supports.
/// </summary>
public class ModelFixTests
{
    private const string End = LoopbackServer.EndOfRequest;

    private const string Client = "var client = new OpenAIClient(new ApiKeyCredential(apiKey), new OpenAIClientOptions { NetworkTimeout = TimeSpan.FromMinutes(1) }); ";

    private const string Handler = "new HttpClient(new SocketsHttpHandler { UseProxy = false })";

    /// <summary>The replacements that redirect a program that names OpenAI's host to the server of the test.</summary>
    private static readonly (string Old, string New)[] Redirections =
    [
        ("NetworkTimeout = TimeSpan.FromMinutes(1)",
            $"Endpoint = new Uri(address), Transport = new HttpClientPipelineTransport({Handler}), RetryPolicy = new ClientRetryPolicy(0)"),
        ("\"https://api.openai.com/v1/", "address + \"/"),
        ("new HttpClient()", Handler),
        ("#pragma warning disable", "#pragma warning disable SKEXP0010,"),
        ("apiKey, null", "new Uri(address), apiKey, null, " + Handler),
        ("ApiKey = apiKey })", "ApiKey = apiKey, BaseDomain = address.Replace(\"/v1\", \"\") }, " + Handler + ")"),
    ];

    public static TheoryData<string, string, string, string> Fixed => new()
    {
        { "chat/completions", "gpt-4-0314", "gpt-6.1-sol", Client + $"await client.GetChatClient(\"~\").CompleteChatAsync(\"{End}\");" },
        { "chat/completions", "gpt-4o", "gpt-6-luna", Client + $"await client.GetChatClient(\"~\").CompleteChatAsync(\"{End}\");" },
        { "chat/completions", "gpt-35-turbo", "gpt-5.6-terra", Client + $"await client.GetChatClient(\"~\").CompleteChatAsync(\"{End}\");" },
        { "chat/completions", "gpt-4-32k", "gpt-6-luna", $"await new Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIChatCompletionService(\"~\", apiKey, null).GetChatMessageContentsAsync(new Microsoft.SemanticKernel.ChatCompletion.ChatHistory(\"{End}\"));" },
        { "chat/completions", "gpt-4-0613", "gpt-5.6-sol", "await new HttpClient().PostAsync(\"https://api.openai.com/v1/chat/completions\", new StringContent(\"{\\\"model\\\":\\\"~\\\",\\\"messages\\\":[{\\\"role\\\":\\\"user\\\",\\\"content\\\":\\\"" + End + "\\\"}]}\"));" },
        { "chat/completions", "gpt-3.5-turbo", "gpt-5.6-terra", $"await new Betalgo.Ranul.OpenAI.Managers.OpenAIService(new Betalgo.Ranul.OpenAI.OpenAIOptions {{ ApiKey = apiKey }}).ChatCompletion.CreateCompletion(new Betalgo.Ranul.OpenAI.ObjectModels.RequestModels.ChatCompletionCreateRequest {{ Messages = [Betalgo.Ranul.OpenAI.ObjectModels.RequestModels.ChatMessage.FromUser(\"{End}\")], Model = \"~\" }});" },
        { "responses", "gpt-4-0314", "gpt-6.1-sol", Client + $"await client.GetResponsesClient().CreateResponseAsync(\"~\", \"{End}\");" },
        { "responses", "gpt-35-turbo", "gpt-5.6-terra", Client + $"await client.GetResponsesClient().CreateResponseAsync(\"~\", \"{End}\");" },
        { "embeddings", "text-similarity-ada-001", "text-embedding-3-small", Client + $"await client.GetEmbeddingClient(\"~\").GenerateEmbeddingAsync(\"{End}\");" },
        { "embeddings", "gpt-6-luna", "text-embedding-3-small", Client + $"await client.GetEmbeddingClient(\"~\").GenerateEmbeddingAsync(\"{End}\");" },
        { "embeddings", "whisper-1", "text-embedding-3-small", Client + $"await client.GetEmbeddingClient(\"~\").GenerateEmbeddingAsync(\"{End}\");" },
        { "moderations", "text-moderation-latest", "omni-moderation-latest", Client + $"await client.GetModerationClient(\"~\").ClassifyTextAsync(\"{End}\");" },
        { "moderations", "gpt-6-luna", "omni-moderation-latest", Client + $"await client.GetModerationClient(model: \"~\").ClassifyTextAsync(\"{End}\");" },
        { "images/generations", "dall-e-3", "gpt-image-2", Client + $"await client.GetImageClient(\"~\").GenerateImageAsync(\"{End}\");" },
        { "images/generations", "gpt-image-1", "gpt-image-2.5-sunburst", Client + $"await client.GetImageClient(\"~\").GenerateImageAsync(\"{End}\");" },
        { "images/edits", "dall-e-2", "gpt-image-2", Client + $"await client.GetImageClient(\"~\").GenerateImageEditAsync(new System.IO.MemoryStream(Encoding.ASCII.GetBytes(\"{End}\")), \"a.png\", \"x\");" },
        { "audio/transcriptions", "whisper-1", "gpt-transcribe", Client + $"await client.GetAudioClient(\"~\").TranscribeAudioAsync(new System.IO.MemoryStream(Encoding.ASCII.GetBytes(\"{End}\")), \"a.wav\");" },
        { "audio/transcriptions", "gpt-audio-1.5", "gpt-transcribe", Client + $"await client.GetAudioClient(\"~\").TranscribeAudioAsync(new System.IO.MemoryStream(Encoding.ASCII.GetBytes(\"{End}\")), \"a.wav\");" },
        { "audio/transcriptions", "whisper-1", "gpt-transcribe", $"await new HttpClient().PostAsync(\"https://api.openai.com/v1/audio/transcriptions\", new MultipartFormDataContent {{ {{ new StringContent(\"~\"), \"model\" }}, {{ new StringContent(\"{End}\"), \"prompt\" }} }});" },
    };

    public static TheoryData<string, string> Kept => new()
    {
        // There are several choices of models, or no successor.
        { "text-embedding-3-small", Client + "await client.GetChatClient(\"~\").CompleteChatAsync(\"x\");" },
        { "gpt-5-pro", Client + "await client.GetChatClient(\"~\").CompleteChatAsync(\"x\");" },
        { "gpt-6-luna", Client + "await client.GetImageClient(\"~\").GenerateImageAsync(\"x\");" },
        { "gpt-audio-1.5", Client + "await client.GetAudioClient(\"~\").GenerateSpeechAsync(\"x\", OpenAI.Audio.GeneratedSpeechVoice.Alloy);" },
        { "tts-1", Client + "await client.GetAudioClient(\"~\").GenerateSpeechAsync(\"x\", OpenAI.Audio.GeneratedSpeechVoice.Alloy);" },
        { "gpt-6-luna", Client + "await client.GetAudioClient(\"~\").TranslateAudioAsync(\"x\");" },
        { "whisper-1", Client + "await client.GetAudioClient(\"~\").TranslateAudioAsync(\"x\");" },

        // The model or the client has another use, or the request contains a parameter that the model rejects.
        { "gpt-6-luna", Client + "const string model = \"~\"; await client.GetEmbeddingClient(model).GenerateEmbeddingAsync(\"x\"); await client.GetChatClient(model).CompleteChatAsync(\"x\");" },
        { "gpt-6-luna", Client + "var audio = client.GetAudioClient(\"~\"); await audio.TranscribeAudioAsync(\"x\"); await audio.TranslateAudioAsync(\"x\");" },
        { "gpt-6-luna", Client + "await client.GetAudioClient(\"~\").TranscribeAudioAsync(new System.IO.MemoryStream(), \"x\", new OpenAI.Audio.AudioTranscriptionOptions { Language = \"en\" });" },
        { "gpt-6-luna", "await new HttpClient().PostAsync(\"https://api.openai.com/v1/embeddings\", new StringContent(\"{\\\"model\\\":\\\"~\\\",\\\"input\\\":\\\"x\\\"}\"));" },
    };

    [Theory]
    [MemberData(nameof(Fixed))]
    public async Task Fix_SendsAModelThatTheOperationServes(string operation, string model, string successor, string statements)
    {
        TestProgram program = Create(model, statements);
        Diagnostic finding = Assert.Single(await FindAsync(program.Source));
        string? after = await program.ApplyFixAsync(finding);
        Assert.NotNull(after);
        Assert.Empty(await FindAsync(after));
        Assert.Equal(Create(successor, statements).Source, after);
        Assert.NotEqual(ModelOperations.None, ModelOperationTable.GetOperations(successor) & OperationNames.Parse(operation));

        string redirected = Redirections.Aggregate(after,
            static (source, change) => source.Replace(change.Old, change.New, StringComparison.Ordinal));
        (string request, _) = await TestProgram.RunAsync(redirected, "key");
        Assert.StartsWith("POST /v1/" + operation + " ", request, StringComparison.Ordinal);

        // The server responds to a form before its last part, which may be the model.
        bool isForm = request.Contains("multipart/form-data", StringComparison.Ordinal);
        Assert.True(isForm || request.Contains("\"" + successor + "\"", StringComparison.Ordinal), request);
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task OpenChoiceOrNoSuccessor_NoFix(string model, string statements)
    {
        TestProgram program = Create(model, statements);
        Diagnostic[] findings = await FindAsync(program.Source);
        Assert.NotEmpty(findings);
        foreach (Diagnostic finding in findings)
        {
            Assert.Null(await program.ApplyFixAsync(finding));
        }
    }

    private static TestProgram Create(string model, string statements) => new(statements.Replace("~", model, StringComparison.Ordinal));

    private static async Task<Diagnostic[]> FindAsync(string source) =>
        [.. (await TestProgram.GetDiagnosticsAsync(source)).Where(static finding => finding.Id is "OAK4007" or "OAK4008")];
}
