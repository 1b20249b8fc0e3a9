using OpenAiKeyAnalyzers.Tasks.KeyCheck.Sources;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Sources;

/// <summary>
/// Verifies that a value comes from the same source as in .NET: in the order of the default builders, in which the last source takes
/// precedence.
/// </summary>
public class ProjectSourcesTests
{
    [Theory]
    [InlineData("env,secrets,dev,base", "OpenAI__ApiKey")]
    [InlineData("secrets,dev,base", "OpenAI:ApiKey (secrets.json)")]
    [InlineData("dev,base", "OpenAI:ApiKey (appsettings.Development.json)")]
    [InlineData("base", "OpenAI:ApiKey (appsettings.json)")]
    [InlineData("dotenv,env,secrets", "OpenAI__ApiKey (.env)")]
    [InlineData("functions", "OpenAI__ApiKey (local.settings.json)")]
    public void Setting_ComesFromStrongestSource(string sources, string expected)
    {
        string[] names = sources.Split(',');
        var run = new ProjectRun
        {
            UserSecretsId = "app-id", Environment = { ["DOTNET_ENVIRONMENT"] = "Development" },
            Facts = { new UsageFact(UsageKind.EnvFile, ".env") },
        };
        foreach (string name in names)
        {
            Add(run, name);
        }

        FoundValue? value = run.Sources.Find(ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting));

        Assert.Equal((expected, names[0]), (value?.DisplayName, value?.Text));
    }

    [Fact]
    public void OtherEnvironment_FileIsNotRead()
    {
        var run = new ProjectRun();
        Add(run, "dev");

        Assert.Null(run.Sources.Find(ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting)));
    }

    [Fact]
    public void LaunchProfile_NamesEnvironment()
    {
        var run = new ProjectRun
        {
            Files =
            {
                ["Properties/launchSettings.json"] =
                    """{"profiles":{"App":{"commandName":"Project","environmentVariables":{"ASPNETCORE_ENVIRONMENT":"Development"}}}}""",
            },
        };
        Add(run, "dev");

        Assert.Equal("dev", run.Sources.Find(ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting))?.Text);
    }

    [Theory]
    [InlineData(true, "file")]
    [InlineData(false, "process")]
    public void LoadedEnvFile_ReplacesVariable(bool isLoaded, string expected)
    {
        var run = new ProjectRun { Environment = { ["MY_KEY"] = "process" }, Files = { [".env"] = "MY_KEY=file" } };
        if (isLoaded)
        {
            run.Facts.Add(new UsageFact(UsageKind.EnvFile, ".env"));
        }

        Assert.Equal(expected, run.Sources.FindVariable("MY_KEY")?.Text);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("c:d")]
    public void SecretsIdWithPath_IsNotRead(string id)
    {
        var run = new ProjectRun { UserSecretsId = id };
        run.Files[ProjectRun.SecretsPath.Replace("app-id", id, StringComparison.Ordinal)] = "{}";

        Assert.Null(run.Sources.Secrets);
    }

    [Fact]
    public void Setting_HasItsLine()
    {
        var run = new ProjectRun { Files = { ["appsettings.json"] = "{\n  \"OpenAI\": {\n    \"Model\": \"gpt-x\"\n  }\n}" } };

        Assert.Equal(3, run.Sources.Find(ProjectRun.Read("openai:model", UsageKind.ModelSetting))?.Line);
    }

    private static void Add(ProjectRun run, string source)
    {
        string json = $$$"""{"OpenAI":{"ApiKey":"{{{source}}}"}}""";
        switch (source)
        {
            case "env":
                run.Environment["OpenAI__ApiKey"] = source;
                break;
            case "dotenv":
                run.Files[".env"] = "OpenAI__ApiKey=" + source;
                break;
            case "functions":
                run.Files["local.settings.json"] = $$$"""{"Values":{"OpenAI__ApiKey":"{{{source}}}"}}""";
                break;
            default:
                run.Files[source switch
                {
                    "secrets" => ProjectRun.SecretsPath,
                    "dev" => "appsettings.Development.json",
                    _ => "appsettings.json",
                }] = json;
                break;
        }
    }
}
