using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies a new web project with the package: settings files are analyzed without any configuration.</summary>
public sealed class SettingsFilesTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string KeyLocation = "appsettings.json(3,16): warning OAK1001";

    private static readonly string Settings = $$"""
        {
          "OpenAI": {
            "ApiKey": "{{Sources.Key}}"
          }
        }
        """;

    [Fact]
    public async Task SettingsFiles_ReportDiagnostics()
    {
        BuildOutput build = await (await CreateWebProjectAsync())
            .With("appsettings.json", Settings)
            .With("Properties/launchSettings.json", CreateLaunchSettings(Sources.Key))
            .With(".env", $"OPENAI_API_KEY={Sources.Key} \n")
            .With("wwwroot/appsettings.json", Settings)
            .With("deploy/.env.production", "OPENAI_API_KEY=your-api-key\n")
            .With("deploy/Web.Release.config",
                $"""<configuration><appSettings><add key="OpenAIApiKey" value="{Sources.Key}" /></appSettings></configuration>""")
            .With(".env.example", "OPENAI_API_KEY=your-api-key\n")
            .With("appsettings.json.template", Settings)
            .With("bin/any/appsettings.json", Settings)
            .With("obj/any/appsettings.json", Settings)
            .With("node_modules/any/appsettings.json", Settings)
            .With(".git/any/appsettings.json", Settings)
            .BuildAsync();

        build.AssertSucceeded().AssertDiagnostics(
            ".env(1," + (Sources.Key.Length + 16) + "): warning OAK1002",
            ".env.production(1,16): warning OAK1005",
            KeyLocation,
            "appsettings.json(3,16): warning OAK5001",
            "appsettings.json.template(3,16): warning OAK1001",
            "launchSettings.json(3,77): warning OAK1001",
            "Web.Release.config(1,60): warning OAK1001");
        Assert.DoesNotContain(Sources.Key[20..40], build.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangedSettingsFile_TriggersCompilation()
    {
        Consumer web = (await CreateWebProjectAsync()).With("appsettings.json", "{}");
        (await web.BuildAsync()).AssertSucceeded().AssertDiagnostics();

        (await web.With("appsettings.json", Settings).BuildAsync()).AssertSucceeded().AssertDiagnostics(KeyLocation);

        (await web.With("appsettings.json", Settings.Replace(Sources.Key, string.Empty, StringComparison.Ordinal))
            .BuildAsync()).AssertSucceeded().AssertDiagnostics();
    }

    [Fact]
    public async Task DisablingProperty_KeepsListedFilesOnly()
    {
        Consumer web = (await CreateWebProjectAsync(
                """<AdditionalFiles Include="./appsettings.json" /><Content Update="appsettings.json" CopyToOutputDirectory="Always" />"""))
            .With("appsettings.json", Settings)
            .With(".env", "OPENAI_API_KEY=your-api-key\n");

        (await web.BuildAsync()).AssertSucceeded().AssertDiagnostics(".env(1,16): warning OAK1005", KeyLocation);
        (await web.BuildAsync("--no-incremental", "-p:OpenAiKeyAnalyzersSettingsFiles=false")).AssertSucceeded()
            .AssertDiagnostics(KeyLocation);
    }

    [Fact]
    public async Task SeverityOptions_ApplyPerPathBelowGlobalOptions()
    {
        Consumer web = (await CreateWebProjectAsync())
            .With("appsettings.json", Settings)
            .With("quiet/appsettings.json", Settings)
            .With("loud/appsettings.json", Settings)
            .With(".editorconfig", """
                root = true
                [*.json]
                dotnet_diagnostic.OAK1001.severity = none
                [quiet/*.json]
                openai_key_analyzers.OAK1001.severity = none
                [loud/*.json]
                openai_key_analyzers.OAK1001.severity = error
                """);
        (await web.BuildAsync()).AssertFailed().AssertDiagnostics("appsettings.json(3,16): error OAK1001", KeyLocation);

        (await web.BuildAsync("-p:NoWarn=OAK1001")).AssertSucceeded().AssertDiagnostics();
        (await web.BuildAsync("-p:OpenAiKeyAnalysisMode=None")).AssertSucceeded().AssertDiagnostics();
        (await web.With(".globalconfig", "is_global = true\ndotnet_diagnostic.OAK1001.severity = none\n").BuildAsync()).AssertSucceeded()
            .AssertDiagnostics();
    }

    [Fact]
    public async Task BinaryOrBrokenFiles_BuildSucceeds()
    {
        Consumer web = (await CreateWebProjectAsync()).With("empty.env", "")
            .With("appsettings.json", "{ \"OpenAI\": { \"ApiKey\": \"" + Sources.Key[..30]);
        await File.WriteAllBytesAsync(Path.Combine(web.Folder, ".env"), [.. "OPENAI_API_KEY=\0\0\0"u8, 0xFF, 0xFE, 0xD8, 0x00, 0x00]);
        await File.WriteAllBytesAsync(Path.Combine(web.Folder, "a.http"),
            [0xFF, 0xFE,
                .. System.Text.Encoding.Unicode.GetBytes("GET https://api.openai.com/v1/models\nAuthorization: Bearer " + Sources.Key)]);

        File.CreateSymbolicLink(Path.Combine(web.Folder, ".env.local"), "nowhere");

        (await web.BuildAsync()).AssertSucceeded().AssertDiagnostics("a.http(2,23): warning OAK1001");
    }

    /// <summary>
    /// Verifies that pipes, devices and linked folders block neither a build nor an editor's design-time build; a regression ends with the
    /// timeout of the tests.
    /// </summary>
    [Theory]
    [InlineData("")]
    [InlineData("-t:CoreCompile;-p:DesignTimeBuild=true;-p:SkipCompilerExecution=true;-p:ProvideCommandLineArgs=true")]
    [InlineData("-t:FixOpenAiSettings")]
    public async Task PipesDevicesAndLinkedFolders_AreLeftAlone(string arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Consumer outside = packed.NewEmptyConsumer().With(".env", $"OPENAI_API_KEY={Sources.Key} \n");
        Consumer web = (await CreateWebProjectAsync("""<AdditionalFiles Include="named.env" />"""))
            .With("right.env", $"OPENAI_API_KEY={Sources.Key}\n");
        using (var process =
            System.Diagnostics.Process.Start("/bin/sh",
                ["-c", $"cd '{web.Folder}'; mkfifo pipe named.env; ln -s pipe .env; ln -s .env .env.local; ln -s /dev/zero .env.test; mkdir a.http; ln -s '{outside.Folder}' sub"]))
        {
            await process.WaitForExitAsync();
        }

        if (arguments.Length == 0)
        {
            (await web.DotnetAsync("restore", "-nologo", "--force")).AssertSucceeded();
        }

        BuildOutput build = (await web.BuildAsync(arguments.Split(';', StringSplitOptions.RemoveEmptyEntries))).AssertSucceeded();

        if (arguments.Length == 0)
        {
            build.AssertDiagnostics("right.env(1,16): warning OAK1001");
        }

        Assert.Equal($"OPENAI_API_KEY={Sources.Key} \n", await File.ReadAllTextAsync(Path.Combine(outside.Folder, ".env")));
    }

    private static string CreateLaunchSettings(string key) =>
        "{\n  \"profiles\": {\n    \"web\": { \"commandName\": \"Project\", \"environmentVariables\": { \"OPENAI\": \"" + key
        + "\" } }\n  }\n}";

    private async Task<Consumer> CreateWebProjectAsync(string items = "") =>
        (await packed.NewConsumerAsync("Web.csproj",
            packed.ProjectFile("net10.0", items: items).Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal)))
        .With("Program.cs", "var app = Microsoft.AspNetCore.Builder.WebApplication.Create(args);\napp.Run();\n");
}
