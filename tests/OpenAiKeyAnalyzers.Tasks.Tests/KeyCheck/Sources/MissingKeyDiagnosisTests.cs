using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Sources;

/// <summary>Verifies that OAK9001 names what the project contains. After its advice is followed, the same project has its key.</summary>
public class MissingKeyDiagnosisTests
{
    private static readonly string Key = CheckRun.Key;

    [Fact]
    public async Task OtherVariableSet_NamesReadAndVariable()
    {
        var run = new ProjectRun { Facts = [ProjectRun.Read("OPENAI_KEY")], Environment = { ["OPENAI_API_KEY"] = Key } };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal("OAK9001_ReadOtherName", outcome.Single.Name);
        Assert.Equal(["Program.cs(12)", "OPENAI_KEY", "OPENAI_API_KEY"], outcome.Single.Arguments);
        Assert.Equal((ProjectRun.Directory + "/Program.cs", 12), (outcome.Diagnostics[0].Path, outcome.Diagnostics[0].Line));
        await AssertSolvedAsync(run, static run => run.Environment["OPENAI_KEY"] = Key);
    }

    [Fact]
    public async Task NothingSet_NamesRead()
    {
        var run = new ProjectRun { Facts = [ProjectRun.Read("MY_KEY")] };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal("OAK9001_ReadNotSet", outcome.Single.Name);
        Assert.Equal(["Program.cs(12)", "MY_KEY"], outcome.Single.Arguments);
        await AssertSolvedAsync(run, static run => run.Environment["MY_KEY"] = Key);
    }

    [Fact]
    public async Task EnvFileNobodyLoads_NamesFile()
    {
        var run = new ProjectRun { Facts = [ProjectRun.Read("OPENAI_API_KEY")], Files = { [".env"] = "OPENAI_API_KEY=" + Key } };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal("OAK9001_EnvFileNotLoaded", outcome.Single.Name);
        Assert.Equal(["Program.cs(12)", "OPENAI_API_KEY", ".env"], outcome.Single.Arguments);
        await AssertSolvedAsync(run, static run => run.Facts.Add(new UsageFact(UsageKind.EnvFile, ".env")));
    }

    [Fact]
    public async Task EnvFileNobodyLoads_IsNamedForSetting()
    {
        var run = new ProjectRun
        {
            Facts = [ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting)], Files = { [".env"] = "OpenAI__ApiKey=" + Key },
        };

