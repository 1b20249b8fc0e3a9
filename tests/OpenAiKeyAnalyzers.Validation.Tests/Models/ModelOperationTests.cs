using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Tests.Models;

/// <summary>Verifies the successor of a model, according to the operation for which it is used.</summary>
public class ModelOperationTests
{
    private static readonly ModelOperations[] Operations =
        [.. Enum.GetValues<ModelOperations>()
            .Where(static operation => operation is not (ModelOperations.None or ModelOperations.All or ModelOperations.Features)
                && (operation & ModelOperations.Features) == ModelOperations.None)];

    [Theory]
    [InlineData("tts-1", "audio/speech", null)]
    [InlineData("tts-1-hd", "audio/speech", null)]
    [InlineData("gpt-4o-mini-tts-2025-12-15", "audio/speech", null)]
    [InlineData("whisper-1", "audio/transcriptions", "gpt-transcribe")]
    [InlineData("whisper-1", "audio/translations", null)]
    [InlineData("whisper-1", "", null)]
    [InlineData("whisper-1", "realtime", null)]
    [InlineData("gpt-4o-transcribe", "audio/transcriptions", "gpt-transcribe")]
    [InlineData("gpt-4o-transcribe", "", "gpt-transcribe")]
    [InlineData("gpt-4o-mini-transcribe", "audio/transcriptions", "gpt-transcribe")]
    [InlineData("gpt-4o-mini-transcribe-2025-03-20", "audio/transcriptions", "gpt-transcribe")]
    [InlineData("gpt-4o-transcribe-diarize", "audio/transcriptions", null)]
    [InlineData("text-davinci-003", "completions", null)]
    [InlineData("text-davinci-003", "chat/completions", null)]
    [InlineData("gpt-3.5-turbo-instruct", "", null)]
    [InlineData("davinci-002", "completions", null)]
    [InlineData("gpt-4-turbo-completions", "completions", null)]
    [InlineData("text-davinci-edit-001", "edits", null)]
    [InlineData("dall-e-2", "images/generations", "gpt-image-2")]
    [InlineData("dall-e-2", "images/edits", "gpt-image-2")]
    [InlineData("dall-e-2", "images/variations", null)]
    [InlineData("dall-e-2", "", null)]
    [InlineData("dall-e-3", "", "gpt-image-2")]
    [InlineData("gpt-image-1", "images/generations", "gpt-image-2.5-sunburst")]
    [InlineData("gpt-image-1", "", null)]
    [InlineData("gpt-image-1.5", "", "gpt-image-2.6-sunburst")]
    [InlineData("text-similarity-ada-001", "embeddings", "text-embedding-3-small")]
    [InlineData("text-moderation-latest", "moderations", "omni-moderation-latest")]
    [InlineData("gpt-4o-realtime-preview", "realtime", "gpt-realtime-1.5")]
    [InlineData("gpt-realtime", "realtime", "gpt-realtime-2.1")]
    [InlineData("gpt-4o-audio-preview", "chat/completions", "gpt-audio-1.5")]
    [InlineData("gpt-4o", "chat/completions", "gpt-6-luna")]
    [InlineData("gpt-4", "", "gpt-5.6-sol")]
    [InlineData("gpt-4", "embeddings", null)]
    [InlineData("gpt-4o", "audio/speech", null)]
    [InlineData("o1-mini", "chat/completions", "gpt-5.6-terra")]
    [InlineData("o3-deep-research", "responses", "gpt-5.6-sol")]
    [InlineData("codex-mini-latest", "responses", null)]
    [InlineData("computer-use-preview", "responses", null)]
    [InlineData("sora-2", "videos", null)]
    [InlineData("ft:gpt-3.5-turbo:acme::id", "chat/completions", null)]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::id", "chat/completions", null)]
    public void Successor_ServesTheSameOperation(string model, string operation, string? successor) =>
        Assert.Equal(successor,
            ModelLookup.Find(model)!.FindReplacement(operation.Length == 0 ? ModelOperations.All : ModelOperationTable.Parse(operation)));

