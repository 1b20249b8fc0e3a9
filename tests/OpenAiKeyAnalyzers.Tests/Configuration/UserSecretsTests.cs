using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies OAK2101: user secrets of an assembly without a user secrets ID.</summary>
[VerifiesSources]
public class UserSecretsTests
{
    private const string Read = "Show(config[\"OpenAI:ApiKey\"]);";
    private const string Id = "[assembly: Microsoft.Extensions.Configuration.UserSecrets.UserSecretsId(\"own-id\")]";
    private const string Marker = "public class Marker;";

    [Theory]
    [InlineData("var config = new ConfigurationBuilder().{|OAK2101:AddUserSecrets<Marker>()|}.Build();")]
    [InlineData("IConfigurationBuilder builder = new ConfigurationBuilder(); builder.{|OAK2101:AddUserSecrets<Marker>()|}; IConfiguration config = builder.Build();")]
    [InlineData("var builder = new ConfigurationBuilder(); builder = (ConfigurationBuilder)builder.{|OAK2101:AddUserSecrets<Marker>()|}; var config = builder.Build();")]
    [InlineData("var config = new ConfigurationBuilder().{|OAK2101:AddUserSecrets(Assembly.GetExecutingAssembly())|}.Build();")]
    [InlineData("var config = new ConfigurationBuilder().{|OAK2101:AddUserSecrets(typeof(Program).Assembly, optional: true)|}.Build();")]
    [InlineData("var config = new ConfigurationBuilder().{|OAK2101:AddUserSecrets<Marker>(optional: false)|}.Build();")]
    [InlineData("var config = new ConfigurationBuilder().{|OAK2101:AddUserSecrets<Marker>()|}.AddEnvironmentVariables().Build();")]
    [InlineData("ConfigurationBuilder builder = new(); if (args.Length == 0) { builder.{|OAK2101:AddUserSecrets<Marker>()|}; } var config = builder.Build();")]
    [InlineData("var host = Host.CreateApplicationBuilder(); host.Configuration.{|OAK2101:AddUserSecrets<Marker>()|}; var config = host.Configuration;")]
    [InlineData("var config = new ConfigurationBuilder().{|OAK2101:AddUserSecrets(Assembly.GetEntryAssembly()!)|}.Build();")]
    [InlineData("var config = new ConfigurationBuilder().{|OAK2101:AddUserSecrets(typeof(Program).GetTypeInfo().Assembly)|}.Build();")]
    [InlineData("Assembly own = typeof(Program).Assembly; var config = new ConfigurationBuilder().{|OAK2101:AddUserSecrets(own, true)|}.Build();")]
    [InlineData("var config = new ConfigurationBuilder().{|OAK2101:AddUserSecrets<OpenAIClient>()|}.Build();")]
    [InlineData("var host = Host.CreateApplicationBuilder(args); host.Configuration.Sources.Clear(); host.Configuration.{|OAK2101:AddUserSecrets<Marker>()|}; var config = host.Configuration;")]
    public Task AssemblyWithoutId_ReportsDiagnostic(string statements) =>
        ConfigurationVerifier.Expect(new ConfiguredProject(statements + Read) { Types = Marker });

    [Theory]
    [InlineData("var config = new ConfigurationBuilder().AddUserSecrets(\"own-id\").Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddUserSecrets(Assembly.GetCallingAssembly()).Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddUserSecrets<Marker>().AddInMemoryCollection().Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddUserSecrets<Marker>().AddConfiguration(Other).Build();")]
    [InlineData("var config = new ConfigurationBuilder().AddUserSecrets<Marker>().AddCommandLine(args).Build();")]
    [InlineData("var builder = new ConfigurationBuilder(); builder.AddUserSecrets<Marker>(); Extend(builder); var config = builder.Build();")]
    [InlineData("var builder = new ConfigurationBuilder(); builder.AddUserSecrets<Marker>(); builder.Sources.Clear(); var config = builder.Build();")]
    [InlineData("var config = Other; new ConfigurationBuilder().AddUserSecrets<Marker>();")]
    public Task OtherIdOrOpenChain_NoDiagnostic(string statements) => ConfigurationVerifier.Expect(new ConfiguredProject(statements + Read)
    {
        Types = Marker,
        Members = "static IConfiguration Other => new ConfigurationBuilder().Build(); static void Extend(IConfigurationBuilder builder) { }",
    });

    [Fact]
    public Task AssemblyWithId_NoDiagnostic() => ConfigurationVerifier.Expect(
        new ConfiguredProject("var config = new ConfigurationBuilder().AddUserSecrets<Marker>().Build();" + Read) { Types = Id + Marker });

    [Fact]
    public Task TestType_NoDiagnostic() => ConfigurationVerifier.Expect(new ConfiguredProject(Read.Replace("config", "new ConfigurationBuilder().AddUserSecrets<Marker>().Build()", StringComparison.Ordinal))
        { Types = Marker + "public class FactAttribute : Attribute;", Members = "[Fact] public static void Test() { }" });

    [Fact]
    public Task TestProject_NoDiagnostic() => ConfigurationVerifier.Expect(new ConfiguredProject(
        "var config = new ConfigurationBuilder().AddUserSecrets<Marker>().Build();" + Read) { Types = Marker }.With("IsTestProject", "true"));

    [Fact]
    public Task OtherKeyIsRead_NoDiagnostic() => ConfigurationVerifier.Expect(new ConfiguredProject(
        "var config = new ConfigurationBuilder().AddUserSecrets<Marker>().Build(); Show(config[\"Weather:ApiKey\"]);") { Types = Marker });