        Assert.Equal("OAK9001_EnvFileNotLoaded", (await run.RunAsync()).Single.Name);
        await AssertSolvedAsync(run, static run => run.Facts.Add(new UsageFact(UsageKind.EnvFile, ".env")));
    }

    [Fact]
    public async Task NoUsage_NamesEnvFileOfTheProject()
    {
        ProjectOutcome outcome = await new ProjectRun { Files = { [".env"] = "OPENAI_API_KEY=" + Key } }.RunAsync();

        Assert.Equal("OAK9001_EnvFileNotLoaded", outcome.Single.Name);
        Assert.Equal([new Messages("en").Format(CheckMessageKey.Place_Project), "OPENAI_API_KEY", ".env"], outcome.Single.Arguments);
    }

    [Fact]
    public async Task EmptyLaunchEntry_IsNamed()
    {
        var run = new ProjectRun
        {
            Facts = [ProjectRun.Read("OPENAI_API_KEY")],
            Files =
            {
                ["Properties/launchSettings.json"] =
                    """{"profiles":{"IIS":{"commandName":"IISExpress","environmentVariables":{"OPENAI_API_KEY":"x"}},"App":{"commandName":"Project","environmentVariables":{"OPENAI_API_KEY":""}}}}""",
            },
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal("OAK9001_EmptyEntry", outcome.Single.Name);
        Assert.Equal(["Program.cs(12)", "OPENAI_API_KEY", "launchSettings.json"], outcome.Single.Arguments);
        await AssertSolvedAsync(run, static run =>
        {
            run.Files.Clear();
            run.Environment["OPENAI_API_KEY"] = Key;
        });
    }

    [Fact]
    public async Task KeyInSecrets_IsNamedForVariable()
    {
        var run = new ProjectRun
        {
            Facts = [ProjectRun.Read("OPENAI_API_KEY")], UserSecretsId = "app-id",
            Files = { [ProjectRun.SecretsPath] = $$"""{"OpenAI:ApiKey":"{{Key}}"}""" },
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal("OAK9001_SecretsNotRead", outcome.Single.Name);
        Assert.Equal(["Program.cs(12)", "OPENAI_API_KEY", "OpenAI:ApiKey"], outcome.Single.Arguments);
        await AssertSolvedAsync(run, static run =>
        {
            run.Facts[0] = ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting);
            run.Environment["DOTNET_ENVIRONMENT"] = "Development";
        });
    }

    [Fact]
    public async Task SecretsOfOtherEnvironment_AreNamed()
    {
        var run = new ProjectRun
        {
            Facts = [ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting)], UserSecretsId = "app-id",
            Files = { [ProjectRun.SecretsPath] = $$$"""{"OpenAI:ApiKey":"{{{Key}}}"}""" },
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal("OAK9001_SecretsNotLoaded", outcome.Single.Name);
        Assert.Equal(["Program.cs(12)", "OpenAI:ApiKey", "Production"], outcome.Single.Arguments);
        await AssertSolvedAsync(run, static run => run.Environment["DOTNET_ENVIRONMENT"] = "Development");
    }

    [Fact]
    public async Task SecretsAddedByTheProgram_AreFoundInAnyEnvironment()
    {
        var run = new ProjectRun
        {
            Facts = [ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting), new UsageFact(UsageKind.UserSecrets, "AddUserSecrets")],
            UserSecretsId = "app-id", Files = { [ProjectRun.SecretsPath] = $$$"""{"OpenAI:ApiKey":"{{{Key}}}"}""" },
        };

        await AssertSolvedAsync(run, static _ => { });
    }

    [Theory]
    [InlineData("app-id", "OAK9001_NotInSecrets")]
    [InlineData("", "OAK9001_SettingNotSet")]
    public async Task SettingNotDefined_NamesWhatTheProjectHas(string secrets, string name)
    {
        var run = new ProjectRun
        {
            Facts = [ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting)], UserSecretsId = secrets,
            Environment = { ["DOTNET_ENVIRONMENT"] = "Development" },
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal(name, outcome.Single.Name);
        await AssertSolvedAsync(run, run =>
        {
            if (secrets.Length > 0)
            {
                run.Files[ProjectRun.SecretsPath] = $$"""{"OpenAI:ApiKey":"{{Key}}"}""";
            }
            else
            {
                run.Environment[outcome.Single.Arguments[2]] = Key;
            }
        });
    }

    [Fact]
    public async Task NearSetting_IsNamed()
    {
        var run = new ProjectRun
        {
            Facts = [ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting)],
            Files = { ["appsettings.json"] = $$$"""{"OpenAI":{"Key":"{{{Key}}}"}}""" },
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal("OAK9001_NearSetting", outcome.Single.Name);
        Assert.Equal(["Program.cs(12)", "OpenAI:ApiKey", "OpenAI:Key", "appsettings.json"], outcome.Single.Arguments);
        await AssertSolvedAsync(run, static run => run.Files["appsettings.json"] = $$$"""{"OpenAI":{"ApiKey":"{{{Key}}}"}}""");
    }

    [Theory]
    [InlineData("OPENAI_APIKEY")]
    [InlineData("OPENAI_API_KEY")]
    public async Task NearVariable_IsNamedForSetting(string variable)
    {
        var run = new ProjectRun
        {
            Facts = [ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting)], Environment = { [variable] = Key },
            Files = { ["appsettings.json"] = """{"OpenAI":{"ApiKey":""}}""" },
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal("OAK9001_NearVariable", outcome.Single.Name);
        Assert.Equal(["Program.cs(12)", "OpenAI:ApiKey", variable, "OpenAI__ApiKey"], outcome.Single.Arguments);
        await AssertSolvedAsync(run, static run => run.Environment["OpenAI__ApiKey"] = Key);
    }

    [Fact]
    public async Task EmptySetting_NamesFile()
    {
        var run = new ProjectRun
        {
            Facts = [ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting)],
            Files = { ["appsettings.json"] = """{"OpenAI":{"ApiKey":""}}""" },
        };

        Assert.Equal(("OAK9001_EmptyEntry", "appsettings.json"), ((await run.RunAsync()).Single.Name, (await run.RunAsync()).Single.Arguments[2]));
    }

    [Fact]
    public async Task EmptyVariable_IsReportedAsEver() => Assert.Equal("OAK9001_Empty",
        (await new ProjectRun { Facts = [ProjectRun.Read("MY_KEY")], Environment = { ["MY_KEY"] = " " } }.RunAsync()).Single.Name);

    [Fact]
    public async Task Alternatives_NearestCauseWins()
    {
        var run = new ProjectRun
        {
            Facts = [ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting, 7, "a"), ProjectRun.Read("OPENAI_KEY", line: 8, group: "a")],
            Files = { ["appsettings.json"] = """{"OpenAI":{"ApiKey":""}}""", [".env"] = "OPENAI_KEY=" + Key },
        };

        ProjectOutcome outcome = await run.RunAsync();

        Assert.Equal("OAK9001_EnvFileNotLoaded", outcome.Single.Name);
        Assert.Equal("Program.cs(8)", outcome.Single.Arguments[0]);
    }

    private static async Task AssertSolvedAsync(ProjectRun run, Action<ProjectRun> follow)
    {
        follow(run);
        await using ScriptedServer server = await ShownServer.CreateAsync(ScriptedServer.CreateResponse(200, """{"data":[{"id":"gpt-x"}]}"""));
        var again = new ProjectRun
        {
            Facts = run.Facts, Files = run.Files, Environment = run.Environment, UserSecretsId = run.UserSecretsId,
            BaseUrl = server.BaseUrl,
        };

        Assert.True(Assert.Single((await again.RunAsync()).Entries).IsAccepted);
    }
}
