using OpenAiKeyAnalyzers.Validation.Names;

namespace OpenAiKeyAnalyzers.Validation.Tests.Names;

public class ConfigurationKeyValidatorTests
{
    private const string Right = "OpenAI:ApiKey";

    [Theory]
    [InlineData("OpenAI__ApiKey", "__", "OpenAI:ApiKey")]
    [InlineData("OPENAI__APIKEY", "__", "OpenAI:ApiKey")]
    [InlineData("OpenAI--ApiKey", "--", "OpenAI:ApiKey")]
    [InlineData("AI--OpenAI--ApiKey", "--OpenAI--", "AI:OpenAI:ApiKey")]
    [InlineData("OpenAI.ApiKey", ".", "OpenAI:ApiKey")]
    [InlineData("OpenAI.API.Key", ".API.", "OpenAI:ApiKey")]
    [InlineData("OpenAI__Key", "__", "OpenAI:Key")]
    [InlineData("AI__OpenAI__ApiKey", "__OpenAI__", "AI:OpenAI:ApiKey")]
    [InlineData("AzureOpenAI__Key", "__", "AzureOpenAI:Key")]
    [InlineData("AzureOpenAI__ApiKey", "__", "AzureOpenAI:ApiKey")]
    [InlineData(" OpenAI:ApiKey", " ", "OpenAI:ApiKey")]
    [InlineData("OpenAI:ApiKey ", " ", "OpenAI:ApiKey")]
    [InlineData("$OPENAI_API_KEY", "$", "OPENAI_API_KEY")]
    [InlineData("%OPENAI_API_KEY%", "%OPENAI_API_KEY%", "OPENAI_API_KEY")]
    [InlineData("${OpenAI:ApiKey}", "${OpenAI:ApiKey}", "OpenAI:ApiKey")]
    [InlineData("${Open AI:ApiKey}", "${Open AI:ApiKey}", "OpenAI:ApiKey")]
    [InlineData("\"OpenAI:ApiKey\"", "\"OpenAI:ApiKey\"", "OpenAI:ApiKey")]
    public void InvalidKey_ReturnsReplacement(string name, string offending, string replacement)
    {
        KeyNameResult reading = ConfigurationKeyValidator.Validate(name, Right);
        Assert.Equal((KeyNameKind.Invalid, offending, replacement),
            (reading.Kind, name.Substring(reading.Start, reading.Length), reading.Replacement));
    }

    [Theory]
    [InlineData("OpenAI:ApiKey")]
    [InlineData("openai:apikey")]
    [InlineData("OPENAI_API_KEY")]
    [InlineData("OpenAI_Api_Key")]
    public void ExpectedKey_ReturnsExpected(string name) =>
    Assert.Equal(KeyNameKind.Expected, ConfigurationKeyValidator.Validate(name, Right).Kind);

    [Theory]
    [InlineData("OpenAI:Key")]
    [InlineData("AzureOpenAI:Key")]
    [InlineData("OPENAI_KEY")]
    [InlineData("OpenAIKey")]
    [InlineData("OpenAI ApiKey")]
    [InlineData("OpenAI__Model")]
    [InlineData("OpenAI.Endpoint")]
    [InlineData("Logging__Key")]
    [InlineData("Contoso.ApiKey")]
    [InlineData("Kestrel__Certificates")]
    [InlineData("__OpenAI")]
    [InlineData("")]
    [InlineData(null)]
    public void OtherKey_ReturnsUnrelated(string? name) =>
    Assert.Equal(KeyNameKind.Unrelated, ConfigurationKeyValidator.Validate(name, Right).Kind);
}
