namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>Provides clients whose packages are not available, declared as in their sources.</summary>
internal static class ClientStubs
{
    /// <summary>The declarations of RageAgainstThePixel/OpenAI-DotNet 8.8.7 and com.openai.unity, read 2026-11-27.</summary>
    internal const string OpenAiDotNet = """
        [assembly: System.Reflection.AssemblyVersion("8.8.7.0")]
        namespace OpenAI
        {
            using System.Threading.Tasks;

            public sealed class OpenAIAuthentication
            {
                public OpenAIAuthentication(string apiKey) { }
                public static implicit operator OpenAIAuthentication(string key) => new OpenAIAuthentication(key);
            }

            public sealed class OpenAISettings
            {
                public OpenAISettings(string domain, string apiVersion = "v1") { }
                public OpenAISettings(string resourceName, string deploymentId, string apiVersion) { }
            }

            public sealed class OpenAIClient
            {
                public OpenAIClient(OpenAIAuthentication openAIAuthentication = null, OpenAISettings settings = null) { }
                public Chat.ChatEndpoint ChatEndpoint { get; }
                public Endpoint ResponsesEndpoint { get; }
                public Endpoint EmbeddingsEndpoint { get; }
                public Endpoint AudioEndpoint { get; }
                public Endpoint ImagesEndPoint { get; }
                public Endpoint ModerationsEndpoint { get; }
                public Endpoint RealtimeEndpoint { get; }
            }

            public sealed class Endpoint { public Task SendAsync(object request) => null; }
        }

        namespace OpenAI.Models
        {
            public sealed class Model
            {
                public Model(string id, string ownedBy = null) { }
                public static implicit operator string(Model model) => null;
                public static implicit operator Model(string name) => new Model(name);
                public static Model Davinci { get; }
                public static Model GPT3_5_Turbo { get; }
                public static Model GPT4 { get; }
                public static Model GPT4o { get; }
                public static Model GPT4oRealtime { get; }
                public static Model DallE_2 { get; }
                public static Model DallE_3 { get; }
                public static Model TTS_1 { get; }
                public static Model Whisper1 { get; }
                public static Model Embedding_Ada_002 { get; }
                public static Model Moderation_Latest { get; }
            }
        }

        namespace OpenAI.Chat
        {
            using System.Threading.Tasks;

            public sealed class ChatRequest { public ChatRequest(object messages, string model = null) { } }
            public sealed class ChatEndpoint { public Task GetCompletionAsync(ChatRequest request) => null; }
        }

        namespace OpenAI.Responses
        {
            public sealed class CreateResponseRequest
            {
                public CreateResponseRequest(string textInput, OpenAI.Models.Model model = null) { }
            }
        }
        namespace OpenAI.Embeddings
        {
            public sealed class EmbeddingsRequest
            {
                public EmbeddingsRequest(string input, string model = null) { }
            }
        }
        namespace OpenAI.Moderations
        {
            public sealed class ModerationsRequest
            {
                public ModerationsRequest(string input, string model = null) { }
            }
        }
        namespace OpenAI.Realtime
        {
            public sealed class SessionConfiguration
            {
                public SessionConfiguration(OpenAI.Models.Model model = null) { }
            }
        }

        namespace OpenAI.Audio
        {
            public sealed class SpeechRequest { public SpeechRequest(string input, OpenAI.Models.Model model = null) { } }
            public sealed class AudioTranscriptionRequest { public AudioTranscriptionRequest(string audioPath, string model = null) { } }
            public sealed class AudioTranslationRequest { public AudioTranslationRequest(string audioPath, string model = null) { } }
        }

        namespace OpenAI.Images
        {
            public sealed class ImageGenerationRequest
            {
                public ImageGenerationRequest(string prompt, OpenAI.Models.Model model = null) { }
            }
            public sealed class ImageEditRequest
            {
                public ImageEditRequest(string prompt, string imagePath, OpenAI.Models.Model model = null) { }
            }
        }
        """;

