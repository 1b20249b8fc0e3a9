using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Validation.Tests.Models;

/// <summary>Verifies lookups in the tables of client libraries and of settings.</summary>
public class SdkTableTests
{
    [Theory]
    [InlineData("1.4", "1.7.2", "1.4.0.0", true)]
    [InlineData("1.4", "1.7.2", "1.3.9.0", false)]
    [InlineData("1.4", "1.7.2", "1.7.2.0", true)]
    [InlineData("1.4", "1.7.2", "1.7.2.5", true)]
    [InlineData("1.4", "1.7.2", "1.7.3.0", false)]
    [InlineData("1.4", "1.7.2", "1.7", true)]
    [InlineData("1.8.0", "", "1.8", true)]
    [InlineData("8", "", "8.0.0.0", true)]
    [InlineData("8", "", "7.9.9.0", false)]
    [InlineData("8", "", "99.0", true)]
    [InlineData("", "3", "3.0.7.0", true)]
    [InlineData("", "3", "3.1.0.0", false)]
    [InlineData("", "", "1.0", true)]
    public void Version_LiesInRange(string first, string last, string version, bool expected) =>
        Assert.Equal(expected, new VersionRange(first, last).Contains(Version.Parse(version)));

    [Theory]
    [InlineData("OpenAI_API.Completions.CompletionRequest", ".ctor", false, "1.7.2.0", "text-davinci-003")]
    [InlineData("OpenAI_API.Completions.CompletionRequest", ".ctor", false, "1.8.0.0", "gpt-3.5-turbo-instruct")]
    [InlineData("OpenAI_API.Completions.CompletionRequest", ".ctor", false, "1.3.0.0", null)]
    [InlineData("OpenAI_API.Completions.CompletionRequest", "Create", true, "1.8.0.0", null)]
    [InlineData("OpenAI_API.Completions.ICompletionEndpoint", "StreamCompletionEnumerableAsync", true, "1.8.0.0", "gpt-3.5-turbo-instruct")]
    [InlineData("OpenAI_API.Moderation.ModerationRequest", ".ctor", true, "1.6.0.0", "text-moderation-latest")]
    [InlineData("OpenAI_API.Moderation.ModerationRequest", ".ctor", false, "1.6.0.0", null)]
    [InlineData("Acme.CompletionRequest", ".ctor", true, "1.8.0.0", null)]
    public void Default_IsFoundByVersion(string type, string member, bool hasParameters, string version, string? model) =>
        Assert.Equal(model, SdkDefaultTable.Find(type, member, hasParameters, Version.Parse(version))?.Model);

    [Theory]
    [InlineData("CompletionRequest", true)]
    [InlineData("ModerationRequest", true)]
    [InlineData("CreateConversation", true)]
    [InlineData("ChatEndpoint", false)]
    [InlineData(".ctor", false)]
    [InlineData("Acme", false)]
    public void Name_MayHaveDefault(string name, bool expected) => Assert.Equal(expected, SdkDefaultTable.HasName(name));

    [Theory]
    [InlineData("ChatClient", true)]
    [InlineData("CompletionCreateRequest", false)]
    [InlineData("Model", true)]
    [InlineData("GetChatClient", true)]
    [InlineData(".ctor", false)]
    [InlineData("Acme", false)]
    public void Name_MayTakeModel(string name, bool expected)
    {
        Assert.Equal(expected, ModelSinkTable.HasName(name));
        Assert.Equal(expected, ModelSinkTable.FindByName(name).Any());
    }

    [Fact]
    public void SimpleTypes_AreEndsOfTypes()
    {
        foreach ((string type, string simple) in ModelSinkTable.All.Select(static row => (row.Type, row.SimpleType))
            .Concat(SdkDefaultTable.All.Select(static row => (row.Type, row.SimpleType))))
        {
            Assert.EndsWith(simple, type, StringComparison.Ordinal);
            Assert.All(simple, static c => Assert.True(char.IsLetterOrDigit(c)));
            Assert.True(simple == type || type[^(simple.Length + 1)] is '.' or '*', type);
        }
    }

    [Theory]
    [InlineData("OpenAI.Models.Model", "GPT4oRealtimeMini", "8.6.3", "gpt-4o-realtime-mini")]
    [InlineData("OpenAI.Models.Model", "GPT4oRealtimeMini", "8.7.0", "gpt-4o-mini-realtime-preview")]
    [InlineData("OpenAI.Models.Model", "GPT4oRealtimeMini", "1.0.0", "gpt-4o-mini-realtime-preview")]
    [InlineData("OpenAI.Models.Model", "GPT4oRealtimeMini", null, "gpt-4o-mini-realtime-preview")]
    [InlineData("OpenAI.Engine", "GPT4oRealtimeMini", "8.7.0", null)]
    [InlineData("OpenAI.Models.Model", "Unheard", "8.7.0", null)]
    [InlineData("Acme.Model", "GPT4oRealtimeMini", "8.7.0", null)]
    public void Member_StandsForModelOfVersion(string type, string member, string? version, string? model) =>
        Assert.Equal(model, SdkModelTable.Find(type, member, version is null ? null : Version.Parse(version))?.Model);

    [Theory]
    [InlineData("GPT4oRealtimeMini", true)]
    [InlineData("gpt4orealtimemini", false)]
    public void Member_MayStandForModel(string name, bool expected) => Assert.Equal(expected, SdkModelTable.HasMember(name));

    [Theory]
    [InlineData("embeddingmodel", "embeddings")]
    [InlineData("openaiembeddingmodelid", "embeddings")]
    [InlineData("openaiembeddingmodelname", "embeddings")]
    [InlineData("texttospeechmodel", "audio/speech")]
    [InlineData("speechmodel", "audio/speech, audio/transcriptions, audio/translations")]
    [InlineData("embeddingmodelversion", "*")]
    [InlineData("model", "*")]
    [InlineData("id", "*")]
    [InlineData("name", "*")]
    [InlineData("", "*")]
    public void Setting_NamesOperations(string name, string operations) =>
        Assert.Equal(OperationNames.Parse(operations), ModelSettingTable.GetOperations(name));
}
