using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Validation.Tests.Configuration;

/// <summary>
/// Verifies the values of the settings files in a section, and the environment variable for a section. A file is written as
/// <c>key=value,key=value</c>.
/// </summary>
public class ConfigurationSectionsTests
{
    [Theory]
    [InlineData("OpenAI:ApiKey=K1", "", "0 OpenAI:ApiKey")]
    [InlineData("OpenAI:ApiKey=", "", "0 OpenAI:ApiKey")]
    [InlineData("openai:apikey=K1", "OpenAI:ApiKey=K1", "0 openai:apikey")]
    [InlineData("Other=1", "OpenAI:ApiKey=K1", "1 OpenAI:ApiKey")]
    [InlineData("OpenAI:ApiKey=K1,OpenAI:Model=m", "", "0 OpenAI:ApiKey")]
    [InlineData("OpenAI:ApiKey=K1,OpenAI:Key=K2", "", null)]
    [InlineData("OpenAI=K1,OpenAI:ApiKey=K1", "", null)]
    [InlineData("OpenAI:ApiKey=K1", "OpenAI=", null)]
    [InlineData("OpenAI:Chat:ApiKey=K1", "", null)]
    [InlineData("OpenAIs:ApiKey=K1", "", null)]
    [InlineData("xOpenAI:ApiKey=K1", "", null)]
    [InlineData("OpenAI:=K1", "", null)]
    [InlineData("Server=K1,OpenAI:ApiKey=K1", "", "0 OpenAI:ApiKey")]
    [InlineData("Server:ApiKey=K1", "", null)]
    [InlineData("", "", null)]
    public void OnlyKeyOfSection_IsFound(string first, string second, string? expected)
    {
        ConfigurationFile[] files = [Parse(first), Parse(second)];
        (ConfigurationFile File, string Key)? found = ConfigurationSections.FindValue(files, "OpenAI");

        Assert.Equal(expected, found is { } value ? $"{Array.IndexOf(files, value.File)} {value.Key}" : null);
    }

    [Theory]
    [InlineData("OpenAI", "OpenAI:api_key=K1", true)]
    [InlineData("OpenAI", "OpenAI:api_key=", true)]
    [InlineData("OpenAI", "OpenAI:api_key=K1,OpenAI:ApiKey=K1", false)]
    [InlineData("OpenAI", "OpenAI:api_key=K1,OpenAI:ApiKey:x=K1", false)]
    [InlineData("OpenAI", "OpenAI:api_key:x=K1", false)]
    [InlineData("OpenAI", "api_key=K1", false)]
    [InlineData("", "api_key=K1", true)]
    [InlineData("", "OpenAI:api_key=K1", false)]
    public void OtherNameOfProperty_IsFound(string section, string file, bool isFound)
    {
        ConfigurationFile[] files = [Parse("Other=1"), Parse(file)];

        Assert.Equal(isFound ? files[1] : null, ConfigurationSections.FindOtherName(files, section, "ApiKey", "api_key"));
        Assert.Null(ConfigurationSections.FindOtherName(files, section, "API_KEY", "api_key"));
    }

    [Fact]
    public void KeysBelowSection_AreFound() =>
        Assert.Equal(["OpenAI:ApiKey", "openai:Chat:Model"],
            Parse("OpenAI:ApiKey=1,openai:Chat:Model=2,OpenAI=3,OpenAI2:ApiKey=4,AzureOpenAI:ApiKey=5").FindBelow("OpenAI"));

    [Theory]
    [InlineData("OpenAI__ApiKey", "OpenAI:ApiKey")]
    [InlineData("A__B__C", "A:B:C")]
    [InlineData("OPENAI_API_KEY", "OPENAI_API_KEY")]
    public void Variable_MeansKey(string variable, string key)
    {
        Assert.Equal(key, ConfigurationVariables.GetKey(variable));
        Assert.Equal(variable, ConfigurationVariables.GetVariable(key));
    }

    [Theory]
    [InlineData("MYAPP_", "MYAPP_OpenAI:ApiKey", "MYAPP_ OpenAI:ApiKey")]
    [InlineData("MyApp__", "myapp:OpenAI:ApiKey", "MyApp__ OpenAI:ApiKey")]
    [InlineData("MYAPP_", "OpenAI:ApiKey", null)]
    [InlineData("MYAPP_", "MYAPP_", null)]
    [InlineData("", "OpenAI:ApiKey", null)]
    [InlineData(null, "MYAPP_OpenAI:ApiKey", null)]
    public void PrefixOfVariables_IsRemoved(string? prefix, string key, string? expected)
    {
        var variables = new ConfigurationSource(ConfigurationSourceKind.EnvironmentVariables) { Prefix = prefix };
        var file = new ConfigurationSource(ConfigurationSourceKind.JsonFile) { FileName = "a.json" };
        var secrets = new ConfigurationSource(ConfigurationSourceKind.UserSecrets);

        Assert.Equal(expected, Find([Parse("")], variables));
        Assert.Equal(expected, Find([Parse("Other=1")], file, variables));

        // The key may be in one of these variables.
        Assert.Null(Find([], file, variables));
        Assert.Null(Find([Parse(key + "=K1")], file, variables));
        Assert.Null(Find([], secrets, variables));
        Assert.Null(Find([], new(ConfigurationSourceKind.Unknown), variables));
        Assert.Null(Find([], variables, variables));

        string? Find(ConfigurationFile[] files, params ConfigurationSource[] sources) =>
            ConfigurationVariables.FindWithoutPrefix(new(sources, ConfigurationDirectory.Output), key, files) is { } found
                ? $"{found.Prefix} {found.Key}" : null;
    }

    [Theory]
    [InlineData("OpenAI:ApiKey", true)]
    [InlineData("openai:apikey", true)]
    [InlineData("Services:OpenAI:ApiKey", true)]
    [InlineData("My:Own", true)]
    [InlineData("OPENAI_API_KEY", true)]
    [InlineData("Azure:Storage", false)]
    [InlineData("Model", false)]
    public void ApiKey_IsRecognized(string key, bool expected) => Assert.Equal(expected, ConfigurationKeys.IsApiKey(key, "My:Own"));

    private static ConfigurationFile Parse(string text) => new("a.json",
        text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static entry => entry.Split('='))
            .Select(static parts => KeyValuePair.Create(parts[0], parts[1])));
}
