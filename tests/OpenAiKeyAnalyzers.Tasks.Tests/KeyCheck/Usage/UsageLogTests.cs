using OpenAiKeyAnalyzers.Tasks.KeyCheck.Usage;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Usage;

namespace OpenAiKeyAnalyzers.Tasks.Tests.KeyCheck.Usage;

/// <summary>Verifies how the usage facts are passed from the compiler to the check.</summary>
public class UsageLogTests
{
    private static readonly UsageFact Fact = ProjectRun.Read("OpenAI:ApiKey", UsageKind.KeySetting, 7, "/p/Program.cs:7:1",
        Destination.AzureOpenAI, EndpointScope.Administration, ModelOperations.Chat | ModelOperations.Embeddings);

    [Fact]
    public void Fact_SurvivesTheLog()
    {
        UsageFact read = Assert.Single(UsageLog.Read(CreateLog(Fact.ToString(), Fact.ToString(), "no fact")));

        Assert.Equal(Fact.ToString(), read.ToString());
        Assert.Equal((UsageKind.KeySetting, "OpenAI:ApiKey", 7, 9), (read.Kind, read.Name, read.Line, read.Column));
        Assert.Equal((Destination.AzureOpenAI, EndpointScope.Administration, ModelOperations.Chat | ModelOperations.Embeddings),
            (read.Destination, read.Scope, read.Operations));
    }

    [Fact]
    public void OtherRules_AreIgnored() =>
        Assert.Empty(UsageLog.Read(CreateLog(Fact.ToString()).Replace("OpenAiKeyUsage", "OAK1001", StringComparison.Ordinal) + " OpenAiKeyUsage"));

    [Theory]
    [InlineData("")]
    [InlineData("OpenAiKeyUsage")]
    [InlineData("{\"runs\":[{\"results\":[{\"ruleId\":\"OpenAiKeyUsage\"}]}]}")]
    [InlineData("{\"runs\":\"OpenAiKeyUsage\"}")]
    public void OtherText_ReturnsNone(string log) => Assert.Empty(UsageLog.Read(log));

    [Theory]
    [InlineData("CS1002", "error", true)]
    [InlineData("CS1002", "warning", false)]
    [InlineData("CA1001", "error", false)]
    public void ErrorOfTheCompiler_IsFound(string rule, string level, bool expected) =>
        Assert.Equal(expected, UsageLog.HasErrors($$"""{"runs":[{"results":[{"ruleId":"X1"},{"ruleId":"{{rule}}","level":"{{level}}"}]}]}"""));

    [Fact]
    public void BrokenLog_HasNoErrors() => Assert.False(UsageLog.HasErrors("{\"runs\":"));

    [Theory]
    [InlineData("")]
    [InlineData("a\tb")]
    [InlineData("Other\tx\t\t0\t0\t\tOpenAI\tOrdinary\t0")]
    [InlineData("Model\tx\t\t-1\t0\t\tOpenAI\tOrdinary\t0")]
    [InlineData("Model\tx\t\t0\t0\t\tNowhere\tOrdinary\t0")]
    public void OtherLine_ReturnsNull(string line) => Assert.Null(UsageFact.Parse(line));

    [Fact]
    public void Arguments_ReplaceOutputsAndAnalyzers()
    {
        var run = new CompilerRun("/sdk/Roslyn", "dotnet", "/pkg/analyzers", "/p", "/p/obj/x", isShared: true);

        string[] arguments =
        [
            .. run.GetArguments(
                [
                    "/noconfig", "/out:obj/a.dll", "/debug+", "/define:A;B", "/analyzer:/sdk/Microsoft.CodeAnalysis.NetAnalyzers.dll",
                    "/analyzer:/sdk/Razor.dll", "/analyzer:/old/OpenAiKeyAnalyzers.dll", "/reference:/a b/c.dll", "/warnaserror+", "Program.cs",
                ], "c.globalconfig", "u.sarif", "u.dll"),
        ];

        Assert.Equal(
            [
                "/define:A;B", "/analyzer:/sdk/Razor.dll", "\"/reference:/a b/c.dll\"", "Program.cs",
                .. new[] { "OpenAiKeyAnalyzers.dll", "OpenAiKeyAnalyzers.Settings.dll", "OpenAiKeyAnalyzers.Validation.dll" }
                    .Select(static name => "/analyzer:" + Path.Combine("/pkg/analyzers", name)),
                "/analyzerconfig:c.globalconfig", "/errorlog:u.sarif,version=2.1", "/out:u.dll", "/refonly",
            ], arguments);
    }

    [Fact]
    public void NoCompiler_ReturnsNull() =>
        Assert.Null(new CompilerRun("/nowhere", "dotnet", "/nowhere", "/", "/nowhere", isShared: false).Run(["Program.cs"], CancellationToken.None));

    [Theory]
    [InlineData(true, "/noconfig @{0} /shared")]
    [InlineData(false, "/noconfig @{0}")]
    public void Compiler_UsesServerOfTheBuild(bool isShared, string expected)
    {
        if (OperatingSystem.IsWindows())
        {
            // The test replaces the compiler with a shell script.
            return;
        }

        string folder = Directory.CreateTempSubdirectory("oak").FullName;
        try
        {
            string response = Path.Combine(folder, "out", "usage.rsp");
            Directory.CreateDirectory(Path.Combine(folder, "bincore"));
            File.WriteAllText(Path.Combine(folder, "bincore", "csc.dll"), $"printf %s \"$*\" > {folder}/out/usage.sarif");

            string? log = new CompilerRun(folder, "/bin/sh", folder, folder, Path.Combine(folder, "out"), isShared)
                .Run(["Program.cs"], CancellationToken.None);

            Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, response), log);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task CanceledBuild_EndsTheCompiler()
    {
        if (OperatingSystem.IsWindows())
        {
            // The test replaces the compiler with a shell script.
            return;
        }

        string folder = Directory.CreateTempSubdirectory("oak").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "bincore"));
            await File.WriteAllTextAsync(Path.Combine(folder, "bincore", "csc.dll"), $"echo $$ > {folder}/id; exec sleep 3600");
            using var stop = new CancellationTokenSource();
            var run = new CompilerRun(folder, "/bin/sh", folder, folder, Path.Combine(folder, "out"), isShared: false);
            Task<string?> running = Task.Run(() => run.Run(["Program.cs"], stop.Token));
            using var watcher = new FileSystemWatcher(folder, "id");
            while (!File.Exists(Path.Combine(folder, "id")))
            {
                watcher.WaitForChanged(WatcherChangeTypes.All, 50);
            }

            await stop.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
            string id = (await File.ReadAllTextAsync(Path.Combine(folder, "id"))).Trim();
            Assert.True(id.Length == 0 || !File.Exists($"/proc/{id}/cmdline")
                || !(await File.ReadAllTextAsync($"/proc/{id}/cmdline")).Contains("sleep", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string CreateLog(params string[] messages) => System.Text.Json.JsonSerializer.Serialize(new
    {
        version = "2.1.0",
        runs = new[]
        {
            new { results = messages.Select(static text => new { ruleId = "OpenAiKeyUsage", level = "note", message = new { text } }) },
        },
    });
}