    [Fact]
    public Task KeyPassedToClient_ReportsDiagnostic() => ConfigurationVerifier.Expect(new ConfiguredProject(
        "var config = new ConfigurationBuilder().{|OAK2101:AddUserSecrets<Marker>()|}.Build(); var client = new OpenAIClient(config[\"My:Secret\"]!);")
        { Types = Marker });

    [Theory]
    [InlineData("new ConfigurationBuilder().AddUserSecrets<Marker>()", null, DiagnosticSeverity.Warning)]
    [InlineData("new ConfigurationBuilder().AddUserSecrets<Marker>().AddEnvironmentVariables()", null, DiagnosticSeverity.Info)]
    [InlineData("new ConfigurationBuilder().AddUserSecrets<Marker>().AddJsonFile($\"appsettings.{args[0]}.json\", true)", null, DiagnosticSeverity.Info)]
    [InlineData("new ConfigurationBuilder().AddUserSecrets<Marker>(optional: false).AddEnvironmentVariables()", null, DiagnosticSeverity.Warning)]
    [InlineData("new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", true).AddUserSecrets<Marker>()", null, DiagnosticSeverity.Info)]
    [InlineData("new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", true).AddUserSecrets<Marker>()", "", DiagnosticSeverity.Warning)]
    [InlineData("new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", true).AddUserSecrets<Marker>()", "K1", DiagnosticSeverity.Info)]
    public async Task OtherSource_DecidesSeverity(string chain, string? value, DiagnosticSeverity severity)
    {
        var project = new ConfiguredProject("var config = " + chain + ".Build();" + Read) { Types = Marker };
        project = value is null ? project : project.WithFile("appsettings.json", $$"""{ "OpenAI": { "ApiKey": "{{value}}" } }""")
            .With("OpenAiCopiedFiles", "appsettings.json").With("OpenAiUncopiedFiles", "");
        Diagnostic finding = Assert.Single(await ConfigurationVerifier.FindingsAsync(project));
        Assert.Equal("OAK2101", finding.Id);
        Assert.Equal(severity, finding.Severity);
    }

    [Theory]
    [InlineData("AddUserSecrets<Marker>()", "null")]
    [InlineData("AddUserSecrets(Assembly.GetExecutingAssembly())", "null")]
    [InlineData("AddUserSecrets(Assembly.GetEntryAssembly()!)", "null")]
    [InlineData("AddUserSecrets<Marker>(optional: false)", "System.InvalidOperationException: Could not find 'UserSecretsIdAttribute'")]
    public async Task AssemblyWithoutId_HasNoSecretsAtRunTime(string call, string expected)
    {
        var project = new ConfiguredProject("var config = new ConfigurationBuilder()." + call + ".Build();" + Read) { Types = Marker };
        using var program = new ConfiguredProgram();
        program.WriteUserSecrets("own-id", """{ "OpenAI:ApiKey": "K1" }""");
        Assert.Contains(expected, await program.RunAsync(project.Source, project), StringComparison.Ordinal);
        ConfiguredProject corrected = project with { Types = Id + Marker };
        Assert.Equal("K1", await program.RunAsync(corrected.Source, corrected));
    }

    // If the project's properties are missing, the generated file with the attribute may be missing, too.
    [Fact]
    public async Task UnknownProperties_NoDiagnostic()
    {
        var project = new ConfiguredProject("var config = new ConfigurationBuilder().AddUserSecrets<Marker>().Build();" + Read) { Types = Marker };
        Assert.Empty(await ConfigurationVerifier.FindingsAsync(project.With("UserSecretsId", null!)));
    }

    [Fact]
    public async Task Messages_NameTheAssembly()
    {
        var project = new ConfiguredProject("var config = new ConfigurationBuilder().AddUserSecrets<Marker>().Build();" + Read) { Types = Marker };
        ExpectedText.AssertMessage(Assert.Single(await ConfigurationVerifier.FindingsAsync(project)), "OAK2101_MissingUserSecretsId", "Test");
        ExpectedText.AssertMessage(Assert.Single(await ConfigurationVerifier.FindingsAsync(project.With("UserSecretsId", "own-id"))),
            "OAK2101_NotGenerated", "Test", "GenerateAssemblyInfo");
        ExpectedText.AssertMessage(Assert.Single(await ConfigurationVerifier.FindingsAsync(project.With("UserSecretsId", "own-id")
            .With("GenerateUserSecretsAttribute", "false"))), "OAK2101_NotGenerated", "Test", "GenerateUserSecretsAttribute");
        ConfiguredProject other = project with { Statements = project.Statements.Replace("<Marker>", "<OpenAIClient>", StringComparison.Ordinal) };
        ExpectedText.AssertMessage(Assert.Single(await ConfigurationVerifier.FindingsAsync(other.With("UserSecretsId", "own-id"))),
            "OAK2101_OtherAssembly", "OpenAI");
        ConfiguredProject required = project with { Statements = project.Statements.Replace("<Marker>()", "<Marker>(false)", StringComparison.Ordinal) };
        ExpectedText.AssertMessage(Assert.Single(await ConfigurationVerifier.FindingsAsync(required.With("UserSecretsId", "own-id"))),
            "OAK2101_RequiredNotGenerated", "Test", "GenerateAssemblyInfo");
        ExpectedText.AssertMessage(Assert.Single(await ConfigurationVerifier.FindingsAsync(required)), "OAK2101_RequiredUserSecretsId", "Test");
    }
}