    [Fact]
    public void EveryRow_IsReplacedByWhatServesTheSame()
    {
        foreach (ModelRow row in ModelTable.All)
        {
            string name = row.Name.StartsWith("ft:", StringComparison.Ordinal) ? row.Name + ":acme::id" : row.Name;
            ModelResult model = ModelLookup.Find(name)!;
            ModelOperations served = ModelOperationTable.GetOperations(row.Name);
            foreach (ModelOperations operation in Operations.Append(ModelOperations.All))
            {
                if (model.FindReplacement(operation) is { } successor)
                {
                    Assert.Null(ModelLookup.Find(successor));
                    Assert.NotEqual(ModelOperations.None, served & operation);
                    Assert.Equal(ModelOperations.None,
                        served & (operation | ModelOperations.Features) & ~ModelOperationTable.GetOperations(successor));
                    Assert.False(name.StartsWith("ft:", StringComparison.Ordinal));
                }
            }
        }
    }

    [Fact]
    public void EveryModelAndSuccessor_IsInTheTable()
    {
        IEnumerable<string> names = ModelTable.All.Where(static row => !row.Name.StartsWith("ft:", StringComparison.Ordinal))
            .SelectMany(static row => row.Successors.Append(row.Name));
        Assert.Equal(["gpt-5-codex-mini"],
            names.Where(static name => ModelOperationTable.GetOperations(name) == ModelOperations.None).Distinct());
    }

    [Fact]
    public void EverySample_HasItsPattern()
    {
        foreach (ModelOperationRow row in ModelOperationTable.All)
        {
            Assert.Equal(row.Pattern.IsName, row.Sample.Length == 0);
            if (!row.Pattern.IsName)
            {
                Assert.True(row.Pattern.IsMatch(row.Sample), row.Model);
                Assert.Equal(row.Operations, ModelOperationTable.GetOperations(row.Sample));
            }
        }
    }

    [Theory]
    [InlineData("my-model")]
    [InlineData("claude-3")]
    [InlineData("acme/gpt-4-completions")]
    [InlineData("/gpt-4-completions")]
    [InlineData("gpt-4:gpt-4-completions")]
    [InlineData("text-embedding-3 small")]
    [InlineData("")]
    [InlineData("*")]
    public void UnknownModel_HasNoOperation(string name) => Assert.Equal(ModelOperations.None, ModelOperationTable.GetOperations(name));

    [Theory]
    [InlineData(64, ModelOperations.Embeddings)]
    [InlineData(65, ModelOperations.None)]
    public void LongName_IsLimited(int length, object operation) =>
        Assert.Equal((ModelOperations)operation, ModelOperationTable.GetOperations("text-embedding-".PadRight(length, 'x')));

    [Theory]
    [InlineData("gpt-4", true)]
    [InlineData("gpt-?", false)]
    [InlineData("?", false)]
    [InlineData("gpt-*", false)]
    [InlineData("gpt{mini}", false)]
    public void PatternWithoutPlaceholders_IsName(string pattern, bool isName) => Assert.Equal(isName, new NamePattern(pattern).IsName);

    [Theory]
    [InlineData("a*", "a", true)]
    [InlineData("a*", "ab", true)]
    [InlineData("*b", "ab", true)]
    [InlineData("a*b*c", "abc", true)]
    [InlineData("a*b*c", "axbyc", true)]
    [InlineData("a*b*c", "ac", false)]
    [InlineData("ab*ba", "aba", false)]
    [InlineData("a", "ab", false)]
    public void Pattern_MatchesWholeNames(string pattern, string name, bool isMatch) =>
    Assert.Equal(isMatch, new NamePattern(pattern).IsMatch(name));

    [Theory]
    [InlineData("whisper-1", "audio/transcriptions", "response_format", null)]
    [InlineData("whisper-1", "audio/transcriptions", "Language", null)]
    [InlineData("whisper-1", "audio/transcriptions", "timestamp_granularities", null)]
    [InlineData("whisper-1", "audio/transcriptions", "prompt", "gpt-transcribe")]
    [InlineData("gpt-4o", "chat/completions", "tools", null)]
    [InlineData("gpt-5", "chat/completions", "ToolChoice", null)]
    [InlineData("gpt-5", "responses", "tools", "gpt-6.1-sol")]
    [InlineData("gpt-4o-audio-preview", "chat/completions", "tools", "gpt-audio-1.5")]
    [InlineData("dall-e-3", "images/generations", "style", null)]
    [InlineData("dall-e-3", "images/generations", "1792x1024", null)]
    [InlineData("dall-e-3", "images/generations", "1024x1024", "gpt-image-2")]
    public void ParameterThatSuccessorRefuses_PreventsReplacement(string model, string operation, string word, string? successor)
    {
        string normalized = ModelLimitTable.Normalize(word);
        Assert.Equal(successor,
            ModelLookup.Find(model)!.FindReplacement(ModelOperationTable.Parse(operation), candidate => candidate == normalized));
    }

