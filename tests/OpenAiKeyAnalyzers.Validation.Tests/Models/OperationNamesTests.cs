using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Validation.Tests.Models;

/// <summary>Verifies how tables and messages name the operations of a model.</summary>
public class OperationNamesTests
{
    [Theory]
    [InlineData("", ModelOperations.None)]
    [InlineData("none", ModelOperations.None)]
    [InlineData("*", ModelOperations.All)]
    [InlineData("embeddings", ModelOperations.Embeddings)]
    [InlineData(" chat/completions ,responses", ModelOperations.Chat | ModelOperations.Responses)]
    [InlineData("audio/transcriptions, realtime transcription", ModelOperations.Transcriptions | ModelOperations.RealtimeTranscription)]
    [InlineData("responses, feature:computer", ModelOperations.Responses | ModelOperations.ComputerUse)]
    public void Column_NamesOperations(string column, object operations) =>
        Assert.Equal((ModelOperations)operations, OperationNames.Parse(column));

    [Theory]
    [InlineData(ModelOperations.Speech, "/v1/audio/speech")]
    [InlineData(ModelOperations.Chat | ModelOperations.Responses, "/v1/chat/completions, /v1/responses")]
    [InlineData(ModelOperations.Transcriptions | ModelOperations.RealtimeTranscription, "/v1/audio/transcriptions")]
    [InlineData(ModelOperations.RealtimeTranscription, "realtime transcription")]
    [InlineData(ModelOperations.RealtimeTranscription | ModelOperations.RealtimeTranslation, "realtime transcription, realtime translation")]
    [InlineData(ModelOperations.Speakers, "")]
    [InlineData(ModelOperations.None, "")]
    public void Operations_AreDescribedByPathOrKindOfSession(object operations, string description) =>
        Assert.Equal(description, OperationNames.Describe((ModelOperations)operations));

    [Theory]
    [InlineData(ModelOperations.Chat, "/v1/chat/completions")]
    [InlineData(ModelOperations.Live, "/v1/live/sessions")]
    public void Operation_HasPath(object operation, string path) =>
        Assert.Equal(path, OperationNames.GetPath((ModelOperations)operation));

    [Theory]
    [InlineData("https://api.openai.com/v1/images/edits", ModelOperations.ImageEdits)]
    [InlineData("https://api.openai.com/v1/edits", ModelOperations.Edits)]
    [InlineData("embeddings", ModelOperations.Embeddings)]
    [InlineData(" /v1/embeddings// ", ModelOperations.Embeddings)]
    [InlineData("v1/embeddings#responses", ModelOperations.Embeddings)]
    [InlineData("v1/models?next=/embeddings", ModelOperations.None)]
    [InlineData("?next=/embeddings", ModelOperations.None)]
    [InlineData("myembeddings", ModelOperations.None)]
    [InlineData("/embeddings/x", ModelOperations.None)]
    public void Address_EndsWithOperation(string address, object operation) =>
        Assert.Equal((ModelOperations)operation, OperationNames.FindInAddress(address));
}
