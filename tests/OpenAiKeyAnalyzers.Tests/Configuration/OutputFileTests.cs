using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies OAK2102: a settings file that MSBuild does not copy to the directory in which the program searches for it.</summary>
[VerifiesSources]
public class OutputFileTests
{
    private const string Read = "Show(config[\"OpenAI:ApiKey\"]);";
    private const string Settings = """{ "OpenAI": { "ApiKey": "K1" } }""";

    [Theory]
    [InlineData("var config = new ConfigurationBuilder().{|OAK2102:AddJsonFile(\"appsettings.json\")|}.Build();")]
    [InlineData("var config = new ConfigurationBuilder().{|OAK2102:AddJsonFile(\"./appsettings.json\", optional: true)|}.Build();")]
    [InlineData("var config = new ConfigurationBuilder().{|OAK2102:AddJsonFile(path: \"appsettings.json\", optional: false, reloadOnChange: true)|}.AddEnvironmentVariables().Build();")]
    [InlineData("var config = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).{|OAK2102:AddJsonFile(\"appsettings.json\")|}.Build();")]
    [InlineData("var config = new ConfigurationBuilder().SetBasePath(AppDomain.CurrentDomain.BaseDirectory).{|OAK2102:AddJsonFile(\"appsettings.json\")|}.Build();")]
    [InlineData("const string Name = \"appsettings.json\"; var config = new ConfigurationBuilder().{|OAK2102:AddJsonFile(Name)|}.Build();")]
    [InlineData("var builder = new ConfigurationBuilder(); builder.{|OAK2102:AddJsonFile(\"appsettings.json\")|}; var config = builder.Build();")]
    [InlineData("var config = new ConfigurationManager(); config.{|OAK2102:AddJsonFile(\"appsettings.json\")|};")]
    [InlineData("var config = new ConfigurationBuilder().SetBasePath(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!).{|OAK2102:AddJsonFile(\"appsettings.json\")|}.Build();")]
    [InlineData("string location = typeof(Program).Assembly.Location; var path = Path.GetDirectoryName(location); var config = new ConfigurationBuilder().SetBasePath(path!).{|OAK2102:AddJsonFile(\"appsettings.json\")|}.Build();")]
    [InlineData("var path = AppContext.BaseDirectory; var config = new ConfigurationBuilder().SetBasePath(path).{|OAK2102:AddJsonFile(\"appsettings.json\")|}.Build();")]
    [InlineData("var path = Path.Combine(AppContext.BaseDirectory, \"appsettings.json\"); var config = new ConfigurationBuilder().{|OAK2102:AddJsonFile(path)|}.Build();")]
    [InlineData("var host = Host.CreateDefaultBuilder(args).ConfigureAppConfiguration(more => more.SetBasePath(AppContext.BaseDirectory).{|OAK2102:AddJsonFile(\"appsettings.json\")|}).Build(); var config = host.Services.GetRequiredService<IConfiguration>();")]
    public Task UncopiedFile_ReportsDiagnostic(string statements) => ConfigurationVerifier.Expect(Project(statements + Read));

