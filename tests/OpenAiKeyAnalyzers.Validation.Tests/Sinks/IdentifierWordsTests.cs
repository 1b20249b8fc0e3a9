using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Tests.Sinks;

/// <summary>Verifies how the words of <c>Data/identifier-words.tsv</c> are found in names.</summary>
public class IdentifierWordsTests
{
    [Theory]
    [InlineData("StartsWith", true)]
    [InlineData("Equals", true)]
    [InlineData("equals", false)]
    [InlineData("EqualsAny", false)]
    public void Word_IsWholeNameInItsCase(string name, bool expected) =>
        Assert.Equal(expected, IdentifierWords.IsWord(name, IdentifierWordUse.Comparison));

    [Theory]
    [InlineData("OpenAIClient", true)]
    [InlineData("MyOpenAiService", true)]
    [InlineData("my_open_ai", true)]
    [InlineData("OpenApi", false)]
    [InlineData("", false)]
    public void Word_IsAnyPartOfName(string name, bool expected) =>
        Assert.Equal(expected, IdentifierWords.ContainsWord(name, IdentifierWordUse.OpenAiMember));

    [Theory]
    [InlineData("baseUrl", true)]
    [InlineData("BASE_URL", true)]
    [InlineData("BASE_URL_", true)]
    [InlineData("Uri", true)]
    [InlineData("UrlBuilder", false)]
    [InlineData("", false)]
    public void Word_IsEndOfName(string name, bool expected) =>
        Assert.Equal(expected, IdentifierWords.EndsWithWord(name, IdentifierWordUse.UrlArgument));

    [Theory]
    [InlineData("apiKey", true)]
    [InlineData("API_KEY", true)]
    [InlineData("OpenAI_ApiKey", true)]
    [InlineData("myApiKey", false)]
    [InlineData("apiKeyName", false)]
    [InlineData("", false)]
    public void Word_IsWholeNameWithoutUnderscores(string name, bool expected) =>
        Assert.Equal(expected, IdentifierWords.IsWordIgnoringCase(name, IdentifierWordUse.KeyParameter));
}
