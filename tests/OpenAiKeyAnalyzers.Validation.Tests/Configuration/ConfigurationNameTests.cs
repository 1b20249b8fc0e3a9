using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Validation.Tests.Configuration;

/// <summary>Verifies how the configuration rules compare the names of files, keys and environment variables.</summary>
public class ConfigurationNameTests
{
    [Theory]
    [InlineData(@"C:\App\appsettings.json", @"C:\App\", "appsettings.json")]
    [InlineData(@"c:\app\config\settings.json", @"C:\App", "config/settings.json")]
    [InlineData("/app/appsettings.json", "/app/", "appsettings.json")]
    [InlineData("/application/appsettings.json", "/app", null)]
    [InlineData("/app/appsettings.json", null, null)]
    public void FilePath_ReturnsNameFromProject(string path, string? directory, string? name) =>
        Assert.Equal(name, ConfigurationFileName.GetRelative(path, directory));

    [Theory]
    [InlineData("./appsettings.json", "appsettings.json", true)]
    [InlineData(@"config\a.json", "config/a.json", true)]
    [InlineData("AppSettings.json", "appsettings.json", true)]
    [InlineData("../appsettings.json", "appsettings.json", false)]
    [InlineData("/etc/appsettings.json", "etc/appsettings.json", false)]
    [InlineData("/a.json", "/a.json", false)]
    [InlineData("C:/a.json", "C:/a.json", false)]
    [InlineData(":a.json", ":a.json", false)]
    [InlineData("../a.json", "../a.json", false)]
    [InlineData("x/../a.json", "x/../a.json", false)]
    [InlineData("", "", false)]
    [InlineData("./", "./", false)]
    public void FileNames_AreCompared(string name, string other, bool isSame) =>
        Assert.Equal(isSame, ConfigurationFileName.AreEqual(name, other));

    [Theory]
    [InlineData("OpenAI:Key", "OpenAI:ApiKey", true)]
    [InlineData("OpenAI:Api_Key", "OpenAI:ApiKey", true)]
    [InlineData("OpenAIOptions:ApiKey", "OpenAI:ApiKey", true)]
    [InlineData("OpenAl:ApiKey", "OpenAI:ApiKey", true)]
    [InlineData("OPENAI_KEY", "OpenAI:ApiKey", true)]
    [InlineData("OpenAIOptions:ApiKey", "OpenAI:Key", true)]
    [InlineData("openai:apikey", "OpenAI:ApiKey", false)]
    [InlineData("Ключ", "Schlüssel", false)]
    [InlineData("ApiKey", "OpenAI:ApiKey", false)]
    [InlineData("OpenAI:ApiKey", "ApiKey", false)]
    [InlineData(":ApiKey", "Options:ApiKey", false)]
    [InlineData("Options:ApiKey", ":ApiKey", false)]
    [InlineData("OpenAI2:ApiKey", "OpenAI:ApiKey", false)]
    [InlineData("AzureOpenAI:ApiKey", "OpenAI:ApiKey", false)]
    [InlineData("OpenAI:Model", "OpenAI:ApiKey", false)]
    public void NearMiss_IsRecognized(string key, string other, bool isNear) =>
        Assert.Equal(isNear, ConfigurationKeySimilarity.IsNearMiss(key, other));

    [Theory]
    [InlineData("OPENAI_APIKEY", "OpenAI:ApiKey", true)]
    [InlineData("OPENAI_API_KEY", "OpenAI:ApiKey", false)]
    [InlineData("OpenAI__ApiKey", "OpenAI:ApiKey", false)]
    [InlineData("OPENAI_API_KEY", "OPENAI_API_KEY", false)]
    [InlineData("_ApiKey", ":ApiKey", false)]
    public void SingleUnderscore_IsRecognized(string variable, string key, bool isWrong) =>
        Assert.Equal(isWrong, ConfigurationVariables.HasSingleUnderscore(variable, key));

    [Theory]
    [InlineData("appsettings.Development.json", true)]
    [InlineData("./AppSettings.production.JSON", true)]
    [InlineData("appsettings..json", true)]
    [InlineData("appsettings.json", false)]
    [InlineData("appsettings.Development.xml", false)]
    [InlineData("settings.Development.json", false)]
    [InlineData("/appsettings.Development.json", false)]
    [InlineData("config/appsettings.Development.json", false)]
    public void FileWithUnknownPart_MatchesPattern(string file, bool isMatch)
    {
        Assert.Equal(isMatch, new ConfigurationFilePattern("appsettings.", ".json").IsMatch(file));
        Assert.Equal(isMatch, new ConfigurationFilePattern(@".\appsettings.", ".json").IsMatch(file));
        Assert.False(new ConfigurationFilePattern("/appsettings.", ".json").IsMatch(file));
    }

    [Theory]
    [InlineData("OPENAI_API_KEY", true)]
    [InlineData("MYAPP_OPENAI_API_KEY", true)]
    [InlineData("MYAPP_SERVICES_APIKEY", true)]
    [InlineData("_ApiKey", true)]
    [InlineData("ApiKey", true)]
    [InlineData("MYAPP_OPENAI_MODEL", false)]
    [InlineData("APIKEY_MODEL", false)]
    [InlineData("MYAPP_", false)]
    [InlineData("", false)]
    public void Variable_EndsWithKeyName(string variable, bool expected) =>
        Assert.Equal(expected, ConfigurationKeys.EndsWithKeyName(variable));

    [Theory]
    [InlineData("", ConfigurationValue.Empty)]
    [InlineData(" ", ConfigurationValue.Empty)]
    [InlineData("<your key>", ConfigurationValue.Placeholder)]
    [InlineData("K1", ConfigurationValue.Text)]
    public void Value_IsClassified(string value, object expected)
    {
        var file = new ConfigurationFile("appsettings.json", [new("OpenAI:ApiKey", value)]);

        Assert.Equal((ConfigurationValue)expected, file.GetValue("openai:apikey"));
        Assert.Equal(ConfigurationValue.Section, file.GetValue("OpenAI"));
        Assert.Equal(ConfigurationValue.Missing, file.GetValue("Open"));
    }
}
