using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.CodeFixes.Configuration;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies OAK2107: a section that is read as a value.</summary>
[VerifiesSources]
public class SectionReadTests
{
    private const string Build = "var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();";
    private const string Settings = """{ "OpenAI": { "Model": "gpt-5", "ApiKey": "K1" }, "Weather": { "ApiKey": "W" } }""";

    [Theory]
    [InlineData("Show(config[{|OAK2107:\"OpenAI\"|}]);", "Show(config[\"OpenAI:ApiKey\"]);", "null")]
    [InlineData("Show(config[{|OAK2107:\"openai\"|}]);", "Show(config[\"openai:ApiKey\"]);", "null")]
    [InlineData("Show(config.GetValue<string>({|OAK2107:\"OpenAI\"|}));", "Show(config.GetValue<string>(\"OpenAI:ApiKey\"));", "null")]
    [InlineData("Show(config.GetSection({|OAK2107:\"OpenAI\"|}).Value);", "Show(config.GetSection(\"OpenAI:ApiKey\").Value);", "null")]
    [InlineData("Show(config.GetSection({|OAK2107:\"OpenAI\"|}).Get<string>());", "Show(config.GetSection(\"OpenAI:ApiKey\").Get<string>());", "System.InvalidOperationException: Cannot create instance of type 'System.String'")]
    public async Task Section_HasNoValueUntilFixed(string before, string after, string expected)
    {
        ConfiguredProject project = Project(before);
        await ConfigurationVerifier.Expect(project);
        if (SourceCorpus.TryTake([]))
        {
            return;
        }

        using var program = new ConfiguredProgram();
        Assert.Contains(expected, await program.RunAsync(project.Source, project, isCopied: true), StringComparison.Ordinal);
        Assert.Equal(Project(after).Source, await ConfigurationVerifier.FixAsync<ReadValueCodeFixProvider>(project));
        Assert.Equal("K1", await program.RunAsync(Project(after).Source, project, isCopied: true));
    }

    [Theory]
    [InlineData("Show(config[\"OpenAI:ApiKey\"]);")]
    [InlineData("Show(config.GetSection(\"OpenAI\")[\"ApiKey\"]);")]
    [InlineData("Show(config[\"Weather\"]);")]
    [InlineData("Show(config[\"Missing\"]);")]
    [InlineData("bool exists = config.GetSection(\"OpenAI\").Exists();")]
    [InlineData("int count = config.GetValue<int>(\"OpenAI\");")]
    public Task ValueOrOtherSection_NoDiagnostic(string statement) => ConfigurationVerifier.Expect(Project(statement));

    [Theory]
    [InlineData("""{ "OpenAI": "K1" }""")]
    [InlineData("""{ "OpenAI": { "Model": "gpt-5" } }""")]
    [InlineData("""{ "OpenAI": { "ApiKey": "K1", "Key": "K2" } }""")]
    [InlineData("""{ "OpenAI": { "Primary": { "ApiKey": "K1" } } }""")]
    public Task OtherFile_NoDiagnostic(string settings) =>
        ConfigurationVerifier.Expect(Project("Show(config[\"OpenAI\"]);").WithFile("appsettings.json", settings));

    [Fact]
    public async Task Messages_NameTheValue()
    {
        Diagnostic finding = Assert.Single(await ConfigurationVerifier.FindingsAsync(Project("Show(config[\"OpenAI\"]);")));
        ExpectedText.AssertMessage(finding, "OAK2107_Null", "OpenAI", "appsettings.json", "OpenAI:ApiKey");
        Assert.Equal("/project/appsettings.json", Assert.Single(finding.AdditionalLocations).GetLineSpan().Path);
        finding = Assert.Single(await ConfigurationVerifier.FindingsAsync(Project("Show(config.GetSection(\"OpenAI\").Get<string>());")));
        ExpectedText.AssertMessage(finding, "OAK2107_Conversion", "OpenAI", "appsettings.json", "OpenAI:ApiKey");
    }

    private static ConfiguredProject Project(string statement) => new ConfiguredProject(Build + statement)
        .WithFile("appsettings.json", Settings).With("OpenAiUncopiedFiles", "").With("OpenAiCopiedFiles", "appsettings.json");
}
