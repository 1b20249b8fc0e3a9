using System.Text.Json;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Verifies solutions and projects other than a single console program.</summary>
public sealed class ProjectShapeTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Fact]
    public async Task SeveralTargetFrameworks_ReportsDiagnosticInEach()
    {
        string project = packed.ProjectFile("net10.0;netstandard2.0", outputType: "Library");
        BuildOutput build = await (await packed.NewConsumerAsync("Library.csproj", project))
            .With("Holder.cs", Sources.CreateHolder("Holder"))
            .BuildAsync("-p:OpenAiKeyAnalysisMode=Strict");

        build.AssertFailed().AssertDiagnostics("Holder.cs(3,34): error OAK1001", "Holder.cs(3,34): error OAK1001");
    }

    [Fact]
    public async Task PrivateAssets_NoDiagnosticInReferencingProject()
    {
        BuildOutput build = await CreateTwoProjects(privateAssets: "all", appReferencesPackage: false).BuildAsync("App");

        build.AssertSucceeded().AssertDiagnostics("Holder.cs(3,34): warning OAK1001");
    }

    [Fact]
    public async Task DirectAndTransitiveReference_AddsFilesOnce()
    {
        BuildOutput build = await CreateTwoProjects(privateAssets: "none", appReferencesPackage: true)
            .BuildAsync("App", "-p:OpenAiKeyAnalysisMode=Strict", "-p:NoWarn=OAK1001", "-t:Build", "-getItem:Analyzer",
                "-getItem:EditorConfigFiles");

        JsonElement items = JsonDocument.Parse(build.AssertSucceeded().Text).RootElement.GetProperty("Items");
        Assert.Equal(
            ["OpenAiKeyAnalyzers.CodeFixes.dll", "OpenAiKeyAnalyzers.Settings.dll", "OpenAiKeyAnalyzers.Validation.dll",
                "OpenAiKeyAnalyzers.dll"],
            GetFileNames(items.GetProperty("Analyzer")));
        Assert.Equal(["OpenAiKeyAnalyzers-Strict.globalconfig"], GetFileNames(items.GetProperty("EditorConfigFiles")));
    }

    [Fact]
    public async Task TransitiveReference_ReportsDiagnostics()
    {
        BuildOutput build = await CreateTwoProjects(privateAssets: "none", appReferencesPackage: false).BuildAsync("App");

        build.AssertSucceeded().AssertDiagnostics("Holder.cs(3,34): warning OAK1001", Sources.ProgramLocation);
    }

    private static IEnumerable<string> GetFileNames(JsonElement items) =>
        items.EnumerateArray()
            .Select(static item => item.GetProperty("Filename").GetString() + item.GetProperty("Extension").GetString())
            .Where(static name => name.StartsWith("OpenAiKeyAnalyzers", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private Consumer CreateTwoProjects(string privateAssets, bool appReferencesPackage)
    {
        const string Reference = """<ProjectReference Include="../Library/Library.csproj" />""";
        string plain = packed.ProjectFile("net10.0", items: Reference);
        if (!appReferencesPackage)
        {
            plain = string.Join('\n', plain.Split('\n').Where(static line => !line.Contains("PackageReference", StringComparison.Ordinal)));
        }

        return packed.NewEmptyConsumer()
            .With("Library/Library.csproj", packed.ProjectFile("net10.0", "Library", privateAssets))
            .With("Library/Holder.cs", Sources.CreateHolder("Holder"))
            .With("App/App.csproj", plain)
            .With("App/Program.cs", Sources.Program);
    }
}
