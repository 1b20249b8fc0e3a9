using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Tasks.KeyCheck;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Machine;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck;

/// <summary>
/// Verifies the task as MSBuild runs it. It uses the environment of the test, so the environment variables have unique names.
/// </summary>
public class CheckOpenAiKeyTests
{
    [Fact]
    public void VariableNotSet_LogsErrorWithCodeAndProject()
    {
        var build = new RecordingBuild();

        Assert.False(Run(build, "OAK_TEST_NOT_SET"));

        Assert.Equal(2, build.Events.Count);
        BuildErrorEventArgs error = Assert.IsType<BuildErrorEventArgs>(build.Events[0]);
        Assert.Contains("OAK9001", Assert.IsType<BuildMessageEventArgs>(build.Events[1]).Message, StringComparison.Ordinal);
        Assert.Equal(("OAK9001", "/p/App.csproj"), (error.Code, error.File));
        Assert.Contains("OAK_TEST_NOT_SET", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidKey_LogsHighImportanceMessage()
    {
        await using var server =
            new ScriptedServer(ScriptedServer.CreateResponse(200, """{"data":[{"id":"{0}"},{"id":"a","shutdown_date":"0001-01-01"}]}"""));
        Environment.SetEnvironmentVariable("OAK_TEST_WORKS", SyntheticKey.Project());
        var build = new RecordingBuild();

        Assert.True(await Task.Run(() => Run(build, "OAK_TEST_WORKS", server.BaseUrl)));

        BuildMessageEventArgs message = Assert.IsType<BuildMessageEventArgs>(Assert.Single(build.Events));
        Assert.Equal(MessageImportance.High, message.Importance);
        Assert.Contains("2 models", message.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("301")]
    [InlineData("1.5")]
    [InlineData("ten")]
    [InlineData("1e1")]
    public void InvalidTimeout_LogsWarningAndUsesDefault(string seconds)
    {
        var build = new RecordingBuild();

        Run(build, "OAK_TEST_NOT_SET", timeout: seconds);

        BuildWarningEventArgs warning = Assert.IsType<BuildWarningEventArgs>(build.Events[0]);
        Assert.Equal("OpenAiKeyCheckTimeoutSeconds", warning.Code);
        Assert.Equal(new Messages("en").Format(CheckMessageKey.Timeout_Invalid, "OpenAiKeyCheckTimeoutSeconds", 10, 300), warning.Message);
    }

    [Theory]
    [InlineData(null, true, true)]
    [InlineData("", true, true)]
    [InlineData("OAK_TEST_NOT_SET", true, false)]
    [InlineData(null, false, false)]
    public void CodeWithErrors_WarnsUnlessVariableIsNamed(string? variable, bool isUnknown, bool warns)
    {
        var build = new RecordingBuild();
        using var task = new CheckOpenAiKey
        {
            BuildEngine = build, EnvironmentVariable = variable, Language = "en", ProjectFile = "/p/App.csproj",
            Surroundings = new MachineEnvironment { Variable = static _ => null },
            Usage = new ProjectUsage(string.Empty, []) { IsUnknown = isUnknown },
        };

        task.Execute();

        Assert.Equal(
            warns ? [("OpenAiKeyCheckUsage", "/p/App.csproj", new Messages("en").Format(CheckMessageKey.Usage_Unknown))] : [],
            build.Events.OfType<BuildWarningEventArgs>().Select(static warning => (warning.Code, warning.File, warning.Message)));
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData("", 10)]
    [InlineData("1", 1)]
    [InlineData(" 300 ", 300)]
    public void ValidTimeout_ReturnsTimeSpan(string? text, int seconds) =>
    Assert.Equal(TimeSpan.FromSeconds(seconds), CheckTimeout.Parse(text));

    [Fact]
    public async Task CanceledBuild_CancelsRequest()
    {
        await using var server = new ScriptedServer([null]);
        Environment.SetEnvironmentVariable("OAK_TEST_CANCELLED", SyntheticKey.Project());
        var build = new RecordingBuild();
        using CheckOpenAiKey task = Create(build, "OAK_TEST_CANCELLED", server.BaseUrl, "300");
        Task<bool> running = Task.Run(task.Execute);
        await server.FirstRequest;

        task.Cancel();

        Assert.False(await running);
        Assert.Empty(build.Events);
    }

    [Fact]
    public async Task SlowServer_ShowsProgress()
    {
        await using var server = new ScriptedServer([null]);
        var build = new RecordingBuild();
        using var task = new CheckOpenAiKey
        {
            BuildEngine = build, BaseUrl = server.BaseUrl, Language = "en", ProjectFile = "/p/App.csproj", TimeoutSeconds = "300",
            Surroundings = new MachineEnvironment
            {
                Variable = static name => name == "OPENAI_API_KEY" ? CheckRun.Key : null, ProgressDelay = _ => server.FirstRequest,
            },
        };
        Task<bool> running = Task.Run(task.Execute);
        await build.FirstEvent;

        task.Cancel();

        Assert.False(await running);
        Assert.Equal(new Messages("en").Format(CheckMessageKey.Progress), Assert.Single(build.Events).Message);
    }

    [Fact]
    public async Task Report_IsWrittenForErrorsToo()
    {
        string folder = Directory.CreateTempSubdirectory("oak").FullName;
        try
        {
            var build = new RecordingBuild();
            using CheckOpenAiKey task = Create(build, "OAK_TEST_NOT_SET", null, null);
            task.ReportFile = Path.Combine(folder, "new/check.json");

            Assert.False(await Task.Run(task.Execute));

            Assert.Contains("OAK9001", await File.ReadAllTextAsync(Path.Combine(folder, "new/check.json")), StringComparison.Ordinal);
            Assert.Contains("OAK9001", await File.ReadAllTextAsync(Path.Combine(folder, "new/check.sarif")), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void ReportThatCannotBeWritten_LogsWarning()
    {
        var build = new RecordingBuild();
        using CheckOpenAiKey task = Create(build, "OAK_TEST_NOT_SET", null, null);
        task.ReportFile = "/dev/null/x/check.json";

        task.Execute();

        BuildWarningEventArgs warning = Assert.IsType<BuildWarningEventArgs>(build.Events[^1]);
        Assert.Equal(new Messages("en").Format(CheckMessageKey.Report_NotWritten, "OpenAiKeyCheckReport"), warning.Message);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Table_IsShownWithErrors(string language)
    {
        CheckMessageKey[] words =
        [
            CheckMessageKey.Table_Title, CheckMessageKey.Table_Source, CheckMessageKey.Table_Key, CheckMessageKey.Table_Server,
            CheckMessageKey.Table_Models, CheckMessageKey.Table_Result,
        ];
        var build = new RecordingBuild();
        using CheckOpenAiKey task = Create(build, "OAK_TEST_NOT_SET", null, null);
        task.Language = language;

        task.Execute();

        Assert.All(words, word => Assert.Contains(new Messages(language).Format(word), build.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(new Messages(language).Format(CheckMessageKey.Table_Works), build.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(new Messages(language).Format(CheckMessageKey.Table_NotChecked), build.Text, StringComparison.Ordinal);
    }

    private static bool Run(RecordingBuild build, string variable, string? baseUrl = null, string? timeout = null)
    {
        using CheckOpenAiKey task = Create(build, variable, baseUrl, timeout);
        return task.Execute();
    }

    private static CheckOpenAiKey Create(RecordingBuild build, string variable, string? baseUrl, string? timeout) => new()
    {
        BuildEngine = build,
        EnvironmentVariable = variable,
        BaseUrl = baseUrl,
        TimeoutSeconds = timeout,
        Language = "en",
        ProjectFile = "/p/App.csproj",
    };
}
