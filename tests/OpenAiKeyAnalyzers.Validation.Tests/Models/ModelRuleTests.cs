using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Tests.Models;

/// <summary>Verifies the findings about a model, according to its operation and the destination.</summary>
public class ModelRuleTests
{
    /// <summary>
    /// Gets the operation, current models that certainly do not support it with the result for them, and models for which that is
    /// uncertain.
    /// </summary>
    public static TheoryData<string, string, string> Families => new()
    {
        { "chat/completions",
            "text-embedding-3-large:NotSampled gpt-4o-mini-tts:Refused whisper-1:Refused gpt-4o-transcribe:Refused gpt-image-2:NotChat omni-moderation-latest:Refused gpt-realtime-2.1:NotChat gpt-live-1:Refused gpt-5.2-pro:ResponsesOnly o3-pro:ResponsesOnly gpt-5.3-codex:ResponsesOnly",
            "gpt-6-luna gpt-audio-1.5 gpt-5-search-api gpt-oss-120b gpt-5.6-cyber chat-latest gpt-6.1-terra gpt-7 gpt-6-nova gpt-6.9-quasar" },
        { "responses",
            "text-embedding-3-small:Refused tts-1:Refused whisper-1:Refused gpt-transcribe:Refused omni-moderation-latest:Refused gpt-realtime:Refused gpt-audio-1.5:NotResponses gpt-5-search-api:NotResponses",
            "gpt-6-luna gpt-5.2-pro gpt-5.3-codex gpt-image-2 gpt-image-1.5 gpt-oss-20b" },
        { "completions", "gpt-6-luna:NotCompletions gpt-4o:NotCompletions text-embedding-3-small:Refused", "my-model" },
        { "embeddings", "gpt-6-luna:NotEmbeddings gpt-image-2:Refused whisper-1:Refused gpt-audio-1.5:NotEmbeddings",
            "text-embedding-3-small text-embedding-ada-002 text-embedding-4-huge" },
        { "images/generations", "gpt-6-luna:NotImages text-embedding-3-small:Refused tts-1:Refused",
            "gpt-image-2 gpt-image-2.6-flare gpt-image-1.5 chatgpt-image-latest" },
        { "images/edits", "gpt-6-luna:NotImages gpt-realtime-2.1:Refused", "gpt-image-2 gpt-image-2.6-sunburst" },
        { "audio/speech", "gpt-audio-1.5:InvalidUrl gpt-realtime-2.1:InvalidUrl gpt-6-luna:InvalidUrl gpt-4o:InvalidUrl whisper-1:InvalidUrl",
            "gpt-9-tts tts" },
        { "audio/transcriptions",
            "gpt-live-transcribe:InvalidUrl gpt-realtime-whisper:InvalidUrl tts-1:InvalidUrl gpt-4o:InvalidUrl gpt-audio-1.5:InvalidUrl",
            "gpt-transcribe whisper" },
        { "audio/translations", "gpt-transcribe:Refused gpt-4o-transcribe:Refused gpt-6-luna:Refused", "gpt-9-translate" },
        { "moderations", "gpt-6-luna:Unexplained text-embedding-3-small:Unexplained", "omni-moderation-latest" },
        { "realtime", "gpt-6-luna:NotRealtime gpt-5.2-pro:NotRealtime gpt-live-1:NotRealtime text-embedding-3-small:Refused gpt-4o-mini-tts:Refused",
            "gpt-realtime-2.1 gpt-audio-1.5 gpt-transcribe gpt-live-transcribe" },
    };

    [Theory]
    [MemberData(nameof(Families))]
    public void Model_IsReportedWhereItDoesNotServe(string operation, string wrong, string right)
    {
        foreach (string entry in wrong.Split(' '))
        {
            string[] parts = entry.Split(':');
            ModelViolation violation = Check(parts[0], operation)!;
            Assert.Equal((parts[0], Rule.WrongModel, parts[1], null, false),
                (parts[0], violation.Rule, violation.Answer.ToString(), violation.Replacement, violation.IsInfo));
        }

        Assert.All(right.Split(' '), model => Assert.NotEqual(Rule.WrongModel, Check(model, operation)?.Rule));
    }

    [Theory]
    [InlineData("gpt-35-turbo", "chat/completions", "gpt-5.6-terra")]
    [InlineData("gpt-35-turbo-0613", "responses", "gpt-5.6-terra")]
    [InlineData("gpt-35-turbo", "embeddings", null)]
    [InlineData("gpt-35-turbo-instruct", "completions", null)]
    [InlineData("gpt-35-turbo", "*", "gpt-5.6-terra")]
    public void SpellingOfAzure_IsReplacedByTheSuccessor(string model, string operation, string? successor)
    {
        ModelViolation violation = Check(model, operation)!;
        Assert.Equal((Rule.WrongModel, ModelAnswer.AzureName, successor), (violation.Rule, violation.Answer, violation.Replacement));
    }

