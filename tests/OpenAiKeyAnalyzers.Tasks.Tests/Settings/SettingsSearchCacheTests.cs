using System.Globalization;
using OpenAiKeyAnalyzers.Tasks.Settings;

namespace OpenAiKeyAnalyzers.Tasks.Tests.Settings;

/// <summary>Verifies that a build without changes reads no folder again, and that every change is found.</summary>
public sealed class SettingsSearchCacheTests : IDisposable
{
    private const string Patterns = "**/appsettings*.json;**/.env;.github/workflows/*.yml";
    private const int Folders = 6;
    private const int FilesOfFolder = 3;

    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oak-");

    private string Root => Path.Combine(_folder.FullName, "project");

    private string CacheFile => Path.Combine(Root, "obj", "openai-settings.cache");

    /// <summary>Gets the changes, each of which is made between two builds.</summary>
    public static TheoryData<string, string> Changes => new()
    {
        { "new", "data3/appsettings.Test.json" }, { "new", "appsettings.Test.json" }, { "new", "new/folder/.env" },
        { "new", ".github/workflows/second.yml" }, { "delete", "data1/.env" }, { "delete", ".github/workflows/build.yml" },
        { "rename", "data1/.env" }, { "foreign", "data1/pyvenv.cfg" }, { "move", "data1" }, { "link", "data1" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Change_IsFound(string change, string path)
    {
        WriteProject();
        string[] before = BuildUntilKept();
        Change(change, path);

        string[] after = Build();

        Assert.NotEqual(before, after);
        Assert.Equal(Search(), after);
        Assert.Equal(after, Build());
    }

    /// <summary>If the list were not used, the search would find the file that it does not contain.</summary>
    [Fact]
    public void NothingChanged_UsesTheList()
    {
        WriteProject();
        string[] before = BuildUntilKept();

        string text = File.ReadAllText(CacheFile);
        DateTime written = File.GetLastWriteTimeUtc(CacheFile);
        DateTime folder = Directory.GetLastWriteTimeUtc(Path.Combine(Root, "data3"));
        Write("data3/.env");
        Directory.SetLastWriteTimeUtc(Path.Combine(Root, "data3"), folder);

        Assert.Equal(before, Build());
        Assert.Equal(text, File.ReadAllText(CacheFile));
        Assert.Equal(written, File.GetLastWriteTimeUtc(CacheFile));
    }

    /// <summary>A folder that changed just before the search may change again within the same tick of the file system's clock.</summary>
    [Fact]
    public void FolderChangedJustBefore_IsSearchedAgain()
    {
        WriteProject();
        BuildUntilKept();
        Write("data3/other.txt");
        Build();
        DateTime folder = Directory.GetLastWriteTimeUtc(Path.Combine(Root, "data3"));
        Write("data3/.env");
        Directory.SetLastWriteTimeUtc(Path.Combine(Root, "data3"), folder);

        Assert.Contains("data3/.env", Build());
    }

    [Theory]
    [InlineData("")]
    [InlineData("end")]
    [InlineData("\n\n\nend")]
    [InlineData("no text of ours")]
    [InlineData("header\n\0\nend")]
    [InlineData("cut")]
    [InlineData("other patterns")]
    [InlineData("other file")]
    [InlineData("file outside")]
    [InlineData("file above")]
    [InlineData("no number")]
    [InlineData("no separator")]
    [InlineData("other time")]
    [InlineData("missing folder")]
    [InlineData("other version")]
    public void BadContent_IsSearchedAgain(string fault)
    {
        WriteProject();
        BuildUntilKept();
        string text = File.ReadAllText(CacheFile);
        string outside = Path.Combine(_folder.FullName, ".env");
        string folder = text.Split('\n')[3];
        File.WriteAllText(CacheFile, fault switch
        {
            "cut" => text[..^10],
            "other patterns" => text.Replace("**/.env", "**/.enw", StringComparison.Ordinal),
            "other file" => text.Replace("\nend", $"\n\t{Path.Combine(Root, "Program.cs")}\nend", StringComparison.Ordinal),
            "file outside" => text.Replace("\nend", $"\n\t{outside}\nend", StringComparison.Ordinal),
            "file above" => text.Replace("\nend", $"\n\t{Root}/../.env\nend", StringComparison.Ordinal),
            "no number" => text.Replace("\nend", $"\nx\t{Root}\nend", StringComparison.Ordinal),
            "no separator" => text.Replace("\nend", $"\n{Root}\nend", StringComparison.Ordinal),
            "other time" => text.Replace(folder, "1" + folder, StringComparison.Ordinal),
            "missing folder" => text.Replace(folder, folder + "-", StringComparison.Ordinal),
            "other version" => text.Replace("search 1", "search 2", StringComparison.Ordinal),
            _ => fault,
        });
        Write("data3/.env");

        Assert.Equal(Search(), Build());
    }

    [Fact]
    public void SmallProject_WritesNothing()
    {
        Write("appsettings.json");
        Directory.CreateDirectory(Path.Combine(Root, "obj"));
        Build();
        Build();
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(Root, "obj")));

        // The cache file was larger before.
        File.WriteAllText(CacheFile, string.Empty);
        Build();
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(Root, "obj")));
    }

    [Theory]
    [InlineData("folder is missing")]
    [InlineData("is a folder")]
    [InlineData("is a link to nothing")]
    [InlineData("is a pipe")]
    public void UnusableFile_IsSearched(string state)
    {
        WriteProject();
        Directory.Delete(Path.Combine(Root, "obj"), recursive: true);
        string target = Path.Combine(_folder.FullName, "target");
        if (state == "is a folder")
        {
            Directory.CreateDirectory(CacheFile);
        }
        else if (state == "is a link to nothing" && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path.Combine(Root, "obj"));
            File.CreateSymbolicLink(CacheFile, target);
        }
        else if (state == "is a pipe" && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path.Combine(Root, "obj"));
            using var process = System.Diagnostics.Process.Start("mkfifo", [CacheFile]);
            process.WaitForExit();
        }

        Assert.Equal(Search(), Build());
        Assert.Equal(Search(), Build());
        Assert.Equal(Search(), Build());
        Assert.False(File.Exists(target));
        Assert.Equal(state == "folder is missing", !Directory.Exists(Path.Combine(Root, "obj")));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private string[] BuildUntilKept()
    {
        Build();
        Build();
        string[] found = Build();
        Assert.EndsWith("\nend", File.ReadAllText(CacheFile), StringComparison.Ordinal);
        Assert.Equal(Search(), found);
        return found;
    }

    private string[] Build() => Execute(CacheFile);

    private string[] Search() => Execute(null);

    private string[] Execute(string? cache)
    {
        var task = new FindSettingsFiles
        {
            ProjectFolder = Root, Patterns = Patterns, Excludes = "**/.git*/**", CacheFile = cache,
            MinCachedEntries = Folders,
        };
        Assert.True(task.Execute());
        return [.. task.Files.Select(file => Path.GetRelativePath(Root, file.ItemSpec).Replace('\\', '/'))];
    }

    /// <summary>Writes a project that has not been changed for a long time.</summary>
    private void WriteProject()
    {
        Write("appsettings.json");
        Write("data1/.env");
        Write(".github/workflows/build.yml");
        for (int i = 0; i < Folders * FilesOfFolder; i++)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"data{i / FilesOfFolder}/{i}.json"));
        }

        Directory.CreateDirectory(Path.Combine(Root, "obj"));
        foreach (string folder in Directory.GetDirectories(Root, "*", SearchOption.AllDirectories).Append(Root))
        {
            Directory.SetLastWriteTimeUtc(folder, LongAgo);
        }
    }

    private void Change(string change, string path)
    {
        string full = Path.Combine(Root, path);
        switch (change)
        {
            case "delete":
                File.Delete(full);
                break;
            case "rename":
                File.Move(full, full + ".old");
                break;
            case "move":
                Directory.Move(full, full + "moved");
                break;
            case "link":
                Directory.Move(full, Path.Combine(_folder.FullName, "moved"));
                Directory.CreateSymbolicLink(full, Path.Combine(_folder.FullName, "moved"));
                break;
            default:
                Write(path);
                break;
        }
    }

    private void Write(string path)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, "A=1\n");
    }
}
