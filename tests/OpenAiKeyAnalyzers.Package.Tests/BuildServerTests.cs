using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>
/// Verifies that a server's build is evaluated from its log, because the process that requested it may lose the end of the response.
/// </summary>
public sealed class BuildServerTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Theory]
    [InlineData(1, "Build succeeded.\n    0 Warning(s)\n    0 Error(s)\n", 0)]
    [InlineData(1, "ビルドに成功しました。\r\n    0 個の警告\r\n    0 エラー\r\n", 0)]
    [InlineData(1, "Build FAILED.\n    0 Warning(s)\n    10 Error(s)\n", 1)]
    [InlineData(1, "    0 Error(s)\n\n    1 Error(s)\n", 1)]
    [InlineData(0, "    0 Error(s)\n", 0)]
    public void Answer_IsCompletedByLog(int exitCode, string log, int expected)
    {
        BuildOutput complete = BuildServer.Complete(new BuildOutput(exitCode, "a part"), log);

        Assert.Equal(expected, complete.ExitCode);
        Assert.Equal(log, complete.Text);
    }

    [Fact]
    public void LogWithoutSummary_IsIgnored()
    {
        var output = new BuildOutput(1, "MSB1001: Unknown switch.");

        Assert.Equal(output, BuildServer.Complete(output, "Determining projects to restore..."));
    }

    [Theory]
    [InlineData("en", "1;", 0)]
    [InlineData("ja", "1;", 0)]
    [InlineData("en", "nothing;", 1)]
    [InlineData("ja", "nothing;", 1)]
    public async Task Build_EndsAsAtPrompt(string language, string value, int exitCode)
    {
        Consumer consumer = packed.NewConsumer().With("Program.cs", "int unused = " + value);

        BuildOutput inServer = await consumer.BuildInAsync(language);

        Assert.Equal(exitCode, inServer.ExitCode);
        Assert.Contains(exitCode == 0 ? "warning CS" : "error CS0103", inServer.Text, StringComparison.Ordinal);
    }
}
