using Microsoft.CodeAnalysis.CSharp;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>Verifies code that resembles a wrong model but is correct.</summary>
public class ModelNeighborTests
{
    public static TheoryData<string> Silent =>
    [
        // Azure accepts any name.
        "var azure = new AzureOpenAIClient(new Uri(\"https://me.openai.azure.com\"), new ApiKeyCredential(key)); var a = azure.GetChatClient(\"text-embedding-3-small\"); var b = azure.GetEmbeddingClient(\"gpt-4\"); var c = azure.GetAudioClient(\"gpt-35-turbo\");",
        "OpenAIClient azure = new AzureOpenAIClient(new Uri(\"https://me.openai.azure.com\"), new ApiKeyCredential(key)); await azure.GetChatClient(\"d\").AsIChatClient().GetResponseAsync(\"x\", new ChatOptions { ModelId = \"gpt-4\" });",
        "var azure = new AzureOpenAIClient(new Uri(\"https://me.openai.azure.com\"), new ApiKeyCredential(key)); builder.AddOpenAIChatCompletion(\"gpt-35-turbo\", azure);",
        "var body = new { model = \"gpt-35-turbo\", messages = new object[0] }; await http.GetAsync(\"https://me.openai.azure.com/openai/v1/chat/completions\");",

        // Other hosts.
        "var other = new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") }); var a = other.GetAudioClient(\"whisper-large-v3\"); var b = other.GetChatClient(\"tts-1\");",
        "var body = new { model = \"openai/gpt-4o\", messages = new object[0] }; await http.GetAsync(\"https://openrouter.ai/api/v1/chat/completions\");",
        "var form = new MultipartFormDataContent(); form.Add(new StringContent(\"gpt-4o\"), \"model\"); await http.PostAsync(\"http://localhost:8000/v1/audio/transcriptions\", form);",

        // Unknown models, and fine-tuned ones.
        "var a = new ChatClient(\"my-model\", key); var b = new EmbeddingClient(\"gpt-9-embed\", key); var c = new AudioClient(\"ft:gpt-9:acme::id\", key);",
        "var a = new ChatClient(\"gpt-oss-120b\", key); var b = new AudioClient(\"whisper\", key); var c = new AudioClient(\"tts-hd\", key);",
        "var a = new EmbeddingClient(key, key); var b = new ChatClient(Environment.GetEnvironmentVariable(\"MODEL\"), key);",

        // An unknown method, a correct method, and possible operations of the audio client.
        "var audio = new AudioClient(\"gpt-transcribe\", key);",
        "var audio = new AudioClient(\"gpt-transcribe\", key); audio.TranscribeAudio(\"x\"); await audio.TranscribeAudioAsync(\"y\");",
        "var images = new ImageClient(\"gpt-image-2\", key); images.GenerateImage(\"x\"); images.GenerateImageEdit(\"x\", \"y\");",

        // Models of other families that an operation supports.
        "var body = new { model = \"gpt-image-2\", input = \"x\" }; await http.GetAsync(\"https://api.openai.com/v1/responses\");",
        "var body = new { model = \"gpt-6-luna\", input = \"x\", tools = new[] { new { type = \"image_generation\", model = \"gpt-image-2\" } } }; await http.GetAsync(\"https://api.openai.com/v1/responses\");",
        "var session = \"{ \\\"type\\\": \\\"session.update\\\", \\\"session\\\": { \\\"model\\\": \\\"gpt-realtime-2.1\\\", \\\"audio\\\": { \\\"input\\\": { \\\"transcription\\\": { \\\"model\\\": \\\"gpt-transcribe\\\" } } } } }\"; await http.GetAsync(\"https://api.openai.com/v1/realtime\");",
        "var a = new ChatClient(\"gpt-audio-1.5\", key); var b = client.GetChatClient(\"gpt-5-search-api\");",
        "var live = new RealtimeClient(key); await live.StartSessionAsync(\"gpt-live-transcribe\", \"transcription\");",
        "await new FineTuningClient(key).FineTuneAsync(\"gpt-6-luna\", \"file\", false);",

        // Lists, prices, choices, comparisons, words.
        "var models = new[] { \"text-embedding-3-small\", \"gpt-35-turbo\" }; await http.GetAsync(\"https://api.openai.com/v1/chat/completions\");",
        "var prices = new Dictionary<string, double> { [\"gpt-5-pro\"] = 1, [\"tts-1\"] = 2 }; await http.GetAsync(\"https://api.openai.com/v1/chat/completions\");",
        "var size = key switch { \"text-embedding-3-small\" => 1536, _ => 0 }; if (key == \"gpt-5-pro\") return; await http.GetAsync(\"https://api.openai.com/v1/chat/completions\");",
        "var info = new { model = \"tts-1\", price = 1, input = 15 }; await http.GetAsync(\"https://api.openai.com/v1/chat/completions\");",
        "var car = new Dictionary<string, object> { [\"model\"] = \"o1\", [\"maker\"] = \"x\" }; await http.GetAsync(\"https://api.openai.com/v1/embeddings\");",
        "var body = new { model = \"text-embedding-3-small\", input = \"x\" }; await http.GetAsync(\"https://api.openai.com/v1/models\"); var collection = \"completions\";",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task RightModelOrOtherUsage_NoDiagnostic(string statements)
    {
        var sink = new ModelSinkCase("OpenAI", string.Empty, statements);
        CSharpCompilation compilation = sink.Compile(sink.GetSource(string.Empty));
        Assert.Empty(await ModelSinkTests.FindAsync(compilation));
    }
}
