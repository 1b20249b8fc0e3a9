using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>
/// Verifies projects that are built and started as a user does: each finding describes the actual result, and after its fix the key reaches
/// the code.
/// </summary>
public sealed class ConfiguredRunTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string EmptyProfile = """
        {
          "profiles": {
            "App": { "commandName": "Project", "environmentVariables": { "OPENAI_API_KEY": "" } },
            "Other": { "commandName": "Project", "environmentVariables": { "OPENAI_API_KEY": "OTHER" } }
          }
        }
        """;

    [Fact]
    public async Task EmptyVariableOfProfile_HidesShellUntilFixed()
    {
        Consumer consumer = packed.NewConsumer()
            .With("Program.cs", """Console.Write("[" + (Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "null") + "]");""")
            .With("Properties/launchSettings.json", EmptyProfile)
            .With(".globalconfig", "is_global = true\ndotnet_diagnostic.OAK2111.severity = warning\n")
            with { Environment = new Dictionary<string, string> { ["OPENAI_API_KEY"] = "SHELL" } };

        BuildOutput build = await consumer.BuildAsync();
        build.AssertSucceeded().AssertDiagnostics("launchSettings.json(3,67): warning OAK2111");
        Assert.Contains("[]", await RunAsync(consumer, "--no-build"), StringComparison.Ordinal);
        Assert.Contains("[SHELL]", await RunAsync(consumer, "--no-build", "--no-launch-profile"), StringComparison.Ordinal);
        Assert.Contains("[OTHER]", await RunAsync(consumer, "--no-build", "--launch-profile", "Other"), StringComparison.Ordinal);

        (await consumer.BuildAsync("-t:FixOpenAiSettings", "-p:OpenAiFixProject=true")).AssertSucceeded();
        Assert.Contains("[SHELL]", await RunAsync(consumer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HiddenKeyOfWebProject_ReachesCodeAfterFix()
    {
        const string Call = "builder.Configuration.AddJsonFile(\"appsettings.json\");";
        Consumer consumer = (await packed.NewConsumerAsync("Web.csproj", WebProject()))
            .With("appsettings.json", """{ "OpenAI": { "ApiKey": "" }, "Model": "gpt-5" }""")
            .With("Program.cs", WebProgram(Call))
            with { Environment = new Dictionary<string, string> { ["OpenAI__ApiKey"] = "ENV" } };

        (await consumer.BuildAsync()).AssertSucceeded().AssertDiagnostics("Program.cs(2,23): warning OAK2103");
        Assert.Contains("[|gpt-5|Production|null]", await ExecAsync(consumer, consumer.Folder), StringComparison.Ordinal);

        (await consumer.With("Program.cs", WebProgram(string.Empty)).BuildAsync()).AssertSucceeded().AssertDiagnostics();
        Assert.Contains("[ENV|gpt-5|Production|null]", await ExecAsync(consumer, consumer.Folder), StringComparison.Ordinal);

        // The content root is the current directory.
        Assert.Contains("[ENV||Production|null]", await ExecAsync(consumer, Path.GetTempPath()), StringComparison.Ordinal);
        Assert.Contains("[ENV|gpt-5|Development|null]",
            await ExecAsync(consumer, consumer.Folder, ("ASPNETCORE_ENVIRONMENT", "Development")), StringComparison.Ordinal);
        Assert.Contains("[ENV|gpt-5|Development|null]",
            await ExecAsync(consumer, consumer.Folder, ("DOTNET_ENVIRONMENT", "Development")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecretsOfWebProject_ArePublishedAndNotRead()
    {
        Consumer consumer = (await packed.NewConsumerAsync("Web.csproj", WebProject()))
            .With("secrets.json", """{ "OpenAI": { "ApiKey": "abc" } }""")
            .With("Program.cs", WebProgram(string.Empty));

        BuildOutput publish = await consumer.DotnetAsync("publish", "--no-restore", "-nologo", "-tl:off", "-o", "published");
        publish.AssertSucceeded().AssertDiagnostics("secrets.json(1,16): warning OAK2113");
        Assert.True(File.Exists(Path.Combine(consumer.Folder, "published/secrets.json")));
        BuildOutput run = await Dotnet.RunAsync(consumer.Folder, ["exec", "published/Web.dll"], "en",
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" });
        Assert.Contains("[||Development|null]", run.AssertSucceeded().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileBasedProgram_FindsFileWithAdvice()
    {
        Consumer consumer = packed.NewEmptyConsumer().With("appsettings.json", """{ "OpenAI": { "ApiKey": "K1" } }""")
            .With("app.cs", FileProgram(string.Empty));

        BuildOutput build = await consumer.DotnetAsync("build", "app.cs", "-nologo", "-tl:off");
        build.AssertSucceeded().AssertDiagnostics("app.cs(6,41): warning OAK2102");
        Assert.Contains("EntryPointFileDirectoryPath", build.Findings[0].Message, StringComparison.Ordinal);
        BuildOutput run = await consumer.DotnetAsync("run", "app.cs");
        Assert.Contains("FileNotFoundException", run.AssertFailed().Text, StringComparison.Ordinal);

        consumer.With("app.cs", FileProgram(".SetBasePath((string)AppContext.GetData(\"EntryPointFileDirectoryPath\")!)"));
        run = await consumer.DotnetAsync("run", "app.cs");
        Assert.Contains("[K1]", run.AssertSucceeded().Text, StringComparison.Ordinal);
        (await consumer.DotnetAsync("build", "app.cs", "-nologo", "-tl:off", "--no-incremental")).AssertSucceeded().AssertDiagnostics();
    }

    // Editors run design-time builds: the compiler does not run, but its options are the same.
    [Theory]
    [InlineData("Consumer", "Microsoft.NET.Sdk", "net10.0", "OpenAiUncopiedFiles = appsettings.json")]
    [InlineData("Consumer", "Microsoft.NET.Sdk", "net10.0;netstandard2.1", "OpenAiUncopiedFiles = appsettings.json")]
    [InlineData("Web", "Microsoft.NET.Sdk.Web", "net10.0", "UsingMicrosoftNETSdkWeb = true", "OpenAiCopiedFiles = appsettings.json")]
    public async Task DesignTimeBuild_PassesProject(string name, string sdk, string frameworks, params string[] expected)
    {
        string project = packed.ProjectFile(frameworks).Replace("Microsoft.NET.Sdk", sdk, StringComparison.Ordinal);
        Consumer consumer = (await packed.NewConsumerAsync(name + ".csproj", project))
            .With("appsettings.json", """{ "OpenAI": { "ApiKey": "" } }""").With("Program.cs", "Console.Write(1);");

        BuildOutput build = await consumer.BuildAsync("-t:CoreCompile", "-p:TargetFramework=net10.0", "-p:DesignTimeBuild=true",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:UserSecretsId=own-id", "-getItem:CscCommandLineArgs");

        Assert.Contains("/additionalfile:appsettings.json", build.AssertSucceeded().Text.Replace(consumer.Folder + "/", "", StringComparison.Ordinal)
            .Replace("\\\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        string options = await File.ReadAllTextAsync(
            Path.Combine(consumer.Folder, $"obj/Debug/net10.0/{name}.GeneratedMSBuildEditorConfig.editorconfig"));
        string[] lines = options.Split('\n', StringSplitOptions.TrimEntries);
        Assert.All(expected, property => Assert.Contains("build_property." + property, lines));
        Assert.Contains("build_property.UserSecretsId = own-id", lines);
        Assert.Contains("build_property.OutputType = Exe", lines);
    }

    private static Task<BuildOutput> StartAsync(Consumer consumer, string folder, string[] arguments,
        params (string Name, string Value)[] variables) => Dotnet.RunAsync(folder, arguments, "en", consumer.Environment
            .Concat(variables.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value))).ToDictionary());

    private static async Task<string> ExecAsync(Consumer consumer, string folder, params (string Name, string Value)[] variables) =>
        (await StartAsync(consumer, folder, ["exec", Path.Combine(consumer.Folder, "bin/Debug/net10.0/Web.dll")], variables))
            .AssertSucceeded().Text;

    private static async Task<string> RunAsync(Consumer consumer, params string[] arguments) =>
        (await consumer.DotnetAsync(["run", "--no-restore", .. arguments])).AssertSucceeded().Text;

    private string WebProject() =>
        packed.ProjectFile("net10.0").Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal);

    private static string WebProgram(string call) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{call}}
        var empty = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        string text = string.Join("|", builder.Configuration["OpenAI:ApiKey"], builder.Configuration["Model"],
            builder.Environment.EnvironmentName, empty.Configuration["OpenAI:ApiKey"] ?? "null");
        Console.Write("[" + text + "]");
        """;

    private string FileProgram(string call) => $"""
        #:package OpenAiKeyAnalyzers@{packed.Version}
        #:package Microsoft.Extensions.Configuration.Json@10.0.0
        #:property PublishAot=false
        using Microsoft.Extensions.Configuration;

        var config = new ConfigurationBuilder(){call}.AddJsonFile("appsettings.json").Build();
        Console.Write("[" + config["OpenAI:ApiKey"] + "]");
        """;
}
