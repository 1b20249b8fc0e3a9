using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies the samples in a new copy of the repository.</summary>
public sealed class SampleTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string HardCodedKeyLocation = "Program.cs(4,43): warning OAK1001";

    private const string FirstSample = "ThreeMistakes";

    /// <summary>Builds the README's sample with the README's command.</summary>
    [Fact]
    public async Task FirstSample_ReportsDocumentedDiagnostics() =>
        await AssertSampleAsync(await BuildAsync("samples/" + FirstSample), FirstSample,
            "Program.cs(2,51): warning OAK2002", "Program.cs(5,51): warning OAK3001", "Program.cs(6,46): warning OAK4005");

    /// <summary>Builds the other samples together: separate builds would each check the projects of the package again.</summary>
    [Fact]
    public async Task OtherSamples_ReportDocumentedDiagnostics()
    {
        string[] samples = [.. Directory.EnumerateDirectories(Path.Combine(packed.Copy, "samples"))
            .Select(static folder => Path.GetFileName(folder)).Where(static name => name is not (FirstSample or "bin" or "obj"))];
        await File.WriteAllTextAsync(Path.Combine(packed.Copy, "Samples.slnx"), "<Solution>"
            + string.Concat(samples.Select(static name => $"""<Project Path="samples/{name}/{name}.csproj" />""")) + "</Solution>");

        BuildOutput build = await BuildAsync("Samples.slnx");

        await AssertSampleAsync(build, "HardCodedKey", HardCodedKeyLocation);
        await AssertSampleAsync(build, "KeyWithLineEnd", "Program.cs(5,85): warning OAK1001", "Program.cs(5,217): warning OAK1002");
        await AssertSampleAsync(build, "HeaderWithoutBlank", "Program.cs(5,51): warning OAK3001");
        await AssertSampleAsync(build, "Repaired");
        Assert.Equal(["HardCodedKey", "HeaderWithoutBlank", "KeyWithLineEnd", "Repaired"], samples.Order(StringComparer.Ordinal));
        Assert.Contains(" 4 Warning(s)", build.Text, StringComparison.Ordinal);
    }

    /// <summary>Verifies the output that the README quotes, which is the first thing that a visitor tries.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public async Task Readme_QuotesFirstSample(string file)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(packed.Copy, file));

        Assert.Contains("dotnet build samples/ThreeMistakes", page, StringComparison.Ordinal);
        Assert.Contains("samples/ThreeMistakes/Program.cs(2,51): warning OAK2002: ", page, StringComparison.Ordinal);
    }

    /// <summary>Builds samples with the analyzers that <c>dotnet pack</c> has compiled, also those of a solution without their projects.
    /// Samples load analyzers from the folders of their projects, which a compiler server shared with other builds may not find.</summary>
    private Task<BuildOutput> BuildAsync(string project) => BuildServer.RunAsync(packed.Copy,
        ["build", project, "-nologo", "-tl:off", "-m:1", "-c", "Release", "-p:VersionSuffix=" + packed.Version.Split('-', 2)[1],
            "-p:ShouldUnsetParentConfigurationAndPlatform=false", "-p:EnableNETAnalyzers=false", "-p:UseSharedCompilation=false"]);

    private async Task AssertSampleAsync(BuildOutput build, string name, params string[] places)
    {
        string folder = Path.Combine("samples", name) + Path.DirectorySeparatorChar;
        build.AssertSucceeded();
        var own = new BuildOutput(build.ExitCode,
            string.Join('\n', build.Text.Split('\n').Where(line => line.Contains(folder, StringComparison.Ordinal))));
        own.AssertDiagnostics(places);

        string page = await File.ReadAllTextAsync(Path.Combine(packed.Copy, "samples", name, "README.md"));
        Assert.All(places, place => Assert.Contains($"samples/{name}/{place}: ", page, StringComparison.Ordinal));
    }
}