    [Theory]
    [InlineData("https://api.openai.com/v1/chat/completions", "chat/completions")]
    [InlineData("https://api.openai.com/v1/chat/completions?x=1", "chat/completions")]
    [InlineData("/completions", "completions")]
    [InlineData("audio/transcriptions/", "audio/transcriptions")]
    [InlineData("v1/responses", "responses")]
    [InlineData("no responses", "none")]
    [InlineData("https://api.openai.com/v1/models", "none")]
    [InlineData("", "none")]
    public void Address_NamesItsOperation(string address, string operation) =>
    Assert.Equal(ModelOperationTable.Parse(operation), ModelOperationTable.FindInAddress(address));

    [Theory]
    [InlineData("gpt-?{mini|#}", "gpt-5", true)]
    [InlineData("gpt-?{mini|#}", "gpt-5-mini", true)]
    [InlineData("gpt-?{mini|#}", "gpt-5-mini-2025-08-07", true)]
    [InlineData("gpt-?{mini|#}", "gpt-5-0613-mini", true)]
    [InlineData("gpt-?{mini|#}", "gpt-5-max", false)]
    [InlineData("gpt-?{mini|#}", "gpt-5-max-mini", false)]
    [InlineData("gpt-?{mini|#}", "gpt-x", false)]
    [InlineData("gpt-?{mini|#}", "gpt-5-", false)]
    [InlineData("gpt-?{mini}", "gpt-5-2025", false)]
    [InlineData("gpt-*-tts{#}", "gpt-4o-mini-tts-2025-12-15", true)]
    [InlineData("gpt-*-tts{#}", "gpt-tts", false)]
    [InlineData("{a}", "-a", false)]
    [InlineData("{a}", "{a}", false)]
    [InlineData("a?", "a", false)]
    public void PatternWithParts_MatchesListedPartsOnly(string pattern, string name, bool isMatch) =>
        Assert.Equal(isMatch, new NamePattern(pattern).IsMatch(name));

    [Theory]
    [InlineData("OpenAI.Images.ImageClient", ".ctor", "model", 4)]
    [InlineData("OpenAI.Chat.ChatClient", ".ctor", "model", 1)]
    [InlineData("OpenAI.Chat.ChatClient", ".ctor", "apiKey", 0)]
    [InlineData("Acme.OpenAI.Chat.ChatClient", ".ctor", "model", 0)]
    [InlineData("OpenAI.GPT3.ObjectModels.RequestModels.CompletionCreateRequest", "Model", "Model", 1)]
    [InlineData("Betalgo.Ranul.OpenAI.ObjectModels.RequestModels.CompletionCreateRequest", "Model", "Model", 1)]
    public void Sink_IsFoundByFullName(string type, string member, string parameter, int rows) =>
        Assert.Equal(rows, ModelSinkTable.Find(type, member, parameter).Count);

    [Theory]
    [InlineData("OpenAI_API.Engine", "name", true)]
    [InlineData("OpenAI.Chat.ChatClient", "model", false)]
    public void Sink_MayMakeModel(string type, string parameter, bool isValue) =>
        Assert.Equal(isValue, ModelSinkTable.Find(type, ".ctor", parameter)[0].IsValue);

    /// <summary>The tables determine that an endpoint has no current model, and not the current date.</summary>
    [Fact]
    public void UnservedEndpoint_HasNoCurrentModel()
    {
        foreach (EndpointRow row in EndpointTable.All.Where(static row => row.Kind == EndpointKind.Unserved))
        {
            ModelOperations operation = OperationNames.FindInAddress(row.Path);
            string[] served = [.. ModelOperationTable.All.Where(model => (model.Operations & operation) != ModelOperations.None)
                .Select(static model => model.Sample.Length > 0 ? model.Sample : model.Model)];
            Assert.NotEmpty(served);
            Assert.All(served, static model => Assert.True(ModelLookup.Find(model) is { IsShutDown: true }, model));
        }
    }

    [Fact]
    public void Rows_HaveSources()
    {
        Assert.All(ModelOperationTable.All, static row => Assert.NotEmpty(row.Source.Url));
        Assert.All(ModelLimitTable.All, static row => Assert.NotEmpty(row.Source.Url));
        Assert.All(ModelSinkTable.All, static row => Assert.NotEmpty(row.Source.Url));
    }
}
