using OpenAiKeyAnalyzers.Values.Names;

namespace OpenAiKeyAnalyzers.Values.Tests.Names;

public class SettingNameTests
{
    private const string Right = "OpenAI:ApiKey";

    [Theory]
    [InlineData("OpenAI__ApiKey", "__", "OpenAI:ApiKey")]
    [InlineData("OPENAI__APIKEY", "__", "OpenAI:ApiKey")]
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
    [InlineData("\"OpenAI:ApiKey\"", "\"OpenAI:ApiKey\"", "OpenAI:ApiKey")]
    public void Impossible(string name, string offending, string replacement)
    {
        NameReading reading = SettingNameReader.Read(name, Right);
        Assert.Equal((NameVerdict.Impossible, offending, replacement), (reading.Verdict, name.Substring(reading.Start, reading.Length), reading.Replacement));
    }

    [Theory]
    [InlineData("OpenAI:ApiKey")]
    [InlineData("openai:apikey")]
    [InlineData("OPENAI_API_KEY")]
    [InlineData("OpenAI_Api_Key")]
    public void Expected(string name) => Assert.Equal(NameVerdict.Expected, SettingNameReader.Read(name, Right).Verdict);

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
    public void Unrelated(string? name) => Assert.Equal(NameVerdict.Unrelated, SettingNameReader.Read(name, Right).Verdict);
}