    [Theory]
    [InlineData("gpt-6-luna", "embeddings", "text-embedding-3-small")]
    [InlineData("gpt-6-luna", "moderations", "omni-moderation-latest")]
    [InlineData("gpt-6-luna", "audio/transcriptions", "gpt-transcribe")]
    [InlineData("gpt-6-luna", "audio/translations", null)]
    [InlineData("gpt-6-luna", "audio/speech", null)]
    [InlineData("gpt-6-luna", "images/generations", null)]
    [InlineData("gpt-6-luna", "realtime", null)]
    [InlineData("gpt-6-luna", "completions", null)]
    [InlineData("text-embedding-3-small", "chat/completions", null)]
    [InlineData("text-embedding-3-small", "responses", null)]
    [InlineData("gpt-6-luna", "embeddings, moderations", null)]
    public void ModelInCreation_IsReplacedByTheOnlyModelOfTheOperation(string model, string operation, string? only)
    {
        ModelOperations operations = OperationNames.Parse(operation);
        var use = new ModelUse([operations], operations) { IsInCreation = true };
        Assert.Equal(only, ModelRule.Check(model, use, Destination.OpenAI, static _ => false)!.Replacement);
        Assert.Null(Check(model, operation)!.Replacement);
        Assert.NotEqual("gpt-transcribe",
            ModelRule.Check(model, use, Destination.OpenAI, static word => word == "language")!.Replacement);
        ModelUse several = ModelUse.Combine([use, ModelUse.Create(ModelOperations.Chat)])!;
        Assert.Null(ModelRule.Check(model, several, Destination.OpenAI, static _ => false)?.Replacement);
    }

    [Theory]
    [InlineData("dall-e-3", "chat/completions", "RetiredModel", false)]
    [InlineData("tts-1", "audio/speech", "RetiredModel", true)]
    [InlineData("tts-1", "chat/completions", "WrongModel", false)]
    [InlineData("gpt-4", "fine-tuning", "RetiredModel", false)]
    [InlineData("gpt-4o", "*", "RetiredModel", true)]
    public void RetiredModel_IsReportedOnce(string model, string operation, string rule, bool isInfo)
    {
        ModelViolation violation = Check(model, operation)!;
        Assert.Equal((rule, isInfo), (violation.Rule.ToString(), violation.IsInfo));
    }

    [Theory]
    [InlineData(Destination.AzureOpenAI)]
    [InlineData(Destination.OtherProvider)]
    [InlineData(Destination.Loopback)]
    [InlineData(Destination.Unknown)]
    public void OtherDestination_ReturnsNull(object destination)
    {
        foreach (string model in ModelOperationTable.All.Select(static row => row.Sample.Length > 0 ? row.Sample : row.Model)
            .Concat(ModelTable.All.Select(static row => row.Name)))
        {
            Assert.Null(ModelRule.Check(model, ModelUse.Create(ModelOperations.Chat), (Destination)destination, static _ => false));
        }
    }

    /// <summary>If one of several operations is wrong, that is certain only if all of them are wrong.</summary>
    [Fact]
    public void OneOfSeveralOperations_IsReportedOnlyIfAllAreWrong()
    {
        const ModelOperations Audio = ModelOperations.Speech | ModelOperations.Transcriptions | ModelOperations.Translations;
        Assert.Null(ModelRule.Check("gpt-transcribe", ModelUse.Create(Audio), Destination.OpenAI, static _ => false));
        Assert.Equal(Rule.WrongModel, ModelRule.Check("gpt-6-luna", ModelUse.Create(Audio), Destination.OpenAI, static _ => false)!.Rule);
        Assert.True(ModelRule.Check("gpt-6-luna", ModelUse.Create(Audio, isOverridable: true), Destination.OpenAI, static _ => false)!.IsInfo);
    }

    [Fact]
    public void SeveralOperations_MessageNamesTheFirst()
    {
        const ModelOperations Audio = ModelOperations.Speech | ModelOperations.Transcriptions | ModelOperations.Translations;
        Assert.Equal(ModelOperations.Speech, new ModelViolation(Rule.WrongModel, "gpt-6-luna", Audio).FirstOperation);
        Assert.Equal(ModelOperations.None, new ModelViolation(Rule.WrongModel, "gpt-6-luna", ModelOperations.None).FirstOperation);
    }

    private static ModelViolation? Check(string model, string operation) =>
        ModelRule.Check(model, ModelUse.Create(OperationNames.Parse(operation)), Destination.OpenAI, static _ => false);
}
