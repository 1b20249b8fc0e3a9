using System.Text;
using Microsoft.Build.Utilities;
using OpenAiKeyAnalyzers.Tasks.Settings;

namespace OpenAiKeyAnalyzers.Tasks.Tests.Settings;

/// <summary>Verifies that only files that the compiler can read are passed to it.</summary>
public sealed class SelectSettingsFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oak-");

    public static TheoryData<byte[], bool> Contents => new()
    {
        { "A=1"u8.ToArray(), true },
        { [0xEF, 0xBB, 0xBF, .. "A=1"u8], true },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("A=1")], true },
        { [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("A=1")], true },
        { Encoding.Unicode.GetBytes("A=1"), true },
        { "A=\xFF\0B"u8.ToArray(), true },
        { "A=\0\0"u8.ToArray(), false },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("A\0\0")], false },
        { [], false },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void TextFile_IsSelected(byte[] content, bool isText)
    {
        string path = Path.Combine(_folder.FullName, ".env");
        File.WriteAllBytes(path, content);
        Assert.Equal(isText, SelectSettingsFiles.IsText(path));
    }

    [Fact]
    public void MissingFileOrDirectory_IsExcluded()
    {
        string link = Path.Combine(_folder.FullName, "link");
        File.CreateSymbolicLink(link, "nowhere");
        var task = new SelectSettingsFiles
            { Candidates = [new TaskItem(link), new TaskItem(_folder.FullName), new TaskItem(Path.Combine(_folder.FullName, "missing"))] };
        Assert.True(task.Execute());
        Assert.Empty(task.Files);
    }

    /// <summary>A regression would block this test, until the timeout of the test host ends it.</summary>
    [Fact]
    public void PipesAndDevices_AreLeftOutAndNamedOnesReported()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string folder = _folder.FullName;
        using (var process =
            System.Diagnostics.Process.Start("/bin/sh",
                ["-c", $"cd '{folder}'; mkfifo pipe.env; ln -s pipe.env .env; ln -s .env chain.env; ln -s /dev/zero zero.env; ln -s /dev/null null.env; mkdir folder.env; ln -s nowhere dangling.env; echo A=1 > right.env; ln -s right.env link.env; ln -s self.env self.env"]))
        {
            process.WaitForExit();
        }

        TaskItem[] all =
            [.. Directory.GetFileSystemEntries(folder).Order(StringComparer.Ordinal).Select(static path => new TaskItem(path))];
        var task = new SelectSettingsFiles { Candidates = all, Named = all, ProjectFolder = folder };

        Assert.True(task.Execute());

        Assert.Equal(["link.env", "right.env"], task.Files.Select(static file => Path.GetFileName(file.ItemSpec)));
        Assert.Equal([".env", "chain.env", "null.env", "pipe.env", "zero.env"],
            task.Unreadable.Select(static file => Path.GetFileName(file.ItemSpec)));
    }

    [Fact]
    public void LinkedFolders_AreNotFollowed()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "outside"));
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "project", "inside"));
        File.WriteAllText(Path.Combine(_folder.FullName, "outside", ".env"), "A=1");
        File.WriteAllText(Path.Combine(_folder.FullName, "project", "inside", ".env"), "A=1");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "project", "sub"), Path.Combine("..", "outside"));
        var task = new SelectSettingsFiles
        {
            Candidates =
                [.. new[] { "project/sub/.env", "project/inside/.env",
                    "outside/.env" }.Select(path => new TaskItem(Path.Combine(_folder.FullName, path)))],
            ProjectFolder = Path.Combine(_folder.FullName, "project"),
        };

        Assert.True(task.Execute());

        Assert.Equal(["inside", "outside"], task.Files.Select(static file => Path.GetFileName(Path.GetDirectoryName(file.ItemSpec))));
    }

    /// <summary>Verifies that the project's own folder may be in a linked folder: on macOS, /tmp is a link.</summary>
    [Fact]
    public void LinkAboveTheProject_DoesNotMatter()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "real", "project"));
        File.WriteAllText(Path.Combine(_folder.FullName, "real", "project", ".env"), "A=1");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "linked"), "real");
        string project = Path.Combine(_folder.FullName, "linked", "project");
        var task = new SelectSettingsFiles { Candidates = [new TaskItem(Path.Combine(project, ".env"))], ProjectFolder = project };
        Assert.True(task.Execute());
        Assert.Single(task.Files);
    }

    [Fact]
    public void LongFile_IsLeftOut()
    {
        string path = Path.Combine(_folder.FullName, "long.env");
        using (FileStream stream = File.Create(path))
        {
            stream.SetLength(1L << 40);
        }

        Assert.False(SelectSettingsFiles.IsText(path));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
