using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies OAK2104: an entry whose key is similar to the one that the code reads.</summary>
public class OrphanEntryTests
{
    private const string Build = "var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").AddEnvironmentVariables().Build();";
    private const string Read = "Show(config[\"OpenAI:ApiKey\"]);";

    [Theory]
    [InlineData("""{ "OpenAI": { "{|OAK2104:Key|}": "K1" } }""")]
    [InlineData("""{ "OpenAI": { "{|OAK2104:Api_Key|}": "K1" } }""")]
    [InlineData("""{ "{|OAK2104:OpenAIApiKey|}": "K1" }""")]
    [InlineData("""{ "OpenAISettings": { "{|OAK2104:ApiKey|}": "K1" } }""")]
    [InlineData("""{ "OpenAIs": { "{|OAK2104:ApiKey|}": "K1" } }""")]
    public async Task NearMiss_ReportsDiagnostic(string markup)
    {
        await Expect(Build + Read, markup);
        ConfiguredProject project = new ConfiguredProject(Build + Read).WithFile("appsettings.json", SettingsVerifier.GetText(markup));
        using var program = new ConfiguredProgram();
        Assert.Equal("null", await program.RunAsync(project.Source, project, isCopied: true));
    }

    // The program reads the key that the fix writes.
    [Theory]
    [InlineData("""{ "OpenAI": { "ApiKey": "K1" } }""")]
    [InlineData("""{ "OpenAI:ApiKey": "K1" }""")]
    public async Task RenamedEntry_IsReadAtRunTime(string text)
    {
        await Expect(Build + Read, text);
        ConfiguredProject project = new ConfiguredProject(Build + Read).WithFile("appsettings.json", text);
        using var program = new ConfiguredProgram();
        Assert.Equal("K1", await program.RunAsync(project.Source, project, isCopied: true));
    }

    [Theory]
    [InlineData(Build + Read, """{ "OpenAI": { "ApiKey": "K1", "Key": "K2" } }""")]
    [InlineData(Build + Read, """{ "OpenAI": { "Key": "" } }""")]
    [InlineData(Build + Read, """{ "OpenAI": { "Key": "K1", "Api_Key": "K2" } }""")]
    [InlineData(Build + Read, """{ "OpenAI2": { "ApiKey": "K1" } }""")]
    [InlineData(Build + Read, """{ "AzureOpenAI": { "ApiKey": "K1" } }""")]
    [InlineData(Build + Read, """{ "Weather": { "ApiKey": "K1" } }""")]
    [InlineData(Build + Read + "Show(config[\"OpenAI:Key\"]);", """{ "OpenAI": { "Key": "K1" } }""")]
    [InlineData(Build + Read + "foreach (var child in config.GetSection(\"OpenAI\").Get<System.Collections.Generic.Dictionary<string, string>>()!) { }", """{ "OpenAI": { "Key": "K1" } }""")]
    [InlineData(Build + "var other = new ConfigurationBuilder().AddInMemoryCollection().Build();" + Read, """{ "OpenAI": { "Key": "K1" } }""")]
    [InlineData(Build + Read + "static void Use(IConfigurationSection section) => Show(section[\"Key\"]); Use(config.GetSection(\"OpenAI\"));", """{ "OpenAI": { "Key": "K1" } }""")]
    [InlineData("IConfiguration config = null!;" + Read, """{ "OpenAI": { "Key": "K1" } }""")]
    public Task OtherEntryOrOpenConfiguration_NoDiagnostic(string statements, string text) => Expect(statements, text);

    [Fact]
    public Task UserSecrets_NoDiagnostic() => Expect(Build + Read, """{ "OpenAI": { "Key": "K1" } }""", "own-id");

    private static async Task Expect(string statements, string markup, string userSecretsId = "")
    {
        string text = SettingsVerifier.GetText(markup);
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty.Add("ProjectDir", "/project/")
            .Add("UserSecretsId", userSecretsId);
        ImmutableArray<Diagnostic> findings = await SettingsVerifier.FindingsAsync([("/project/appsettings.json", text)], null,
            ConfigurationVerifier.Compile(new ConfiguredProject(statements).Source), properties, []);
        string actual = text;
        foreach (Diagnostic finding in findings.Where(static finding => finding.Id.StartsWith("OAK21", StringComparison.Ordinal)))
        {
            actual = actual.Insert(finding.Location.SourceSpan.End, "|}").Insert(finding.Location.SourceSpan.Start, "{|" + finding.Id + ":");
            Assert.Equal("/project/Program.cs", Assert.Single(finding.AdditionalLocations).GetLineSpan().Path);
        }

        Assert.Equal(markup, actual);
    }
}
