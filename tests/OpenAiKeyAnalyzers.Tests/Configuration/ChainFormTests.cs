using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>
/// Verifies the ways in which programs build their configuration: fields, combined paths, and names that are known only at run time.
/// </summary>
[VerifiesSources]
public class ChainFormTests
{
    private const string Empty = """{ "OpenAI": { "ApiKey": "" } }""";
    private const string Text = """{ "OpenAI": { "ApiKey": "abc" } }""";
    private const string Host = "var host = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args); var config = host.Configuration; ";
    private const string Read = "Show(config[\"OpenAI:ApiKey\"]);";
    private const string Overlay = "AddJsonFile($\"appsettings.{host.Environment.EnvironmentName}.json\", true); ";
    private const string Concatenated = "AddJsonFile(\"appsettings.\" + host.Environment.EnvironmentName + \".json\", true); ";
    private const string Found = "host.Configuration.{|OAK2103:AddJsonFile(\"appsettings.json\")|}.";
    private const string NotFound = "host.Configuration.AddJsonFile(\"appsettings.json\").";

    [Theory]
    [InlineData("private static readonly IConfigurationBuilder Builder = new ConfigurationBuilder().{|OAK2101:AddUserSecrets(typeof(Program).Assembly)|}; private static readonly IConfiguration Config = Builder.Build();")]
    [InlineData("private static readonly IConfigurationBuilder Builder = new ConfigurationBuilder(); private static readonly IConfiguration Config; static Program() { Builder.{|OAK2101:AddUserSecrets(typeof(Program).Assembly)|}; Config = Builder.Build(); }")]
    [InlineData("private static readonly IConfiguration Config = new ConfigurationBuilder().{|OAK2101:AddUserSecrets(typeof(Program).Assembly)|}.Build();")]
    [InlineData("private static IConfigurationBuilder Builder = new ConfigurationBuilder().AddUserSecrets(typeof(Program).Assembly); private static readonly IConfiguration Config = Builder.Build();")]
    [InlineData("public static readonly IConfigurationBuilder Builder = new ConfigurationBuilder().AddUserSecrets(typeof(Program).Assembly); private static readonly IConfiguration Config = Builder.Build();")]
    [InlineData("private static readonly IConfigurationBuilder Builder = new ConfigurationBuilder().AddUserSecrets(typeof(Program).Assembly); private static readonly IConfiguration Config = Builder.Build(); private static void Add() => Builder.AddInMemoryCollection();")]
    public Task BuilderInField_IsFollowedWhereItIsPrivate(string members) => ConfigurationVerifier.Expect(
        new ConfiguredProject("Show(Config[\"OpenAI:ApiKey\"]);") { Members = members });

    [Theory]
    [InlineData("new ConfigurationBuilder().{|OAK2102:AddJsonFile(Path.Combine(AppContext.BaseDirectory, \"appsettings.json\"))|}")]
    [InlineData("new ConfigurationBuilder().SetBasePath(args[0]).{|OAK2102:AddJsonFile(System.IO.Path.Join(AppContext.BaseDirectory, \"appsettings.json\"))|}")]
    [InlineData("new ConfigurationBuilder().AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), \"appsettings.json\"))")]
    [InlineData("new ConfigurationBuilder().AddJsonFile(Path.Combine(args[0], \"appsettings.json\"))")]
    [InlineData("new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, args[0]))")]
    public async Task CombinedPath_IsThatOfItsDirectory(string builder)
    {
        ConfiguredProject project = new ConfiguredProject("var config = " + builder + ".Build(); " + Read).WithFile("appsettings.json", Text);
        await ConfigurationVerifier.Expect(project);
        if (!SourceCorpus.TryTake([]) && project.Markup.Contains("Combine(AppContext.BaseDirectory, \"", StringComparison.Ordinal))
        {
            using var program = new ConfiguredProgram();
            Assert.Contains("FileNotFoundException", await program.RunAsync(project.Source, project), StringComparison.Ordinal);
            Assert.Equal("abc", await program.RunAsync(project.Source, project, isCopied: true));
        }
    }

