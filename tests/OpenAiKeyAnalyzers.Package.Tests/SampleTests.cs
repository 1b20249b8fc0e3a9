using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>The samples in a fresh copy of the repository, each with the one command that its page names.</summary>
public sealed class SampleTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    private const string HardCodedKeyLocation = "Program.cs(4,43): warning OAK1001";

    [Theory]
    [InlineData("ThreeMistakes", "Program.cs(2,51): warning OAK2002", "Program.cs(5,51): warning OAK3001", "Program.cs(6,46): warning OAK4005")]
    [InlineData("HardCodedKey", HardCodedKeyLocation)]
    [InlineData("KeyWithLineEnd", "Program.cs(5,85): warning OAK1001", "Program.cs(5,217): warning OAK1002")]
    [InlineData("HeaderWithoutBlank", "Program.cs(5,51): warning OAK3001")]
    [InlineData("Repaired")]
    public async Task Sample_ReportsDocumentedDiagnostics(string name, params string[] places)
    {
        // The samples load the analyzers from the folders of their projects, which a compiler server shared with other builds may not
        // find.
        BuildOutput build = await Dotnet.RunAsync(packed.Copy,
            ["build", "samples/" + name, "-nologo", "-tl:off", "-p:UseSharedCompilation=false"]);

        build.AssertSucceeded().AssertDiagnostics(places);
        Assert.Contains($" {places.Length} Warning(s)", build.Text, StringComparison.Ordinal);

        string page = await File.ReadAllTextAsync(Path.Combine(packed.Copy, "samples", name, "README.md"));
        Assert.All(places, place => Assert.Contains($"samples/{name}/{place}: ", page, StringComparison.Ordinal));
    }

    /// <summary>The first thing that a visitor tries.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public async Task Readme_QuotesFirstSample(string file)
    {
        string page = await File.ReadAllTextAsync(Path.Combine(packed.Copy, file));

        Assert.Contains("dotnet build samples/ThreeMistakes", page, StringComparison.Ordinal);
        Assert.Contains("samples/ThreeMistakes/Program.cs(2,51): warning OAK2002: ", page, StringComparison.Ordinal);
    }
}
