using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tests.Urls;

/// <summary>Verifies the messages for each row of the tables.</summary>
public class UrlMessageTests
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("ja")];

    /// <summary>Messages that no row uses today, but that an update of the tables may use.</summary>
    private static readonly string[] Unused = ["OAK4002_Announced", "OAK4002_Legacy", "OAK4007_Presumed_NoSuccessor"];

    public static TheoryData<string> RetiredPaths =>
        [.. EndpointTable.Endpoints.Where(static row => row.Status != EndpointStatus.Current).Select(static row => row.Path)];

    public static TheoryData<string> Models => [.. ModelTable.All.Select(static row => row.Name)];

    [Theory]
    [MemberData(nameof(RetiredPaths))]
    public async Task RetiredPath_NamesDateAndSuccessor(string path)
    {
        EndpointRow row = EndpointTable.Endpoints.Single(candidate => candidate.Path == path && candidate.Status != EndpointStatus.Current);
        Diagnostic finding =
            Assert.Single(
                await AnalyzerRun.GetDiagnosticsAsync(
                    $"class C {{ string openai = $\"https://api.openai.com{path}\"; {DeclareVariables(path)} }}"));
        Assert.Equal(row.Status == EndpointStatus.Retired
            ? ("OAK4001", DiagnosticSeverity.Warning) : ("OAK4002", DiagnosticSeverity.Info), (finding.Id, finding.Severity));
        Assert.All(Languages, language =>
        {
            string message = finding.GetMessage(language);
            Assert.Contains(row.Path, message, StringComparison.Ordinal);
            Assert.Contains(row.Shutdown, message, StringComparison.Ordinal);
            Assert.Contains(row.Successor, message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task RetiredModel_NamesDateAndSuccessor(string name)
    {
        ModelRow row = ModelTable.Find(name)!;
        string written = name.StartsWith("ft:", StringComparison.Ordinal) ? name + ":acme::id" : name;
        Diagnostic finding = Assert.Single(await AnalyzerRun.GetDiagnosticsAsync(
            $"#pragma warning disable OPENAI001, OPENAI002\nclass C {{ object M(string key) => {Ask(written)}; }}"),
            static finding => finding.Id is "OAK4007" or "OAK4008");
        Assert.Equal("OAK4007", finding.Id);
        Assert.Equal(row.IsShutDown && ModelLookup.Find(written)!.IsCertain
            ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, finding.Severity);
        Assert.All(Languages, language =>
        {
            string message = finding.GetMessage(language);
            Assert.Contains(name, message, StringComparison.Ordinal);
            Assert.Contains(row.Shutdown, message, StringComparison.Ordinal);
            Assert.True(row.Successors.Count == 0 || message.Contains(ModelTable.FindSuccessor(row)!, StringComparison.Ordinal)
                || message.Contains("gpt-transcribe", StringComparison.Ordinal), message);
        });
    }

    /// <summary>Creates code that requests a model through a client that it supports.</summary>
    private static string Ask(string model) => ModelOperationTable.GetOperations(model) switch
    {
        var served when (served & ModelOperations.Speech) != 0 =>
            $"new OpenAI.Audio.AudioClient(\"{model}\", key).GenerateSpeech(key, OpenAI.Audio.GeneratedSpeechVoice.Alloy)",
        var served when (served & ModelOperations.Transcriptions) != 0 => $"new OpenAI.Audio.AudioClient(\"{model}\", key).TranscribeAudio(key)",
        var served when (served & ModelOperations.ImageGenerations) != 0 => $"new OpenAI.Images.ImageClient(\"{model}\", key).GenerateImage(key)",
        var served when (served & ModelOperations.Completions) != 0 =>
            "new System.Net.Http.HttpClient().PostAsync(\"https://api.openai.com/v1/completions\", "
            + $"new System.Net.Http.StringContent(\"{{ \\\"model\\\": \\\"{model}\\\", \\\"prompt\\\": \\\"x\\\" }}\"))",
        var served when (served & ModelOperations.Realtime) != 0 =>
            $"new OpenAI.Realtime.RealtimeClient(key).StartConversationSessionAsync(\"{model}\")",
        var served when (served & ModelOperations.Chat) == 0 && (served & ModelOperations.Responses) != 0 =>
            $"new OpenAI.Responses.ResponsesClient(key).CreateResponse(\"{model}\", key)",
        _ => $"new OpenAI.Chat.ChatClient(\"{model}\", key)",
    };

    [Fact]
    public async Task EveryMessage_IsReported()
    {
        string statements =
            string.Concat(EndpointTable.Endpoints.Where(static row => row.Status != EndpointStatus.Current)
                .Select(static row => $"Use(\"https://api.openai.com{row.Path}\");\n")
            .Concat(ModelTable.All.Select(
                static row =>
                Ask(row.Name.StartsWith("ft:", StringComparison.Ordinal) ? row.Name + ":acme::id" : row.Name) + ";\n"))
            .Concat(UrlRunTimeCase.All.Select(
                static proof =>
                $"{{ {proof.Code.Replace("var engine = apiKey.Length.ToString();", "var engine = key;", StringComparison.Ordinal).Replace("await ", string.Empty, StringComparison.Ordinal).Replace("apiKey", "key", StringComparison.Ordinal).Replace("client.", "new HttpClient().", StringComparison.Ordinal)} }}\n")));
        ImmutableArray<Diagnostic> findings = await AnalyzerRun.GetDiagnosticsInBrokenCodeAsync($$"""
            using System; using System.ClientModel; using System.Net.Http; using OpenAI; using OpenAI.Chat; using RestSharp;
            class C
            {
                void Use(string text) { }

                void Raw()
                {
                    new HttpClient().PostAsync("https://api.openai.com/v1/completions",
                        new StringContent("{ \"model\": \"gpt-6-luna\", \"prompt\": \"x\" }"));
                }

                void M(string key, string model, string job, HttpMessageHandler transport)
                {
                    {{statements}}
                    new OpenAI.Assistants.AssistantClient(key);
                    new OpenAI.Videos.VideoClient(new ApiKeyCredential(key));
                    new OpenAI.Evals.EvaluationClient(new ApiKeyCredential(key));
                    Use("https://api.openai.com/v1/engines/");
                    Use("Endpoint=https://api.openai.com/v1Key=" + key);
                    Use("https://platform.openai.com/account/api-keys");
                    Use("https://acme.openai.azure.com/openai/deployments/d/chat/completions?api-version=2023-03-15-preview");
                    Use("https://api.openai.com/v1/models/{{Testing.SyntheticKey.Project()}}");
                    Use("https://api.openai.com/dashboard/billing/subscription");
                    new OpenAI.Chat.ChatClient("gpt-4-0999", key);
                    new OpenAI.Chat.ChatClient("text-embedding-3-small", key);
                    new OpenAI.Chat.ChatClient("gpt-5.2-pro", key);
                    new OpenAI.Chat.ChatClient("gpt-realtime-2.1", key);
                    new OpenAI.Chat.ChatClient("omni-moderation-latest", key);
                    new OpenAI.Chat.ChatClient("gpt-35-turbo", key);
                    new OpenAI.Embeddings.EmbeddingClient("gpt-35-turbo", key);
                    new OpenAI.Embeddings.EmbeddingClient("gpt-6-luna", key);
                    new OpenAI.Images.ImageClient("gpt-6-luna", key);
                    new OpenAI.Moderations.ModerationClient("gpt-6-luna", key);
                    new OpenAI.Audio.AudioClient("gpt-6-luna", key).TranscribeAudio(key);
                    new OpenAI.Responses.ResponsesClient(key).CreateResponse("gpt-audio-1.5", key);
                    new OpenAI.Realtime.RealtimeClient(key).StartConversationSessionAsync("gpt-6-luna");
                    new OpenAI.Audio.AudioClient("tts-1", key).GenerateSpeech(key, OpenAI.Audio.GeneratedSpeechVoice.Alloy);
                    new OpenAI.Embeddings.EmbeddingClient("gpt-4", key);
                    var client = new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1") };
                    client.GetAsync("models");
                    new Azure.AI.OpenAI.AzureOpenAIClient(new Uri("https://acme.openai.azure.com/openai/v1/"), new ApiKeyCredential(key));
                    new Azure.AI.OpenAI.AzureOpenAIClient(new Uri("https://api.openai.com/v1"), new ApiKeyCredential(key));
                    new Azure.AI.OpenAI.AzureOpenAIClient(new Uri("https://oai.azure.com/portal/contoso/chat"), new ApiKeyCredential(key));
                    new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri("https://ai.azure.com/") });
                    Use("Endpoint=x;Key=https://api.openai.com/v1");
                    Use("Endpoint=acme.openai.azure.com;Key=" + key);
                    new System.Net.WebSockets.ClientWebSocket().ConnectAsync(new Uri("https://api.openai.com/v1/realtime"), default);
                    new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions { Transport = new System.ClientModel.Primitives.HttpClientPipelineTransport(new HttpClient { BaseAddress = new Uri(key) }) });
                }
            }
            """);
        var reported = findings.Select(static finding => MessageReader.Read(finding).Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Unused, ExpectedText.Names(RuleResources.Manager)
            .Where(name => name.StartsWith("OAK400", StringComparison.Ordinal)
                && name[7..] is not ("_Title" or "_Message" or "_Description")
                // In the file that contains all of them, other code adds the parameter.
                && name != "OAK4004_MissingApiVersion"
                && !name.EndsWith("InFile", StringComparison.Ordinal) && !name.StartsWith("OAK4007_Default", StringComparison.Ordinal)
                && !reported.Contains(name)));
    }

    private static string DeclareVariables(string path) =>
        string.Concat(path.Split('{').Skip(1)
            .Select(static part => $"static string {part.Split('}')[0]} => System.Environment.MachineName; "));
}