    [Theory]
    [InlineData("var config = new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile(\"appsettings.json\").Build();")]
    [InlineData("var config = new ConfigurationBuilder().SetBasePath(args[0]).AddJsonFile(\"appsettings.json\").Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(\"/etc/app/appsettings.json\").Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(args[0]).Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(\"settings.local.json\").Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", optional: args.Length > 0).Build();")]
    [InlineData("var builder = new ConfigurationBuilder(); if (args.Length > 0) { builder.AddJsonFile(\"appsettings.json\"); } var config = builder.Build();")]
    [InlineData("var host = Host.CreateApplicationBuilder(args); host.Configuration.AddJsonFile(\"appsettings.json\"); var config = host.Configuration;")]
    [InlineData("var config = new ConfigurationBuilder().SetBasePath(Path.GetDirectoryName(args[0])!).AddJsonFile(\"appsettings.json\").Build();")]
    [InlineData("var path = AppContext.BaseDirectory; path = args[0]; var config = new ConfigurationBuilder().SetBasePath(path).AddJsonFile(\"appsettings.json\").Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(Path.Combine(args[0], \"appsettings.json\")).Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, args[0], \"appsettings.json\")).Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, \"config\", \"appsettings.json\")).Build();")]
    [InlineData("var host = Host.CreateDefaultBuilder(args).ConfigureAppConfiguration(more => more.AddJsonFile(\"appsettings.json\")).Build(); var config = host.Services.GetRequiredService<IConfiguration>();")]
    public Task FileLookedForElsewhere_NoDiagnostic(string statements) => ConfigurationVerifier.Expect(Project(statements + Read));

    [Theory]
    [InlineData("OpenAiUncopiedFiles", "")]
    [InlineData("OpenAiCopiesOtherFiles", "true")]
    [InlineData("OutputType", "Library")]
    [InlineData("AzureFunctionsVersion", "v4")]
    [InlineData("UsingMicrosoftNETSdkWeb", "true")]
    [InlineData("UsingMicrosoftNETSdkWorker", "true")]
    public Task CopiedFileOrOtherProject_NoDiagnostic(string property, string value) => ConfigurationVerifier.Expect(
        Project("var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();" + Read).With(property, value));

    [Fact]
    public Task OptionalFileWithoutKey_NoDiagnostic() => ConfigurationVerifier.Expect(new ConfiguredProject(
        "var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", true).AddEnvironmentVariables().Build();" + Read)
        .WithFile("appsettings.json", """{ "OpenAI": { "ApiKey": "", "Model": "gpt-5" } }"""));

    [Fact]
    public Task WindowsPaths_ReportsDiagnostic() => ConfigurationVerifier.Expect(new ConfiguredProject(
        "var config = new ConfigurationBuilder().{|OAK2102:AddJsonFile(@\"config\\settings.json\")|}.Build();" + Read)
        .With("OpenAiUncopiedFiles", "config\\settings.json"));

    [Theory]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"config\", \"settings.json\")")]
    [InlineData("Path.Combine(\"config\", \"settings.json\")")]
    public Task CombinedPath_ReportsDiagnostic(string path) => ConfigurationVerifier.Expect(new ConfiguredProject(
        "var config = new ConfigurationBuilder().{|OAK2102:AddJsonFile(" + path + ")|}.Build();" + Read)
        .With("OpenAiUncopiedFiles", "config/settings.json"));

    [Theory]
    [InlineData("AddJsonFile(\"appsettings.json\")", "System.IO.FileNotFoundException: The configuration file 'appsettings.json' was not found")]
    [InlineData("AddJsonFile(\"appsettings.json\", optional: true)", "null")]
    public async Task UncopiedFile_IsNotFoundAtRunTime(string call, string expected)
    {
        ConfiguredProject project = Project("var config = new ConfigurationBuilder()." + call + ".Build();" + Read);
        Assert.Equal("OAK2102", Assert.Single(await ConfigurationVerifier.FindingsAsync(project)).Id);
        using var program = new ConfiguredProgram();
        Assert.Contains(expected, await program.RunAsync(project.Source, project), StringComparison.Ordinal);
        Assert.Equal("K1", await program.RunAsync(project.Source, project, isCopied: true));
    }

    [Fact]
    public async Task CurrentDirectory_HasFileUnderDotnetRun()
    {
        ConfiguredProject project = Project(
            "var config = new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile(\"appsettings.json\").Build();" + Read);
        using var program = new ConfiguredProgram();
        Assert.Equal("K1", await program.RunAsync(project.Source, project));
    }

    [Fact]
    public async Task Messages_NameTheFile()
    {
        ConfiguredProject project = Project("var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();" + Read);
        Diagnostic finding = Assert.Single(await ConfigurationVerifier.FindingsAsync(project));
        ExpectedText.AssertMessage(finding, "OAK2102_MissingFile", "appsettings.json");
        Assert.Equal("/project/appsettings.json", Assert.Single(finding.AdditionalLocations).GetLineSpan().Path);
        ConfiguredProject optional = Project("var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", true).Build();" + Read);
        ExpectedText.AssertMessage(Assert.Single(await ConfigurationVerifier.FindingsAsync(optional)), "OAK2102_MissingOptionalFile",
            "appsettings.json", "OpenAI:ApiKey");
    }

    // A file-based program has no project file in which the file could be copied.
    [Fact]
    public async Task FileBasedProgram_NamesItsDirectory()
    {
        ConfiguredProject project = Project("var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build();" + Read)
            .With("FileBasedProgram", "true");
        Diagnostic finding = Assert.Single(await ConfigurationVerifier.FindingsAsync(project));
        ExpectedText.AssertMessage(finding, "OAK2102_FileBased", "appsettings.json");
        Assert.Empty(finding.Properties);
        ConfiguredProject optional = Project("var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", true).Build();" + Read)
            .With("FileBasedProgram", "true");
        ExpectedText.AssertMessage(Assert.Single(await ConfigurationVerifier.FindingsAsync(optional)), "OAK2102_FileBasedOptional",
            "appsettings.json", "OpenAI:ApiKey");
    }

    private static ConfiguredProject Project(string statements) =>
        new ConfiguredProject(statements).WithFile("appsettings.json", Settings);
}
