using System.Text.Json;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

/// <summary>Projects that are more than one console program.</summary>
[Collection(PackageCollection.Name)]
public sealed class ProjectShapeTests(PackedRepository packed)
{
    [Fact]
    public async Task Several_target_frameworks_show_the_finding_in_each()
    {
        BuildOutput build = await packed.NewEmptyConsumer()
            .With("Library.csproj", packed.ProjectFile("net10.0;netstandard2.0", outputType: "Library"))
            .With("Holder.cs", Sources.Holder("Holder"))
            .BuildAsync("-p:OpenAiKeyAnalysisMode=Strict");

        build.Failed().Shows("Holder.cs(3,34): error OAK1001", "Holder.cs(3,34): error OAK1001");
    }

    [Fact]
    public async Task A_package_kept_private_does_not_reach_the_referencing_project()
    {
        BuildOutput build = await TwoProjects(privateAssets: "all", appReferencesPackage: false).BuildAsync("App");

        build.Succeeded().Shows("Holder.cs(3,34): warning OAK1001");
    }

    [Fact]
    public async Task A_package_that_arrives_on_two_ways_is_there_once()
    {
        BuildOutput build = await TwoProjects(privateAssets: "none", appReferencesPackage: true)
            .BuildAsync("App", "-p:OpenAiKeyAnalysisMode=Strict", "-p:NoWarn=OAK1001", "-t:Build", "-getItem:Analyzer", "-getItem:EditorConfigFiles");

        JsonElement items = JsonDocument.Parse(build.Succeeded().Text).RootElement.GetProperty("Items");
        Assert.Equal(
            ["OpenAiKeyAnalyzers.CodeFixes.dll", "OpenAiKeyAnalyzers.Values.dll", "OpenAiKeyAnalyzers.dll"],
            FileNamesOf(items.GetProperty("Analyzer")));
        Assert.Equal(["OpenAiKeyAnalyzers-Strict.globalconfig"], FileNamesOf(items.GetProperty("EditorConfigFiles")));
    }

    [Fact]
    public async Task A_package_that_arrives_only_through_a_library_works()
    {
        BuildOutput build = await TwoProjects(privateAssets: "none", appReferencesPackage: false).BuildAsync("App");

        build.Succeeded().Shows("Holder.cs(3,34): warning OAK1001", Sources.ProgramPlace);
    }

    private static IEnumerable<string> FileNamesOf(JsonElement items) =>
        items.EnumerateArray()
            .Select(static item => item.GetProperty("Filename").GetString() + item.GetProperty("Extension").GetString())
            .Where(static name => name.StartsWith("OpenAiKeyAnalyzers", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private Consumer TwoProjects(string privateAssets, bool appReferencesPackage)
    {
        const string Reference = """<ProjectReference Include="../Library/Library.csproj" />""";
        string plain = packed.ProjectFile("net10.0", items: Reference);
        if (!appReferencesPackage)
        {
            plain = string.Join('\n', plain.Split('\n').Where(static line => !line.Contains("PackageReference", StringComparison.Ordinal)));
        }

        return packed.NewEmptyConsumer()
            .With("Library/Library.csproj", packed.ProjectFile("net10.0", "Library", privateAssets))
            .With("Library/Holder.cs", Sources.Holder("Holder"))
            .With("App/App.csproj", plain)
            .With("App/Program.cs", Sources.Program);
    }
}
