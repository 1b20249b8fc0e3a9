using OpenAiKeyAnalyzers.CodeFixes.Configuration;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.Configuration;

/// <summary>Verifies OAK2109: environment variables that are set after the configuration has copied them.</summary>
[VerifiesSources]
public class LateLoadTests
{
    private const string Read = "\n        Show(config[\"OpenAI:ApiKey\"]);";
    private const string Host = "var host = Host.CreateApplicationBuilder(args);\n        ";
    private const string Build = "var config = new ConfigurationBuilder().AddEnvironmentVariables().Build();\n        ";
    private const string Load = "DotNetEnv.Env.Load();";
    private const string Found = "{|OAK2109:DotNetEnv.Env.Load()|};";
    private const string HostRead = "\n        Show(host.Configuration[\"OpenAI:ApiKey\"]);";

    [Theory]
    [InlineData(Build + Found + Read, Load + "\n        " + Build)]
    [InlineData(Host + Found + HostRead, Load + "\n        " + Host)]
    [InlineData(Build + "{|OAK2109:Environment.SetEnvironmentVariable(\"OpenAI__ApiKey\", \"K1\")|};" + Read, "")]
    [InlineData(Build + "{|OAK2109:dotenv.net.DotEnv.Load()|};" + Read, "dotenv.net.DotEnv.Load();\n        " + Build)]
    [InlineData(Host + "{|OAK2109:dotenv.net.DotEnv.Fluent().WithEnvFiles(\".env\").Load()|};" + HostRead, "")]
    public async Task LaterVariable_IsNullUntilFixed(string statements, string start)
    {
        var project = new ConfiguredProject(statements).WithFile(".env", "OpenAI__ApiKey=K1\n");
        await ConfigurationVerifier.Expect(project);
        if (SourceCorpus.TryTake([]))
        {
            return;
        }

        using var program = new ConfiguredProgram();
        Assert.Equal("null", await program.RunAsync(project.Source, project));
        string? corrected = await ConfigurationVerifier.FixAsync<MoveLoadCodeFixProvider>(project);
        Assert.NotNull(corrected);
        Assert.Contains(start.TrimEnd(), corrected, StringComparison.Ordinal);
        Assert.Equal("K1", await program.RunAsync(corrected, project));
        Assert.Empty(await ConfigurationVerifier.FindingsAsync(project, corrected));
    }

    [Theory]
    [InlineData(Load + Build + Read)]
    [InlineData(Build + Load + "Show(Environment.GetEnvironmentVariable(\"OPENAI_API_KEY\"));" + Read)]
    [InlineData(Build + Load + "config.Reload();" + Read)]
    [InlineData(Build + "if (args.Length > 0) { " + Load + " }" + Read)]
    [InlineData(Build + "Environment.SetEnvironmentVariable(\"OTHER\", \"x\");" + Read)]
    [InlineData(Build + Load + "Show(config[\"Weather:ApiKey\"]);")]
    [InlineData("var builder = new ConfigurationBuilder().AddEnvironmentVariables();" + Load + "var config = builder.Build();" + Read)]
    [InlineData(Host + Load + "host.Configuration.AddEnvironmentVariables();" + HostRead)]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(\"appsettings.json\", true).Build();" + Load + Read)]
    public Task EarlierOrOtherVariable_NoDiagnostic(string statements) => ConfigurationVerifier.Expect(new ConfiguredProject(statements));

    [Theory]
    [InlineData(".env", "MODEL=gpt-5\n", "")]
    [InlineData("appsettings.json", "{ \"OpenAI\": { \"ApiKey\": \"abc\" } }", "")]
    [InlineData("appsettings.json", "{ }", "own-id")]
    public Task KeyMayBeElsewhere_NoDiagnostic(string file, string text, string userSecretsId) => ConfigurationVerifier.Expect(
        new ConfiguredProject(Build + Load + Read).WithFile(file, text).With("UserSecretsId", userSecretsId));

    [Theory]
    [InlineData("System.IO.Directory.SetCurrentDirectory(\"config\");")]
    [InlineData("if (args.Length > 0) { System.IO.Directory.SetCurrentDirectory(args[0]); }")]
    public async Task CallBetween_NoFix(string call)
    {
        var project = new ConfiguredProject(Build + call + Load + Read).WithFile(".env", "OpenAI__ApiKey=K1\n");
        Assert.Single(await ConfigurationVerifier.FindingsAsync(project));
        Assert.Null(await ConfigurationVerifier.FixAsync<MoveLoadCodeFixProvider>(project));
    }

    [Fact]
    public async Task Message_NamesTheKey() => ExpectedText.AssertMessage(
        Assert.Single(await ConfigurationVerifier.FindingsAsync(new ConfiguredProject(Build + Load + Read))), "OAK2109_Late", "OpenAI:ApiKey");
}