    /// <summary>The declarations of Betalgo.OpenAI.GPT3 6.8.6, read 2026-11-28.</summary>
    internal const string OldBetalgo = """
        namespace OpenAI.GPT3
        {
            public class OpenAiOptions
            {
                public string ApiKey { get; set; }
                public string BaseDomain { get; set; }
            }
        }
        namespace OpenAI.GPT3.Extensions
        {
            public static class OpenAIServiceCollectionExtensions
            {
                public static object AddOpenAIService(this Microsoft.Extensions.DependencyInjection.IServiceCollection services,
                    System.Action<OpenAiOptions> setupAction = null) => null;
            }
        }
        namespace OpenAI.GPT3.ObjectModels.RequestModels
        {
            public class CompletionCreateRequest { public string Model { get; set; } public string Prompt { get; set; } }
        }
        namespace OpenAI.GPT3.Interfaces
        {
            using System.Threading.Tasks;
            using OpenAI.GPT3.ObjectModels.RequestModels;

            public interface ICompletionService { Task CreateCompletion(CompletionCreateRequest request, string modelId = null); }
            public interface IOpenAIService { ICompletionService Completions { get; } }
        }
        """;

    /// <summary>The declarations of srcnalt/OpenAI-Unity 0.2.2, read 2026-11-27.</summary>
    internal const string OpenAiUnity = """
        namespace OpenAI
        {
            using System.Threading.Tasks;

            public class OpenAIApi
            {
                public OpenAIApi(string apiKey = null, string organization = null) { }
                public Task CreateChatCompletion(CreateChatCompletionRequest request) => null;
                public Task CreateCompletion(CreateCompletionRequest request) => null;
                public Task CreateEmbeddings(CreateEmbeddingsRequest request) => null;
                public Task CreateAudioTranscription(CreateAudioTranscriptionsRequest request) => null;
                public Task CreateAudioTranslation(CreateAudioTranslationRequest request) => null;
                public Task CreateModeration(CreateModerationRequest request) => null;
            }

            public sealed class CreateChatCompletionRequest { public string Model { get; set; } public object Messages { get; set; } }
            public sealed class CreateCompletionRequest { public string Model { get; set; } public string Prompt { get; set; } }
            public sealed class CreateEmbeddingsRequest { public string Model { get; set; } public string Input { get; set; } }
            public class CreateAudioRequestBase { public string Model { get; set; } public string File { get; set; } }
            public class CreateAudioTranscriptionsRequest : CreateAudioRequestBase { public string Language { get; set; } }
            public class CreateAudioTranslationRequest : CreateAudioRequestBase { }
            public sealed class CreateModerationRequest
            {
                public string Input { get; set; } public string Model { get; set; } = ModerationModel.Latest;
            }
            public static class ModerationModel
            {
                public const string Stable = "text-moderation-stable"; public const string Latest = "text-moderation-latest";
            }
        }
        """;

    /// <summary>The declarations of johniwasz/whetstone.chatgpt, read 2026-11-28.</summary>
    internal const string Whetstone = """
        namespace Whetstone.ChatGPT
        {
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Whetstone.ChatGPT.Models;
            using Whetstone.ChatGPT.Models.Embeddings;

            public interface IChatGPTClient : IDisposable
            {
                Task CreateChatCompletionAsync(ChatGPTChatCompletionRequest completionRequest);
                Task CreateCompletionAsync(ChatGPTCompletionRequest completionRequest);
                Task CreateEmbeddingsAsync(ChatGPTCreateEmbeddingsRequest createEmbeddingsRequest);
            }

            public class ChatGPTClient : IChatGPTClient
            {
                public ChatGPTClient(string apiKey) { }
                public ChatGPTClient(ChatGPTCredentials creds, HttpClient client) { }
                public Task CreateChatCompletionAsync(ChatGPTChatCompletionRequest completionRequest) => null;
                public Task CreateCompletionAsync(ChatGPTCompletionRequest completionRequest) => null;
                public Task CreateEmbeddingsAsync(ChatGPTCreateEmbeddingsRequest createEmbeddingsRequest) => null;
                public void Dispose() { }
            }
        }
        namespace Whetstone.ChatGPT.Models
        {
            public class ChatGPTCredentials { public ChatGPTCredentials(string apiKey) { } }
            public class ChatGPTChatCompletionRequest { public string Model { get; set; } }
            public class ChatGPTCompletionRequest { public string Model { get; set; } public string Prompt { get; set; } }
        }
        namespace Whetstone.ChatGPT.Models.Embeddings
        {
            public class ChatGPTCreateEmbeddingsRequest { public string Model { get; set; } }
        }
        """;
}
