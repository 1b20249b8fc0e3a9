using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.CodeFixes.Configuration;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies OAK2103: a settings file that is added last and hides the key of the previous providers.</summary>
[VerifiesSources]
public class HiddenKeyTests
{
    private const string Read = "Show(config[\"OpenAI:ApiKey\"]);";
    private const string Host = "var host = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args); var config = host.Configuration;";
    private const string HostCall = "host.Configuration.{|OAK2103:AddJsonFile(\"appsettings.json\")|};";

    [Theory]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().{|OAK2103:AddJsonFile(\"appsettings.json\")|}.Build();", "")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().{|OAK2103:AddJsonFile(\"appsettings.json\")|}.Build();", "<set me>")]
    [InlineData("var config = new ConfigurationBuilder().AddUserSecrets(\"own-id\").{|OAK2103:AddJsonFile(\"appsettings.json\", true)|}.Build();", "")]
    [InlineData("var config = new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddEnvironmentVariables().{|OAK2103:AddJsonFile(\"appsettings.json\")|}.Build();", "")]
    [InlineData("var builder = new ConfigurationBuilder(); builder.AddEnvironmentVariables(); builder.{|OAK2103:AddJsonFile(\"appsettings.json\")|}; var config = builder.Build();", "")]
    [InlineData(Host + HostCall, "")]
    [InlineData("var host = Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).ConfigureAppConfiguration((context, more) => more.{|OAK2103:AddJsonFile(\"appsettings.json\")|}).Build(); var config = host.Services.GetRequiredService<IConfiguration>();", "")]
    [InlineData("var host = Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).ConfigureAppConfiguration(more => { more.{|OAK2103:AddJsonFile(\"appsettings.json\")|}; }).Build(); var config = host.Services.GetRequiredService<IConfiguration>();", "")]
    [InlineData("var host = new HostBuilder().ConfigureAppConfiguration(more => more.AddEnvironmentVariables().{|OAK2103:AddJsonFile(\"appsettings.json\")|}).Build(); var config = host.Services.GetRequiredService<IConfiguration>();", "")]
    [InlineData("var host = new HostBuilder().ConfigureDefaults(args).ConfigureAppConfiguration(more => more.{|OAK2103:AddJsonFile(\"appsettings.json\")|}).Build(); var config = host.Services.GetRequiredService<IConfiguration>();", "")]
    [InlineData("var host = Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).ConfigureAppConfiguration(more => { more.Sources.Clear(); more.AddEnvironmentVariables(); more.{|OAK2103:AddJsonFile(\"appsettings.json\")|}; }).Build(); var config = host.Services.GetRequiredService<IConfiguration>();", "")]
    [InlineData("var host = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args }); " + HostCall + " var config = host.Configuration;", "")]
    [InlineData("var host = new HostApplicationBuilder(new HostApplicationBuilderSettings { Args = args, EnvironmentName = \"Staging\" }); " + HostCall + " var config = host.Configuration;", "")]
    public Task FileAfterSecrets_ReportsDiagnostic(string statements, string value) =>
        ConfigurationVerifier.Expect(Project(statements, value));

    [Theory]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").AddEnvironmentVariables().Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().AddJsonFile(\"appsettings.json\").AddUserSecrets(\"own-id\").Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().AddJsonFile(\"appsettings.json\").AddEnvironmentVariables().Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().AddJsonFile(\"appsettings.json\").AddJsonFile(\"appsettings.Local.json\", true).Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().AddJsonFile(\"appsettings.json\").AddInMemoryCollection().Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().AddJsonFile(\"appsettings.json\").AddCommandLine(args).Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().AddJsonFile(\"other.json\", true).Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();")]
    [InlineData("var config = new ConfigurationBuilder().SetBasePath(args[0]).AddEnvironmentVariables().AddJsonFile(\"appsettings.json\").Build();")]
    [InlineData(Host + "host.Configuration.AddJsonFile(\"appsettings.json\"); host.Configuration.AddEnvironmentVariables();")]
    [InlineData(Host + "if (args.Length > 0) { host.Configuration.AddJsonFile(\"appsettings.json\"); }")]
    [InlineData(Host + "host.Configuration.AddJsonFile($\"appsettings.{host.Environment.EnvironmentName}.json\", true);")]
    [InlineData("var builder = new ConfigurationBuilder(); builder.AddEnvironmentVariables().AddJsonFile(\"appsettings.json\"); Extend(builder); var config = builder.Build();")]
    [InlineData(Host + "host.Configuration.Sources.Clear(); host.Configuration.AddJsonFile(\"appsettings.json\");")]
    [InlineData("var host = new HostBuilder().ConfigureAppConfiguration(more => more.AddJsonFile(\"appsettings.json\").AddEnvironmentVariables()).Build(); var config = host.Services.GetRequiredService<IConfiguration>();")]
    [InlineData("var host = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true }); host.Configuration.AddJsonFile(\"appsettings.json\"); var config = host.Configuration;")]
    [InlineData("var host = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = args[0] }); host.Configuration.AddJsonFile(\"appsettings.json\"); var config = host.Configuration;")]
    public Task OtherOrder_NoDiagnostic(string statements) => ConfigurationVerifier.Expect(Project(statements, ""));

    [Theory]
    [InlineData("""{ "OpenAI": { "ApiKey": "K1" } }""")]
    [InlineData("""{ "OpenAI": { "Model": "gpt-5" } }""")]
    [InlineData("""{ "Weather": { "ApiKey": "" } }""")]
    public Task FileWithoutEmptyKey_NoDiagnostic(string settings) => ConfigurationVerifier.Expect(
        Project(Host + "host.Configuration.AddJsonFile(\"appsettings.json\");", "").WithFile("appsettings.json", settings));

    [Fact]
    public Task BoundOptions_ReportsDiagnostic() => ConfigurationVerifier.Expect(new ConfiguredProject(
        Host + HostCall + "host.Services.Configure<AiOptions>(config.GetSection(\"OpenAI\"));")
        { Types = "public class AiOptions { public string ApiKey { get; set; } = \"\"; }" }
        .WithFile("appsettings.json", """{ "OpenAI": { "ApiKey": "" } }"""));

    [Theory]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().AddJsonFile(\"appsettings.json\").Build();", "", "empty")]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().AddJsonFile(\"appsettings.json\").Build();", "<set me>", "<set me>")]
    [InlineData(Host + "host.Configuration.AddJsonFile(\"appsettings.json\");", "", "empty")]
    public async Task FileAfterSecrets_WinsAtRunTimeUntilFixed(string statements, string value, string expected)
    {
        ConfiguredProject project = Project(statements, value);
        using var program = new ConfiguredProgram();
        Assert.Equal(expected, await program.RunAsync(project.Source, project, isCopied: true, ("OpenAI__ApiKey", "K1")));
        string? corrected = await ConfigurationVerifier.FixAsync<SettingsFileOrderCodeFixProvider>(project);
        Assert.NotNull(corrected);
        Assert.Equal("K1", await program.RunAsync(corrected, project, isCopied: true, ("OpenAI__ApiKey", "K1")));
        Assert.Empty(await ConfigurationVerifier.FindingsAsync(project, corrected));
    }

    [Theory]
    [InlineData("var config = new ConfigurationBuilder().AddEnvironmentVariables().AddJsonFile(\"appsettings.json\").Build();",
        "var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").AddEnvironmentVariables().Build();")]
    [InlineData("var config = new ConfigurationBuilder()\n            .AddUserSecrets(\"own-id\")\n            .AddEnvironmentVariables()\n            .AddJsonFile(\"appsettings.json\", optional: false)\n            .Build();",
        "var config = new ConfigurationBuilder()\n            .AddJsonFile(\"appsettings.json\", optional: false)\n            .AddUserSecrets(\"own-id\")\n            .AddEnvironmentVariables()\n            .Build();")]
    [InlineData("var config = new ConfigurationManager();\n        config.AddEnvironmentVariables();\n        config.AddJsonFile(\"appsettings.json\");", null)]
    [InlineData(Host + "\n        host.Configuration.AddJsonFile(\"appsettings.json\");\n        ", Host + "\n        ")]
    [InlineData(Host + "\n        host.Configuration.Sources.Clear();\n        host.Configuration.AddEnvironmentVariables();\n        host.Configuration.AddJsonFile(\"appsettings.json\");\n        ", null)]
    [InlineData(Host + "\n        // Settings.\n        host.Configuration.AddJsonFile(\"appsettings.json\");\n        ", null)]
    public async Task Fix_ChangesOrder(string before, string? after)
    {
        ConfiguredProject project = Project(before, "");
        Assert.Equal(after is null ? null : Project(after, "").Source, await ConfigurationVerifier.FixAsync<SettingsFileOrderCodeFixProvider>(project));
    }

    [Fact]
    public async Task Messages_NameFileAndKey()
    {
        Diagnostic finding = Assert.Single(await ConfigurationVerifier.FindingsAsync(Project(Host + HostCall, "")));
        ExpectedText.AssertMessage(finding, "OAK2103_EmptyValue", "appsettings.json", "OpenAI:ApiKey", new TextKey("Advice_RemoveCall"));
        FileLinePositionSpan entry = Assert.Single(finding.AdditionalLocations).GetLineSpan();
        Assert.Equal(("/project/appsettings.json", 0, 25), (entry.Path, entry.StartLinePosition.Line, entry.StartLinePosition.Character));
        finding = Assert.Single(await ConfigurationVerifier.FindingsAsync(Project(
            "var config = new ConfigurationBuilder().AddEnvironmentVariables().AddJsonFile(\"appsettings.json\").Build();", "YOUR_API_KEY")));
        ExpectedText.AssertMessage(finding, "OAK2103_PlaceholderValue", "appsettings.json", "OpenAI:ApiKey", new TextKey("Advice_AddBefore"));
    }

    // If the value were cleared as OAK1005 advises, it would still hide the environment variable, so the order is reported.
    [Theory]
    [InlineData("AddEnvironmentVariables().AddJsonFile(\"appsettings.json\")", false)]
    [InlineData("AddJsonFile(\"appsettings.json\").AddEnvironmentVariables()", true)]
    [InlineData("AddJsonFile(\"appsettings.json\")", true)]
    public async Task PlaceholderThatHidesKey_IsReportedOnce(string calls, bool isPlaceholderReported)
    {
        ConfiguredProject project = Project("var config = new ConfigurationBuilder()." + calls + ".Build();", "YOUR_API_KEY");
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty.Add("ProjectDir", "/project/")
            .Add("OutputType", "Exe").Add("UserSecretsId", "").Add("OpenAiCopiedFiles", "appsettings.json");
        ImmutableArray<Diagnostic> findings = await SettingsVerifier.FindingsAsync(
            [("/project/appsettings.json", project.Files["appsettings.json"])], null, ConfigurationVerifier.Compile(project.Source), properties, []);
        Assert.Equal(isPlaceholderReported, findings.Any(static finding => finding.Id == "OAK1005"));
        Assert.Equal(!isPlaceholderReported, (await ConfigurationVerifier.FindingsAsync(project)).Any(static finding => finding.Id == "OAK2103"));
    }

    private static ConfiguredProject Project(string statements, string value) => new ConfiguredProject(statements + Read)
    {
        Members = "static void Extend(IConfigurationBuilder builder) { }",
    }.WithFile("appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{value}}" } }""")
        .With("OpenAiCopiedFiles", "appsettings.json").With("OpenAiUncopiedFiles", "");
}
