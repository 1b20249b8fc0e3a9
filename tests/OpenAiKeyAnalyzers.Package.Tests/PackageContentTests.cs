using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpenAiKeyAnalyzers.Package.Tests.Building;

namespace OpenAiKeyAnalyzers.Package.Tests;

public sealed partial class PackageContentTests(PackedRepository packed) : IClassFixture<PackedRepository>
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
            "buildTransitive/OpenAiKeyAnalyzers.Settings.targets",
            "buildTransitive/OpenAiKeyAnalyzers.props",
            "buildTransitive/OpenAiKeyAnalyzers.targets",
            "config/OpenAiKeyAnalyzers-None.globalconfig",
            "config/OpenAiKeyAnalyzers-Strict.globalconfig",
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

    /// <summary>The folders of the copies differ, so equal bytes also mean that no path of the machine is in them.</summary>
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

    /// <summary>A rule that a preset forgets would keep its default severity, silently.</summary>
    [Fact]
    public void Presets_ContainEveryRule()
    {
        var rules = Directory.EnumerateFiles(Path.Combine(packed.Copy, "src/OpenAiKeyAnalyzers/Descriptors"), "AnalyzerReleases.*.md")
            .SelectMany(static file => ReleaseLine().Matches(File.ReadAllText(file)))
            .ToDictionary(static match => match.Groups["id"].Value, static match => match.Groups["severity"].Value);

        Assert.NotEmpty(rules);
        Assert.Equal(rules.Keys.Order(),
            ReadSeverities("None").Where(static line => line.Value == "none").Select(static line => line.Key).Order());
        Assert.Equal(
            rules.Where(static rule => rule.Value == "Warning").Select(static rule => rule.Key).Order(),
            ReadSeverities("Strict").Where(static line => line.Value == "error").Select(static line => line.Key).Order());
    }

    private Dictionary<string, string> ReadSeverities(string preset) =>
        SeverityLine().Matches(File.ReadAllText(Path.Combine(packed.Content, $"config/OpenAiKeyAnalyzers-{preset}.globalconfig")))
            .ToDictionary(static match => match.Groups["id"].Value, static match => match.Groups["severity"].Value);

    private IEnumerable<string> GetPages() =>
        Directory.EnumerateFiles(Path.Combine(packed.Copy, "docs"), "*", SearchOption.AllDirectories)
            .Select(page => Path.GetRelativePath(packed.Copy, page).Replace('\\', '/'));

    [GeneratedRegex(@"^(?<id>OAK\d{4}) *\|[^|]*\| *(?<severity>\w+)", RegexOptions.Multiline)]
    private static partial Regex ReleaseLine();

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>OAK\d{4})\.severity = (?<severity>\w+)", RegexOptions.Multiline)]
    private static partial Regex SeverityLine();
}
