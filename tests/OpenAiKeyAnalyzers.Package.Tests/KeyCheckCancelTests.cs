using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>A person sees that the check goes on, and ends it.</summary>
public sealed class KeyCheckCancelTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    /// <summary>The server never answers, and the time that a request may take is far longer than any test.</summary>
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
            language, new Dictionary<string, string> { ["OPENAI_API_KEY"] = key });
        Task<string> error = build.StandardError.ReadToEndAsync();
        var output = new StringBuilder();
        while (!output.ToString().Contains(progress, StringComparison.Ordinal))
        {
            string? line = await build.StandardOutput.ReadLineAsync();
            Assert.True(line is not null, output.ToString() + await error);
            output.AppendLine(line);
        }

        // Ctrl+C sends this to the processes of a terminal.
        using (var interrupt = Process.Start("kill", ["-INT", build.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await interrupt.WaitForExitAsync();
        }

        output.Append(await build.StandardOutput.ReadToEndAsync()).Append(await error);
        await build.WaitForExitAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.DoesNotContain("OAK900", output.ToString(), StringComparison.Ordinal);
        KeySlices.AssertNone([key], "output", output.ToString());
        Assert.Single(server.Requests);
    }
}
