using System.Globalization;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Settings.Tests;

/// <summary>Verifies that files that are analyzed together are parsed once, and not once for each of them.</summary>
public class SettingsLayersTests
{
    [Theory]
    [InlineData(500, ".env.")]
    [InlineData(2000, ".env.")]
    public void ManyFilesInOneFolder_AreReadOnce(int count, string name)
    {
        int reads = 0;
        int layers = 0;
        string[] paths = [.. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"/project/{name}{i}"))];
        var project = CreateProject(paths, path =>
        {
            reads++;
            return SettingsDocument.Read(SettingsFile.FromPath(path), "OPENAI_API_KEY=x\n");
        });
        foreach (string path in paths)
        {
            layers += project.OptionsFor(path, SettingsFile.FromPath(path)).Overlays().Count();
        }

        Assert.InRange(reads, 1, count);
        Assert.InRange(layers, count, 32 * count);
    }

    [Fact]
    public void Layers_AreOfTheSameKindAndFolder()
    {
        string[] paths =
        [
            "/project/appsettings.json", "/project/appsettings.Development.json", "/project/appsettings.json.example",
            "/project/sub/appsettings.json", "/project/.env", "/project/a.http",
        ];
        var project = CreateProject(paths, static path => SettingsDocument.Read(SettingsFile.FromPath(path), "{}"));
        Assert.Equal(["appsettings.Development.json"], Names("/project/appsettings.json"));
        Assert.Equal(["appsettings.json"], Names("/project/appsettings.Development.json"));
        Assert.Empty(Names("/project/sub/appsettings.json"));
        Assert.Empty(Names("/project/a.http"));

        IEnumerable<string> Names(string path) =>
            project.OptionsFor(path, SettingsFile.FromPath(path)).Overlays().Select(static layer => layer.File.Name);
    }

    private static SettingsProjectFacts CreateProject(string[] paths, Func<string, SettingsDocument?> read) =>
        new(static _ => null, static () => []) { Paths = paths, Read = read };
}
