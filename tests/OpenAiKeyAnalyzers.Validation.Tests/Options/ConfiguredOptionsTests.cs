using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Options;

namespace OpenAiKeyAnalyzers.Validation.Tests.Options;

public class ConfiguredOptionsTests
{
    [Fact]
    public void NothingSet_ReturnsDefaults()
    {
        ConfiguredOptions options = Read();

        Assert.Equal("OPENAI_API_KEY", options.EnvironmentVariable);
        Assert.Equal("OPENAI_ADMIN_KEY", options.AdminEnvironmentVariable);
        Assert.Equal("OpenAI:ApiKey", options.ConfigurationKey);
        Assert.False(options.PrefersConfiguration);
        Assert.False(options.IsAllowed(string.Empty));
        Assert.False(options.IsOpenAiHost(string.Empty));
    }

    [Theory]
    [InlineData(null, null, "OPENAI_API_KEY")]
    [InlineData("  ", " ", "OPENAI_API_KEY")]
    [InlineData(" FROM_PROJECT ", null, "FROM_PROJECT")]
    [InlineData("FROM_PROJECT", "", "FROM_PROJECT")]
    [InlineData("FROM_PROJECT", " FROM_CONFIG ", "FROM_CONFIG")]
    [InlineData(null, "FROM_CONFIG", "FROM_CONFIG")]
    public void EnvironmentVariable_ComesFromConfigurationThenProject(string? property, string? option, string expected) =>
        Assert.Equal(expected, Read(
            ("build_property.OpenAiKeyEnvironmentVariable", property), ("openai_key_analyzers.environment_variable", option))
            .EnvironmentVariable);

    [Theory]
    [InlineData(ApiKeyKind.Project, "MY_KEY", "My:Key")]
    [InlineData(ApiKeyKind.ServiceAccount, "MY_KEY", "My:Key")]
    [InlineData(ApiKeyKind.Admin, "MY_ADMIN", "OpenAI:AdminKey")]
    [InlineData(ApiKeyKind.AzureOpenAI, "AZURE_OPENAI_API_KEY", "AzureOpenAI:ApiKey")]
    public void KindOfKey_HasVariableAndSetting(object kind, string variable, string setting)
    {
        ConfiguredOptions options = Read(
            ("openai_key_analyzers.environment_variable", "MY_KEY"), ("openai_key_analyzers.admin_environment_variable", "MY_ADMIN"),
            ("openai_key_analyzers.configuration_key", "My:Key"));

        Assert.Equal((variable, setting), (options.VariableFor((ApiKeyKind)kind), options.SettingFor((ApiKeyKind)kind)));
    }

    [Theory]
    [InlineData("configuration", true)]
    [InlineData(" Configuration ", true)]
    [InlineData("environment", false)]
    [InlineData("", false)]
    public void KeySource_IsConfigurable(string value, bool expected) =>
        Assert.Equal(expected, Read(("openai_key_analyzers.key_source", value)).PrefersConfiguration);

    [Theory]
    [InlineData("one", true)]
    [InlineData("two-and-more", true)]
    [InlineData("two-", true)]
    [InlineData("One", false)]
    [InlineData("one more", false)]
    [InlineData("on", false)]
    [InlineData("two", false)]
    [InlineData("Two-", false)]
    [InlineData("", false)]
    public void AllowedValue_IsWholeOrPrefix(string text, bool expected) =>
        Assert.Equal(expected, Read(("openai_key_analyzers.allowed_values", "one, two-* ,,")).IsAllowed(text));

    [Fact]
    public void Asterisk_AllowsEverything() =>
        Assert.True(Read(("openai_key_analyzers.allowed_values", "*")).IsAllowed(string.Empty));

    [Theory]
    [InlineData("proxy.example.com", true)]
    [InlineData("PROXY.example.com", true)]
    [InlineData("b.example.com", true)]
    [InlineData("example.com", false)]
    [InlineData("x.proxy.example.com", false)]
    public void OpenAiHosts_AreWholeNames(string host, bool expected) =>
        Assert.Equal(expected, Read(("openai_key_analyzers.openai_hosts", "proxy.example.com , b.example.com")).IsOpenAiHost(host));

    private static ConfiguredOptions Read(params (string Key, string? Value)[] values) =>
        new(key => values.FirstOrDefault(value => value.Key == key).Value);
}
