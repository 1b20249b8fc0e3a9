using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Tasks.KeyCheck;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck;

/// <summary>The task as MSBuild runs it; the environment is that of the test, so the variables have names of their own.</summary>
public class CheckOpenAiKeyTests
{
    [Fact]
    public void VariableNotSet_LogsErrorWithCodeAndProject()
    {
        var build = new RecordingBuild();

        Assert.False(Run(build, "OAK_TEST_NOT_SET"));

        BuildErrorEventArgs error = Assert.IsType<BuildErrorEventArgs>(Assert.Single(build.Events));
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
