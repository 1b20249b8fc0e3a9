using System.Globalization;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.Settings;

namespace OpenAiKeyAnalyzers.Tasks.Tests.Settings;

/// <summary>Verifies that the files of all patterns are found in one walk, which skips the folders of other tools.</summary>
public sealed class SettingsFileSearchTests : IDisposable
{
    private const string Patterns = "**/appsettings*.json;**/.env;**/.env.*;**/*.env;wwwroot/*.json;**/web*.config;.github/workflows/*.yml";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oak-");

    /// <summary>Gets a folder of another tool, and the file or folder that identifies it (relative to the project).</summary>
    public static TheoryData<string, string> Foreign => new()
    {
        { ".venv", ".venv/pyvenv.cfg" }, { "venv", "venv/pyvenv.cfg" }, { "tools/python", "tools/python/pyvenv.cfg" },
        { "miniconda", "miniconda/conda-meta/history" }, { "target", "target/CACHEDIR.TAG" }, { "target", "Cargo.toml" },
        { "target", "pom.xml" }, { "dist", "package.json" }, { "web/dist", "web/package.json" },
        { "Library", "ProjectSettings/ProjectVersion.txt" }, { "Temp", "ProjectSettings/ProjectVersion.txt" },
        { "vendor", "composer.json" }, { "Pods", "Podfile" }, { "web/node_modules", "" }, { "web/.next", "" }, { "bin", "" },
        { "sub/obj", "" }, { ".git", "" }, { ".vs", "" }, { ".idea", "" }, { "packages", "" }, { "Node_Modules", "" },
        { "a/__pycache__", "" }, { ".terraform", "" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void ForeignFolder_IsNotEntered(string folder, string marker)
    {
        Write(folder + "/.env");
        Write(folder + "/deep/er/appsettings.json");
        Write("own/.env");
        if (marker.Length > 0)
        {
            Write(marker);
        }

        (SettingsFileSearch search, string[] found) = Find();
        Assert.Equal(["own/.env"], found);
        Assert.InRange(search.FolderCount, 2, 7);
    }

    /// <summary>Verifies that folders with common names are searched unless something identifies another tool.</summary>
    [Theory]
    [InlineData(".venv")]
    [InlineData("venv")]
    [InlineData("env")]
    [InlineData("target")]
    [InlineData("dist")]
    [InlineData("Library")]
    [InlineData("Temp")]
    [InlineData("vendor")]
    [InlineData("build")]
    [InlineData("deploy")]
    [InlineData(".devcontainer")]
    [InlineData("binaries")]
    public void OwnFolder_IsSearched(string folder)
    {
        Write(folder + "/.env");
        Assert.Equal([folder + "/.env"], Find().Found);
    }

    [Theory]
    [InlineData("appsettings.json", true)]
    [InlineData("a/b/AppSettings.Development.json", true)]
    [InlineData("appsettings.txt", false)]
    [InlineData("xappsettings.json", false)]
    [InlineData(".env", true)]
    [InlineData("a/.env.local", true)]
    [InlineData("a/prod.env", true)]
    [InlineData("environment", false)]
    [InlineData("wwwroot/config.json", true)]
    [InlineData("wwwroot/a/config.json", false)]
    [InlineData("a/wwwroot/config.json", false)]
    [InlineData("Web.Release.config", true)]
    [InlineData(".github/workflows/build.yml", true)]
    [InlineData(".github/build.yml", false)]
    public void Pattern_Matches(string path, bool isFound)
    {
        Write(path);
        Assert.Equal(isFound ? [path] : [], Find().Found);
    }

    [Theory]
    [InlineData("out/**")]
    [InlineData("**/out/**")]
    [InlineData("./out/**")]
    [InlineData("out\\**")]
    [InlineData("**/*.env")]
    [InlineData("out/secret.env")]
    [InlineData("**/s?cret.*")]
    [InlineData("**/o*/**")]
    public void ExcludedFile_IsLeftOut(string exclude)
    {
        Write("out/secret.env");
        Assert.Empty(Find("x/**;" + exclude).Found);
        Assert.Equal(["out/secret.env"], Find("**/in/**;nothing/**;**/*.user").Found);
    }

    [Fact]
    public void HiddenFolders_AreExcludedButWorkflowsFound()
    {
        Write(".github/workflows/build.yml");
        Write(".hidden/.env");
        Assert.Equal([".github/workflows/build.yml"], Find("**/.*/**").Found);
    }

    [Fact]
    public void LinkedFolders_AreNotFollowed()
    {
        string outside = Directory.CreateDirectory(Path.Combine(_folder.FullName, "outside")).FullName;
        File.WriteAllText(Path.Combine(outside, ".env"), "A=1");
        Write("own/.env");
        Directory.CreateSymbolicLink(Path.Combine(Root, "link"), outside);
        Directory.CreateSymbolicLink(Path.Combine(Root, "own", "loop"), Root);
        Directory.CreateDirectory(Path.Combine(outside, "workflows"));
        File.WriteAllText(Path.Combine(outside, "workflows", "a.yml"), "a: b");
        Directory.CreateSymbolicLink(Path.Combine(Root, ".github"), outside);

        Assert.Equal(["own/.env"], Find().Found);
    }

    /// <summary>
    /// Verifies that the cost depends on the number of entries, and not on the number of patterns or on the folders of other tools.
    /// </summary>
    [Fact]
    public void ManyForeignFiles_AreNotLookedAt()
    {
        Write("venv/pyvenv.cfg");
        Write("node_modules/a/b/c/d.json");
        for (int i = 0; i < 50; i++)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"venv/lib/package{i}/module.py"));
            Write(string.Create(CultureInfo.InvariantCulture, $"data/folder{i}/data.json"));
        }

