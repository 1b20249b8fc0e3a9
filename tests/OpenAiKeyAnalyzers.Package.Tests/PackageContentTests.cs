using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

public sealed class PackageContentTests(PackedRepository packed) : IClassFixture<PackedRepository>
{
    [Fact]
    public void PackageFiles_MatchList()
    {
        string[] expected =
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "package/services/metadata/core-properties/nuget.psmdcp",
            "OpenAiKeyAnalyzers.nuspec",
            "LICENSE",
            "README.md",
            "icon.png",
            "analyzers/dotnet/cs/OpenAiKeyAnalyzers.dll",
            "analyzers/dotnet/cs/OpenAiKeyAnalyzers.CodeFixes.dll",
            "analyzers/dotnet/cs/OpenAiKeyAnalyzers.Settings.dll",
            "analyzers/dotnet/cs/OpenAiKeyAnalyzers.Validation.dll",
            "analyzers/dotnet/cs/ja/OpenAiKeyAnalyzers.resources.dll",
            "analyzers/dotnet/cs/ja/OpenAiKeyAnalyzers.CodeFixes.resources.dll",
            "build/OpenAiKeyAnalyzers.props",
            "build/OpenAiKeyAnalyzers.targets",
            "buildMultiTargeting/OpenAiKeyAnalyzers.targets",
            "buildTransitive/OpenAiKeyAnalyzers.KeyCheck.targets",
            "buildTransitive/OpenAiKeyAnalyzers.Rules.targets",
            "buildTransitive/OpenAiKeyAnalyzers.Settings.targets",
            "buildTransitive/OpenAiKeyAnalyzers.props",
            "buildTransitive/OpenAiKeyAnalyzers.targets",
            "config/OpenAiKeyAnalyzers-All.globalconfig",
            "config/OpenAiKeyAnalyzers-None.globalconfig",
            "config/OpenAiKeyAnalyzers-Strict.globalconfig",
            "sbom/OpenAiKeyAnalyzers.cdx.json",
            "tasks/netstandard2.0/OpenAiKeyAnalyzers.Tasks.dll",
            "tasks/netstandard2.0/OpenAiKeyAnalyzers.Settings.dll",
            "tasks/netstandard2.0/OpenAiKeyAnalyzers.Validation.dll",
            "tasks/netstandard2.0/ja/OpenAiKeyAnalyzers.Tasks.resources.dll",
            .. GetPages(),
        ];

        using ZipArchive package = ZipFile.OpenRead(packed.Package);

        Assert.Equal(expected.Order(StringComparer.Ordinal),
            package.Entries.Select(static entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    /// <summary>The folders of the copies differ, so identical bytes also show that the package contains no path of the machine.</summary>
    [Fact]
    public void TwoBuilds_ProduceSamePackage() =>
        Assert.Equal(File.ReadAllBytes(packed.Package), File.ReadAllBytes(packed.SecondPackage));

    [Fact]
    public void Nuspec_IsDevelopmentDependency()
    {
        XElement metadata = XDocument.Load(Path.Combine(packed.Content, "OpenAiKeyAnalyzers.nuspec")).Root!.Elements()
            .Single(static e => e.Name.LocalName == "metadata");
        string? Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;

        Assert.Equal("OpenAiKeyAnalyzers", Value("id"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.False(string.IsNullOrWhiteSpace(Value("description")));
        Assert.DoesNotContain(metadata.Descendants(),
            static e => e.Name.LocalName is "dependency" or "dependencies" or "frameworkReference");
    }

    [Fact]
    public void BillOfMaterials_HashesEveryAssembly()
    {
        using var bill = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(packed.Content, "sbom/OpenAiKeyAnalyzers.cdx.json")));
        JsonElement root = bill.RootElement;
        Assert.Equal(("CycloneDX", "1.6"), (root.GetProperty("bomFormat").GetString(), root.GetProperty("specVersion").GetString()));
        JsonElement component = root.GetProperty("metadata").GetProperty("component");
        Assert.Equal("OpenAiKeyAnalyzers", component.GetProperty("name").GetString());
        Assert.EndsWith("@" + component.GetProperty("version").GetString(), component.GetProperty("purl").GetString(), StringComparison.Ordinal);
        Assert.Empty(root.GetProperty("dependencies").EnumerateArray().Single().GetProperty("dependsOn").EnumerateArray());

        var hashes = root.GetProperty("components").EnumerateArray().ToDictionary(
            static file => file.GetProperty("name").GetString()!,
            static file => file.GetProperty("hashes").EnumerateArray().Single().GetProperty("content").GetString());
        string[] assemblies = [.. Directory.EnumerateFiles(packed.Content, "*.dll", SearchOption.AllDirectories)];
        Assert.Equal(assemblies.Select(file => Path.GetRelativePath(packed.Content, file).Replace('\\', '/')).Order(), hashes.Keys.Order());
        Assert.All(assemblies, file => Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))),
            hashes[Path.GetRelativePath(packed.Content, file).Replace('\\', '/')], ignoreCase: true));
    }

    private IEnumerable<string> GetPages() =>
        Directory.EnumerateFiles(Path.Combine(packed.Copy, "docs"), "*", SearchOption.AllDirectories)
            .Select(page => Path.GetRelativePath(packed.Copy, page).Replace('\\', '/'));
}
