using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies OAK2105, OAK2111, OAK2112 and OAK2113: entries of settings files that do not reach the code.</summary>
public class EntryTests
{
    private const string ReadSetting = "var config = new ConfigurationBuilder().AddEnvironmentVariables().Build(); Show(config[\"OpenAI:ApiKey\"]);";
    private const string ReadVariable = "Show(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"));";

    private const string BindSection = "var host = Host.CreateApplicationBuilder(args); host.Services.Configure<AiOptions>(host.Configuration.GetSection(\"OpenAI\"));";

    [Theory]
    [InlineData(".env", "{|OAK2105:OPENAI_APIKEY|}=abc\n")]
    [InlineData(".env", "MODEL=a\nexport {|OAK2105:OpenAI_ApiKey|}=abc\n")]
    [InlineData("Properties/launchSettings.json", """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "{|OAK2105:OpenAI_ApiKey|}": "abc" } } } }""")]
    [InlineData("local.settings.json", """{ "Values": { "{|OAK2105:OpenAI_ApiKey|}": "abc" } }""")]
    [InlineData("docker-compose.yml", "services:\n  web:\n    build: .\n    environment:\n      - {|OAK2105:OpenAI_ApiKey|}=${OPENAI_API_KEY}\n")]
    [InlineData("compose.yaml", "services:\n  web:\n    build:\n      context: .\n    environment:\n      {|OAK2105:OPENAI_APIKEY|}: abc\n  db:\n    image: postgres\n")]
    public Task SingleUnderscore_ReportsDiagnostic(string name, string markup) => Expect(ReadSetting, name, markup);

    [Theory]
    [InlineData(ReadSetting, ".env", "OpenAI__ApiKey=abc\n")]
    [InlineData(ReadSetting, ".env", "OPENAI_APIKEY=\n")]
    [InlineData(ReadSetting, ".env", "OPENAI_APIKEY=abc\nOpenAI__ApiKey=abc\n")]
    [InlineData(ReadSetting, ".env", "OPENAI_API_KEY=abc\n")]
    [InlineData(ReadSetting + "Show(Environment.GetEnvironmentVariable(\"OPENAI_APIKEY\"));", ".env", "OPENAI_APIKEY=abc\n")]
    [InlineData(ReadSetting + "config = new ConfigurationBuilder().AddEnvironmentVariables(\"OPENAI_\").Build();", ".env", "OPENAI_APIKEY=abc\n")]
    [InlineData("var config = new ConfigurationBuilder().Build(); Show(config[\"Other:ApiKey\"]);", ".env", "OPENAI_APIKEY=abc\n")]
    [InlineData(ReadSetting, ".env.testing", "OPENAI_APIKEY=abc\n")]
    [InlineData(ReadSetting, "docker-compose.yml", "services:\n  python:\n    environment:\n      OPENAI_APIKEY: abc\n")]
    [InlineData(ReadSetting, "docker-compose.yml", "services:\n  web:\n    build: .\n  py:\n    build: ./py\n    environment:\n      OPENAI_APIKEY: abc\n")]
    [InlineData(ReadSetting, "docker-compose.yml", "services:\n  web:\n    build: .\n    environment:\n      OpenAI__ApiKey: abc\n  py:\n    image: py\n    environment:\n      OPENAI_APIKEY: abc\n")]
    public Task OtherName_NoDiagnostic(string statements, string name, string text) => Expect(statements, name, text);

    [Fact]
    public Task VariableForComposeFile_NoDiagnostic() => Expect(ReadSetting, ".env", "OPENAI_APIKEY=abc\n", true, ("OpenAiEnvFileReader", "true"));

    [Theory]
    [InlineData(ReadVariable, """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "{|OAK2111:OPENAI_API_KEY|}": "" } } } }""")]
    [InlineData(ReadSetting, """{ "profiles": { "iis": { "commandName": "IISExpress" }, "a": { "commandName": "Project", "environmentVariables": { "{|OAK2111:OpenAI__ApiKey|}": "" } } } }""")]
    [InlineData(BindSection, """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "{|OAK2111:OPENAI__APIKEY|}": "" } } } }""")]
    [InlineData(ReadVariable, """{ "profiles": { "a": { "commandName": "Project" }, "b": { "commandName": "Project", "environmentVariables": { "OPENAI_API_KEY": "" } } } }""")]
    [InlineData(ReadVariable, """{ "profiles": { "a": { "commandName": "Docker", "environmentVariables": { "OPENAI_API_KEY": "" } } } }""")]
    [InlineData(ReadVariable, """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "OPENAI_ORG_ID": "" } } } }""")]
    [InlineData("", """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "OPENAI_API_KEY": "" } } } }""")]
    public Task EmptyVariableOfFirstProfile_ReportsDiagnostic(string statements, string markup) =>
        Expect(statements, "Properties/launchSettings.json", markup);

    [Theory]
    [InlineData(ReadVariable, "OPENAI_API_KEY")]
    [InlineData(ReadSetting, "OpenAI__ApiKey")]
    [InlineData(BindSection, "OPENAI__APIKEY")]
    public Task UnloadedFile_ReportsDiagnostic(string statements, string name) =>
        Expect(statements, ".env", "{|OAK2112:" + name + "|}=abc\n", withLoader: false);

    [Theory]
    [InlineData(ReadVariable, ".env", "OPENAI_API_KEY=abc\n", true, "")]
    [InlineData(ReadVariable, ".env", "OPENAI_API_KEY=abc\n", false, "true")]
    [InlineData(ReadVariable, ".env", "OPENAI_API_KEY=\n", false, "")]
    [InlineData(ReadVariable, "web/.env", "OPENAI_API_KEY=abc\n", false, "")]
    [InlineData(ReadVariable, ".env.local", "OPENAI_API_KEY=abc\n", false, "")]
    [InlineData(ReadVariable + "foreach (string line in File.ReadLines(\".env\")) { }", ".env", "OPENAI_API_KEY=abc\n", false, "")]
    [InlineData("", ".env", "OPENAI_API_KEY=abc\n", false, "")]
    public Task LoadedOrOtherFile_NoDiagnostic(string statements, string name, string text, bool withLoader, string reader) =>
        Expect(statements, name, text, withLoader, ("OpenAiEnvFileReader", reader));

    [Fact]
    public Task PublishedSecrets_ReportsDiagnostic() => Expect(ReadSetting, "secrets.json",
        """{ "OpenAI": { "{|OAK2113:ApiKey|}": "abc" } }""", true, ("OpenAiPublishedFiles", "appsettings.json|secrets.json"));

    [Theory]
    [InlineData(ReadSetting, "secrets.json", """{ "OpenAI": { "ApiKey": "" } }""", "secrets.json")]
    [InlineData(ReadSetting, "secrets.json", """{ "OpenAI": { "ApiKey": "abc" } }""", "")]
    [InlineData(ReadSetting, "data/secrets.json", """{ "OpenAI": { "ApiKey": "abc" } }""", "secrets.json")]
    [InlineData(ReadSetting + "config = new ConfigurationBuilder().AddJsonFile(\"secrets.json\").Build();", "secrets.json", """{ "OpenAI": { "ApiKey": "abc" } }""", "secrets.json")]
    public Task OtherSecrets_NoDiagnostic(string statements, string name, string text, string published) =>
        Expect(statements, name, text, true, ("OpenAiPublishedFiles", published));

    [Theory]
    [InlineData("OPENAI_APIKEY", "null")]
    [InlineData("OPENAI__APIKEY", "K1")]
    [InlineData("OpenAI__ApiKey", "K1")]
    public async Task UnderscoresOfVariable_DecideAtRunTime(string variable, string expected)
    {
        var project = new ConfiguredProject(ReadSetting);
        using var program = new ConfiguredProgram();
        Assert.Equal(expected, await program.RunAsync(project.Source, project, isCopied: false, (variable, "K1")));
    }

    [Fact]
    public async Task EnvFile_IsNotReadAtRunTime()
    {
        ConfiguredProject project = new ConfiguredProject(ReadVariable).WithFile(".env", "OPENAI_API_KEY=K1\n");
        using var program = new ConfiguredProgram();
        Assert.Equal("null", await program.RunAsync(project.Source, project));
        Assert.Equal("K1", await program.RunAsync(
            project.Source.Replace("Show(Environment", "DotNetEnv.Env.Load(); Show(Environment", StringComparison.Ordinal), project));
    }

    [Fact]
    public async Task SecretsOfProject_AreNotReadAtRunTime()
    {
        ConfiguredProject project = new ConfiguredProject(
            "var host = Host.CreateApplicationBuilder(args); Show(host.Configuration[\"OpenAI:ApiKey\"]);")
            .WithFile("secrets.json", """{ "OpenAI": { "ApiKey": "K1" } }""");
        using var program = new ConfiguredProgram();
        Assert.Equal("null", await program.RunAsync(project.Source, project, isCopied: true, ("DOTNET_ENVIRONMENT", "Development")));
    }

    [Theory]
    [InlineData(ReadSetting, ".env", "OPENAI_APIKEY=abc\n", "OAK2105_SingleUnderscore", "OPENAI_APIKEY", "OpenAI:ApiKey", "OpenAI__ApiKey")]
    [InlineData(ReadVariable, ".env", "OPENAI_API_KEY=abc\n", "OAK2112_Unloaded", "OPENAI_API_KEY")]
    public async Task Messages_NameTheEntry(string statements, string name, string text, string message, params string[] arguments) =>
        ExpectedText.AssertMessage(Assert.Single(await FindingsAsync(statements, name, text, false)), message, [.. arguments]);

    private static async Task Expect(string statements, string name, string markup, bool withLoader = true,
        params (string Name, string Value)[] properties)
    {
        string text = SettingsVerifier.GetText(markup);
        string actual = text;
        foreach (Diagnostic finding in await FindingsAsync(statements, name, text, withLoader, properties))
        {
            actual = actual.Insert(finding.Location.SourceSpan.End, "|}").Insert(finding.Location.SourceSpan.Start, "{|" + finding.Id + ":");
        }

        Assert.Equal(markup, actual);
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(string statements, string name, string text, bool withLoader,
        params (string Name, string Value)[] properties)
    {
        CSharpCompilation program = ConfigurationVerifier.Compile(new ConfiguredProject(statements)
            { Types = "public class AiOptions { public string? ApiKey { get; set; } }" }.Source);
        program = withLoader ? program : program.RemoveReferences(program.References.Where(static reference =>
            reference.Display!.Contains("DotNetEnv", StringComparison.Ordinal)
            || reference.Display.Contains("dotenv.net", StringComparison.Ordinal)));
        ImmutableDictionary<string, string> known = ImmutableDictionary<string, string>.Empty.Add("ProjectDir", "/project/")
            .Add("OutputType", "Exe").Add("OpenAiEnvFileReader", "")
            .SetItems(properties.ToDictionary(static property => property.Name, static property => property.Value));
        ImmutableArray<Diagnostic> findings = await SettingsVerifier.FindingsAsync([("/project/" + name, text)], null, program, known, []);
        return [.. findings.Where(static finding => finding.Id.StartsWith("OAK21", StringComparison.Ordinal))];
    }
}
