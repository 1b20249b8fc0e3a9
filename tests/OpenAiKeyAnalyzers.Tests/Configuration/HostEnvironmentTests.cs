using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies OAK2110: the environment name of another kind of host.</summary>
public class HostEnvironmentTests
{
    private const string Statements = "var host = Host.CreateApplicationBuilder(args); Show(host.Configuration[\"OpenAI:ApiKey\"]);";
    private const string Key = """{ "OpenAI": { "ApiKey": "K1" } }""";

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "{|OAK2110:ASPNETCORE_ENVIRONMENT|}": "Development" } } } }""", Statements, "own-id", "")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "{|OAK2110:ASPNETCORE_ENVIRONMENT|}": "Development" } } } }""", Statements, "", Key)]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", Statements, "", "{ }")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Production" } } } }""", Statements, "own-id", "")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "DOTNET_ENVIRONMENT": "Development" } } } }""", Statements, "own-id", "")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "OpenAI__ApiKey": "abc" } } } }""", Statements, "own-id", "")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", Statements + "host.Configuration.AddUserSecrets(\"own-id\");", "own-id", "")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", Statements + "Show(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"));", "own-id", "")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", "var config = new ConfigurationBuilder().Build(); Show(config[\"OpenAI:ApiKey\"]);", "own-id", "")]
    public async Task WebNameForGenericHost_ReportsDiagnostic(string markup, string statements, string userSecretsId, string development)
    {
        string text = SettingsVerifier.GetText(markup);
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty.Add("ProjectDir", "/project/")
            .Add("OutputType", "Exe").Add("UserSecretsId", userSecretsId);
        (string, string)[] files = development.Length == 0 ? [("/project/Properties/launchSettings.json", text)]
            : [("/project/Properties/launchSettings.json", text), ("/project/appsettings.Development.json", development)];
        ImmutableArray<Diagnostic> findings = await SettingsVerifier.FindingsAsync(files, null,
            ConfigurationVerifier.Compile(new ConfiguredProject(statements).Source), properties, []);
        string actual = text;
        foreach (Diagnostic finding in findings.Where(static finding => finding.Id.StartsWith("OAK21", StringComparison.Ordinal)))
        {
            actual = actual.Insert(finding.Location.SourceSpan.End, "|}").Insert(finding.Location.SourceSpan.Start, "{|" + finding.Id + ":");
            ExpectedText.AssertMessage(finding, "OAK2110_Environment", "ASPNETCORE_ENVIRONMENT", "appsettings.Development.json",
                "DOTNET_ENVIRONMENT");
        }

        Assert.Equal(markup, actual);
    }

    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT", "null")]
    [InlineData("DOTNET_ENVIRONMENT", "K1")]
    public async Task NameOfVariable_DecidesAtRunTime(string variable, string expected)
    {
        ConfiguredProject project = new ConfiguredProject(Statements).WithFile("appsettings.Development.json", Key);
        using var program = new ConfiguredProgram();
        Assert.Equal(expected, await program.RunAsync(project.Source, project, isCopied: false, (variable, "Development")));
    }
}
