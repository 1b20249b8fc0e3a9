using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies that the check shows its progress and can be canceled.</summary>
public sealed class KeyCheckCancelTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    // A process that was started in the background or with nohup ignores the signal, and so would its child processes.
    private static readonly string[] Launcher = IsInterruptIgnored() ? ["env", "--default-signal=INT"] : [];

    /// <summary>The server never responds, and the timeout of a request is far longer than any test.</summary>
    [Theory]
    [InlineData("en", "")]
    [InlineData("ja", "ja")]
    public async Task SilentServer_ShowsProgressAndEndsWithCtrlC(string language, string resource)
    {
        await using var server = new ScriptedServer([null]);
        Consumer consumer = packed.NewConsumer();
        string key = SyntheticKey.Project(seed: 275);
        string progress = ResourceText.Render(packed.Copy, ResourceText.KeyCheck, resource, "Progress");
        using Process build = Dotnet.Start(consumer.Folder,
            ["build", "-nologo", "-tl:off", "-v:normal", "-t:CheckOpenAiKey", "-p:OpenAiKeyCheckUsage=false", "-p:OpenAiKeyCheckTimeoutSeconds=300",
                "-p:OpenAiKeyCheckBaseUrl=" + server.BaseUrl, .. consumer.BuildArguments],
            language, new Dictionary<string, string> { ["OPENAI_API_KEY"] = key }, Launcher);
        var output = new StringBuilder();
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        build.OutputDataReceived += (_, line) => Keep(line.Data);
        build.ErrorDataReceived += (_, line) => Keep(line.Data ?? string.Empty);
        build.BeginOutputReadLine();
        build.BeginErrorReadLine();
        await seen.Task;

        // In a terminal, Ctrl+C sends this signal to all processes.
        using (var interrupt = Process.Start("kill", ["-INT", build.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await interrupt.WaitForExitAsync();
        }

        await build.WaitForExitAsync();
        Assert.Contains(progress, output.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(0, build.ExitCode);
        Assert.DoesNotContain("OAK900", output.ToString(), StringComparison.Ordinal);
        KeySlices.AssertNone([key], "output", output.ToString());
        Assert.Single(server.Requests);

        // The end of the output also ends the wait.
        void Keep(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }

            if (line is null || line.Contains(progress, StringComparison.Ordinal))
            {
                seen.TrySetResult();
            }
        }
    }

    private static bool IsInterruptIgnored()
    {
        const string Status = "/proc/self/status";
        const string IgnoredSignals = "SigIgn:";
        const ulong Interrupt = 1 << 1;
        return File.Exists(Status) && File.ReadLines(Status).FirstOrDefault(static line => line.StartsWith(IgnoredSignals,
            StringComparison.Ordinal)) is { } mask && (Convert.ToUInt64(mask[IgnoredSignals.Length..].Trim(), 16) & Interrupt) != 0;
    }
}