    [Theory]
    [InlineData(Found + Overlay, "{ \"Logging\": { \"Level\": \"x\" } }")]
    [InlineData(Found + Concatenated, "{ }")]
    [InlineData("host.Configuration.SetBasePath(host.Environment.ContentRootPath).{|OAK2103:AddJsonFile(\"appsettings.json\")|}." + Overlay, "{ }")]
    [InlineData(NotFound + Overlay, Text)]
    [InlineData(NotFound + Overlay, null)]
    [InlineData(NotFound + "AddJsonFile(args[0], true); ", "{ }")]
    [InlineData(NotFound + Overlay + "host.Configuration.AddEnvironmentVariables();", "{ }")]
    public Task FileOfEnvironment_CountsIfTheProjectHasOne(string statements, string? overlay)
    {
        ConfiguredProject project = new ConfiguredProject(Host + statements + Read).WithFile("appsettings.json", Empty);
        return ConfigurationVerifier.Expect(overlay is null ? project : project.WithFile("appsettings.Development.json", overlay));
    }

    [Fact]
    public async Task NullAfterVariables_IsNull()
    {
        ConfiguredProject project = new ConfiguredProject(Host + "host.Configuration.{|OAK2103:AddJsonFile(\"appsettings.json\")|}; " + Read)
            .WithFile("appsettings.json", """{ "OpenAI": { "ApiKey": null } }""");
        await ConfigurationVerifier.Expect(project);
        if (!SourceCorpus.TryTake([]))
        {
            using var program = new ConfiguredProgram();
            Assert.Equal("null", await program.RunAsync(project.Source, project, variables: ("OpenAI__ApiKey", "K1")));
        }
    }

    [Theory]
    [InlineData("public class Own { public static void Load(string path) { foreach (string line in File.ReadAllLines(path)) { string[] parts = line.Split('='); Environment.SetEnvironmentVariable(parts[0], parts[1]); } } }", true)]
    [InlineData("public class Own { public static void Load(string path) { Environment.SetEnvironmentVariable(\"MODEL\", path); } }", false)]
    public async Task OwnLoader_IsOneThatSetsWhatItReads(string type, bool isReported)
    {
        string call = isReported ? "{|OAK2109:Own.Load(\".env\")|};" : "Own.Load(\".env\");";
        ConfiguredProject project = new ConfiguredProject(Host + call + Read) { Types = type }.WithFile(".env", "OpenAI__ApiKey=K1\n");
        await ConfigurationVerifier.Expect(project);
        if (isReported && !SourceCorpus.TryTake([]))
        {
            using var program = new ConfiguredProgram();
            Assert.Equal("null", await program.RunAsync(project.Source, project));
        }
    }

    [Fact]
    public Task OwnLoaderWithoutTheKey_NoDiagnostic() => ConfigurationVerifier.Expect(
        new ConfiguredProject(Host + "Own.Load(\".env\");" + Read)
        {
            Types = "public class Own { public static void Load(string path) { foreach (string line in File.ReadAllLines(path)) { Environment.SetEnvironmentVariable(line, line); } } }",
        }.WithFile(".env", "MODEL=a\n"));

    [Theory]
    [InlineData("public class Root { public OpenAiSettings OpenAI { get; set; } = new(); } public class OpenAiSettings { public string {|OAK2106:ApiKey|} { get; } = \"\"; }")]
    [InlineData("public class Root { public OpenAiSettings OpenAI { get; set; } = new(); } public class OpenAiSettings { public string ApiKey { get; set; } = \"\"; }")]
    [InlineData("public class Root { public OpenAiSettings OpenAI { get; set; } = new(); } public class OpenAiSettings { public Root Parent { get; set; } public string ApiKey { get; set; } = \"\"; }")]
    [InlineData("public class Root { internal OpenAiSettings OpenAI { get; set; } = new(); } public class OpenAiSettings { public string ApiKey { get; } = \"\"; }")]
    public Task NestedOptions_AreBoundToo(string types) => ConfigurationVerifier.Expect(
        new ConfiguredProject(Host + "var root = config.Get<Root>();") { Types = types });
}
