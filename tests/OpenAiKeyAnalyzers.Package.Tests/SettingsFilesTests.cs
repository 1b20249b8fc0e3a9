using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>A new web project with the package: settings files are read without any configuration.</summary>
[Collection(PackageCollection.Name)]
public sealed class SettingsFilesTests(PackedRepository packed)
{
    private const string KeyPlace = "appsettings.json(3,16): warning OAK1001";

    private static readonly string Settings = $$"""
        {
          "OpenAI": {
            "ApiKey": "{{Sources.Key}}"
          }
        }
        """;

    [Fact]
    public async Task Build_shows_keys_in_settings_files_and_only_there()
    {
        BuildOutput build = await Web()
            .With("appsettings.json", Settings)
            .With("Properties/launchSettings.json", Launch(Sources.Key))
            .With(".env", $"OPENAI_API_KEY={Sources.Key} \n")
            .With("wwwroot/appsettings.json", Settings)
            .With("deploy/.env.production", "OPENAI_API_KEY=your-api-key\n")
            .With("deploy/Web.Release.config", $"""<configuration><appSettings><add key="OpenAIApiKey" value="{Sources.Key}" /></appSettings></configuration>""")
            .With(".env.example", "OPENAI_API_KEY=your-api-key\n")
            .With("appsettings.json.template", Settings)
            .With("bin/any/appsettings.json", Settings)
            .With("obj/any/appsettings.json", Settings)
            .With("node_modules/any/appsettings.json", Settings)
            .With(".git/any/appsettings.json", Settings)
            .BuildAsync();

        build.Succeeded().Shows(
            ".env(1," + (Sources.Key.Length + 16) + "): warning OAK1002",
            ".env.production(1,16): warning OAK1005",
            KeyPlace,
            KeyPlace,
            "appsettings.json(3,16): warning OAK5001",
            "appsettings.json.template(3,16): warning OAK1001",
            "launchSettings.json(3,77): warning OAK1001",
            "Web.Release.config(1,60): warning OAK1001");
        Assert.DoesNotContain(Sources.Key[20..40], build.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editing_a_settings_file_alone_compiles_again()
    {
        Consumer web = Web().With("appsettings.json", "{}");
        (await web.BuildAsync()).Succeeded().Shows();

        (await web.With("appsettings.json", Settings).BuildAsync()).Succeeded().Shows(KeyPlace);

        (await web.With("appsettings.json", Settings.Replace(Sources.Key, string.Empty, StringComparison.Ordinal)).BuildAsync()).Succeeded().Shows();
    }

    [Fact]
    public async Task One_property_stops_it_and_files_that_are_named_are_read_once()
    {
        Consumer web = Web("""<AdditionalFiles Include="./appsettings.json" /><Content Update="appsettings.json" CopyToOutputDirectory="Always" />""")
            .With("appsettings.json", Settings)
            .With(".env", "OPENAI_API_KEY=your-api-key\n");

        (await web.BuildAsync()).Succeeded().Shows(".env(1,16): warning OAK1005", KeyPlace);
        (await web.BuildAsync("--no-incremental", "-p:OpenAiKeyAnalyzersSettingsFiles=false")).Succeeded().Shows(KeyPlace);
    }

    [Fact]
    public async Task Options_of_the_package_set_severities_per_path_and_global_ones_win()
    {
        Consumer web = Web()
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
        (await web.BuildAsync()).Failed().Shows("appsettings.json(3,16): error OAK1001", KeyPlace);

        (await web.BuildAsync("-p:NoWarn=OAK1001")).Succeeded().Shows();
        (await web.BuildAsync("-p:OpenAiKeyAnalysisMode=None")).Succeeded().Shows();
        (await web.With(".globalconfig", "is_global = true\ndotnet_diagnostic.OAK1001.severity = none\n").BuildAsync()).Succeeded().Shows();
    }

    [Fact]
    public async Task Files_that_are_no_text_do_not_stop_a_build()
    {
        Consumer web = Web().With("empty.env", "").With("appsettings.json", "{ \"OpenAI\": { \"ApiKey\": \"" + Sources.Key[..30]);
        await File.WriteAllBytesAsync(Path.Combine(web.Folder, ".env"), [.. "OPENAI_API_KEY=\0\0\0"u8, 0xFF, 0xFE, 0xD8, 0x00, 0x00]);
        await File.WriteAllBytesAsync(Path.Combine(web.Folder, "a.http"), [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("GET https://api.openai.com/v1/models\nAuthorization: Bearer " + Sources.Key)]);

        File.CreateSymbolicLink(Path.Combine(web.Folder, ".env.local"), "nowhere");

        (await web.BuildAsync()).Succeeded().Shows("a.http(2,23): warning OAK1001");
    }

    /// <summary>
    /// Pipes, devices and linked folders hang neither a build nor what an editor builds; a regression ends with the time-out of the
    /// tests.
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
        Consumer web = Web("""<AdditionalFiles Include="named.env" />""").With("right.env", $"OPENAI_API_KEY={Sources.Key}\n");
        using (var process = System.Diagnostics.Process.Start("/bin/sh", ["-c", $"cd '{web.Folder}'; mkfifo pipe named.env; ln -s pipe .env; ln -s .env .env.local; ln -s /dev/zero .env.test; mkdir a.http; ln -s '{outside.Folder}' sub"]))
        {
            await process.WaitForExitAsync();
        }

        (await web.DotnetAsync("restore", "-nologo")).Succeeded();
        BuildOutput build = (await web.BuildAsync(["--no-restore", .. arguments.Split(';', StringSplitOptions.RemoveEmptyEntries)])).Succeeded();

        if (arguments.Length == 0)
        {
            build.Shows("right.env(1,16): warning OAK1001");
        }

        Assert.Equal($"OPENAI_API_KEY={Sources.Key} \n", await File.ReadAllTextAsync(Path.Combine(outside.Folder, ".env")));
    }

    private static string Launch(string key) => "{\n  \"profiles\": {\n    \"web\": { \"commandName\": \"Project\", \"environmentVariables\": { \"OPENAI\": \"" + key + "\" } }\n  }\n}";

    private Consumer Web(string items = "") => packed.NewEmptyConsumer()
        .With("Web.csproj", packed.ProjectFile("net10.0", items: items).Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal))
        .With("Program.cs", "var app = Microsoft.AspNetCore.Builder.WebApplication.Create(args);\napp.Run();\n");
}