        (SettingsFileSearch search, _) = Find();
        Assert.Equal(53, search.FolderCount);
        Assert.Equal(3 + 2 + 50 + 50, search.EntryCount);
    }

    [Fact]
    public void TooManyEntries_EndTheSearch()
    {
        for (int i = 0; i < 30; i++)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"folder{i}/.env"));
        }

        var search = new SettingsFileSearch(Root, PathPattern.Split(Patterns), [], maxEntries: 20);
        _ = search.Find();
        Assert.True(search.IsIncomplete);
        Assert.InRange(search.EntryCount, 20, 21);
        Assert.False(Find().Search.IsIncomplete);
        Assert.Contains("200", new Messages("en").Format(CheckMessageKey.Search_Incomplete, 200), StringComparison.Ordinal);
    }

    [Fact]
    public void Task_ReturnsFilesAndListedFiles()
    {
        Write("appsettings.json");
        Write("b/appsettings.Test.json");
        Write("other.json");
        Write(".env");
        var task = new FindSettingsFiles
        {
            ProjectFolder = Root + Path.DirectorySeparatorChar, Patterns = Patterns, ListedPatterns = "*.json;**/appsettings*.json",
            Excludes = string.Empty,
        };

        Assert.True(task.Execute());

        Assert.Equal([".env", "appsettings.json", "b/appsettings.Test.json"],
            task.Files.Select(file => Path.GetRelativePath(Root, file.ItemSpec).Replace('\\', '/')));
        Assert.Equal(["appsettings.json", "b/appsettings.Test.json", "other.json"],
            task.ListedFiles.Select(static file => file.ItemSpec.Replace('\\', '/')));
    }

    [Fact]
    public void MissingFolder_ReturnsNothing()
    {
        var task = new FindSettingsFiles { ProjectFolder = Path.Combine(Root, "missing"), Patterns = Patterns };
        Assert.True(task.Execute());
        Assert.Empty(task.Files);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private string Root => Directory.CreateDirectory(Path.Combine(_folder.FullName, "project")).FullName;

    private (SettingsFileSearch Search, string[] Found) Find(string excludes = "")
    {
        var search = new SettingsFileSearch(Root, PathPattern.Split(Patterns), PathPattern.Split(excludes), maxEntries: 100_000);
        return (search, [.. search.Find().Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))]);
    }

    private void Write(string path)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, "A=1\n");
    }
}
