using OpenAiKeyAnalyzers.CodeFixes.Configuration;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies OAK2108: a key that is read with the prefix of its environment variable.</summary>
[VerifiesSources]
public class PrefixedReadTests
{
    private const string Build = "var config = new ConfigurationBuilder().AddEnvironmentVariables(\"OPENAI_\").Build();";

    [Theory]
    [InlineData(Build + "Show(config[{|OAK2108:\"OPENAI_API_KEY\"|}]);", Build + "Show(config[\"API_KEY\"]);", "OPENAI_API_KEY")]
    [InlineData(Build + "Show(config.GetValue<string>({|OAK2108:\"openai_api_key\"|}));", Build + "Show(config.GetValue<string>(\"api_key\"));", "OPENAI_API_KEY")]
    [InlineData("Show(new ConfigurationBuilder().AddEnvironmentVariables(prefix: \"MYAPP_\").Build()[{|OAK2108:\"MYAPP_OpenAI:ApiKey\"|}]);",
        "Show(new ConfigurationBuilder().AddEnvironmentVariables(prefix: \"MYAPP_\").Build()[\"OpenAI:ApiKey\"]);", "MYAPP_OpenAI__ApiKey")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables(source => source.Prefix = \"MYAPP_\").Build(); Show(config[{|OAK2108:\"MYAPP_OPENAI_API_KEY\"|}]);",
        "var config = new ConfigurationBuilder().AddEnvironmentVariables(source => source.Prefix = \"MYAPP_\").Build(); Show(config[\"OPENAI_API_KEY\"]);", "MYAPP_OPENAI_API_KEY")]
    [InlineData(Build + "Show(config.GetSection({|OAK2108:\"OPENAI_API_KEY\"|}).Value);", Build + "Show(config.GetSection(\"API_KEY\").Value);", "OPENAI_API_KEY")]
    [InlineData(Build + "Show(config.GetSection({|OAK2108:\"OPENAI_API_KEY\"|}).Get<string>());", Build + "Show(config.GetSection(\"API_KEY\").Get<string>());", "OPENAI_API_KEY")]
    public async Task PrefixedName_IsNullUntilFixed(string before, string after, string variable)
    {
        var project = new ConfiguredProject(before);
        await ConfigurationVerifier.Expect(project);
        if (SourceCorpus.TryTake([]))
        {
            return;
        }

        using var program = new ConfiguredProgram();
        Assert.Equal("null", await program.RunAsync(project.Source, project, isCopied: false, (variable, "K1")));
        string corrected = new ConfiguredProject(after).Source;
        Assert.Equal(corrected, await ConfigurationVerifier.FixAsync<ReadValueCodeFixProvider>(project));
        Assert.Equal("K1", await program.RunAsync(corrected, project, isCopied: false, (variable, "K1")));
    }

    [Theory]
    [InlineData(Build + "Show(config[\"API_KEY\"]);")]
    [InlineData(Build + "Show(config[\"OPENAI_MODEL\"]);")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().AddEnvironmentVariables(\"OPENAI_\").Build(); Show(config[\"OPENAI_API_KEY\"]);")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables(\"OPENAI_\").AddUserSecrets(\"own-id\").Build(); Show(config[\"OPENAI_API_KEY\"]);")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables(\"OPENAI_\").AddJsonFile(\"appsettings.json\", true).Build(); Show(config[\"OPENAI_API_KEY\"]);")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables(\"OPENAI_\").AddInMemoryCollection().Build(); Show(config[\"OPENAI_API_KEY\"]);")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables(args[0]).Build(); Show(config[\"OPENAI_API_KEY\"]);")]
    [InlineData("var host = Host.CreateApplicationBuilder(args); host.Configuration.AddEnvironmentVariables(\"OPENAI_\"); Show(host.Configuration[\"OPENAI_API_KEY\"]);")]
    [InlineData(Build + "IConfiguration other = new ConfigurationBuilder().AddEnvironmentVariables().Build(); Show(other[\"OPENAI_API_KEY\"]);")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables(source => { if (args.Length > 0) { source.Prefix = \"OPENAI_\"; } }).Build(); Show(config[\"OPENAI_API_KEY\"]);")]
    public Task OtherSource_NoDiagnostic(string statements) => ConfigurationVerifier.Expect(new ConfiguredProject(statements));

    [Fact]
    public async Task Message_NamesThePrefix() => ExpectedText.AssertMessage(
        Assert.Single(await ConfigurationVerifier.FindingsAsync(new ConfiguredProject(Build + "Show(config[\"OPENAI_API_KEY\"]);"))),
        "OAK2108_Prefix", "OPENAI_", "OPENAI_API_KEY", "API_KEY");
}
