using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies <c>dotnet build -t:FixOpenAiSettings</c> in real projects.</summary>
public sealed class FixOpenAiSettingsTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private static readonly string Settings = "{\r\n  // mine\r\n  \"OpenAI\": { \"ApiKey\": \"" + Sources.Key + "\\n\" },\r\n}";

    private static readonly string Fixed = Settings.Replace("\\n", string.Empty, StringComparison.Ordinal);

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net10.0;netstandard2.0")]
    public async Task SettingsFiles_AreFixedOnce(string frameworks)
    {
        Consumer consumer = (await packed.NewConsumerAsync("Library.csproj", packed.ProjectFile(frameworks, outputType: "Library")))
            .With("Program.cs", "// " + Sources.Key + " \n")
            .With("appsettings.json", Settings)
            .With("obj/appsettings.json", Settings)
            .With(".env", "OPENAI_API_KEY=your-key\n");

        BuildOutput told = await consumer.BuildAsync("-t:FixOpenAiSettings", "-p:OpenAiSettingsDryRun=true");
        Assert.Contains(ResourceText.Render(packed.Copy, ResourceText.KeyCheck, "", "Fix_WouldChange", 1), told.AssertSucceeded().Text,
            StringComparison.Ordinal);
        Assert.Equal(Settings, Read(consumer, "appsettings.json"));

        BuildOutput done = await consumer.BuildAsync("-t:FixOpenAiSettings");
        Assert.Single(done.AssertSucceeded().Text.Split('\n'), static line => line.Contains("appsettings.json(3,", StringComparison.Ordinal)
            && line.Contains("): OAK1002: ", StringComparison.Ordinal));
        Assert.DoesNotContain(Sources.Key[20..40], done.Text, StringComparison.Ordinal);
        Assert.Equal(Fixed, Read(consumer, "appsettings.json"));
        Assert.Equal(Settings, Read(consumer, "obj/appsettings.json"));
        Assert.Equal("OPENAI_API_KEY=your-key\n", Read(consumer, ".env"));

        BuildOutput again = await consumer.BuildInAsync("ja", "-t:FixOpenAiSettings");
        Assert.Contains(ResourceText.Render(packed.Copy, ResourceText.KeyCheck, "ja", "Fix_Nothing"), again.AssertSucceeded().Text,
            StringComparison.Ordinal);
        Assert.Equal(Fixed, Read(consumer, "appsettings.json"));
    }

    /// <summary>Runs the build in a pseudo terminal, in which users see the output of the terminal logger.</summary>
    [Fact]
    public async Task Outcome_IsShownByTheTerminalLogger()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
        {
            return;
        }

        Consumer consumer = (await packed.NewConsumerAsync("Library.csproj", packed.ProjectFile("net10.0", outputType: "Library")))
            .With(".env", "OPENAI_API_KEY=" + Sources.Key + " \n");

        string dry =
            await InTerminalAsync(consumer,
                "dotnet build --no-restore -nologo -t:FixOpenAiSettings -p:OpenAiSettingsDryRun=true -tl:on -warnaserror");
        Assert.Contains("OAK1002: would remove", dry, StringComparison.Ordinal);
        Assert.Contains("No files were changed", dry, StringComparison.Ordinal);

        string done = await InTerminalAsync(consumer, "dotnet build --no-restore -nologo -t:FixOpenAiSettings -tl:on -warnaserror");
        Assert.Contains("FixOpenAiSettings: changes made: 1", done, StringComparison.Ordinal);
        Assert.Contains(".env(1,", done, StringComparison.Ordinal);
        Assert.Contains("exit code 0", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_AreThoseOfTheAnalyzer()
    {
        const string Token = """{"OpenAI":{"Headers":{"Authorization":"Token abc-123"}}}""";
        Consumer consumer = (await packed.NewConsumerAsync("Library.csproj", packed.ProjectFile("net10.0", outputType: "Library")))
            .With("Program.cs", "// nothing\n")
            .With("appsettings.json", """{"OpenAI":{"BaseUrl":"https://gateway.example.com/v1"}}""")
            .With("appsettings.Development.json", Token);

        (await consumer.BuildAsync()).AssertSucceeded().AssertDiagnostics();
        (await consumer.BuildAsync("-t:FixOpenAiSettings")).AssertSucceeded();
        Assert.Equal(Token, Read(consumer, "appsettings.Development.json"));

        consumer.With(".editorconfig", "root = true\n[*.json]\nopenai_key_analyzers.openai_hosts = gateway.example.com\n");
        (await consumer.BuildAsync("--no-incremental")).AssertSucceeded()
            .AssertDiagnostics("appsettings.Development.json(1,40): warning OAK3001");
        (await consumer.BuildAsync("-t:FixOpenAiSettings")).AssertSucceeded();
        Assert.Equal(Token.Replace("Token", "Bearer", StringComparison.Ordinal), Read(consumer, "appsettings.Development.json"));
    }

    private static async Task<string> InTerminalAsync(Consumer consumer, string command)
    {
        using var process = new System.Diagnostics.Process();
        process.StartInfo =
            new System.Diagnostics.ProcessStartInfo("/usr/bin/script", ["-qec", command + "; echo exit code $?", "/dev/null"])
        {
            WorkingDirectory = consumer.Folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        process.StartInfo.Environment["TERM"] = "xterm-256color";
        process.StartInfo.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        process.Start();
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    private static string Read(Consumer consumer, string file) => File.ReadAllText(Path.Combine(consumer.Folder, file));
}
