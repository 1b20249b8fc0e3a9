using System.Text;
using Microsoft.Build.Utilities;
using OpenAiKeyAnalyzers.KeyCheck.Settings;

namespace OpenAiKeyAnalyzers.KeyCheck.Tests.Settings;

/// <summary>Only files that the compiler can read may reach it.</summary>
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
    public void Texts_are_selected(byte[] content, bool isText)
    {
        string path = Path.Combine(_folder.FullName, ".env");
        File.WriteAllBytes(path, content);
        Assert.Equal(isText, SelectSettingsFiles.IsText(path));
    }

    [Fact]
    public void What_is_not_there_or_no_file_is_left_out()
    {
        string link = Path.Combine(_folder.FullName, "link");
        File.CreateSymbolicLink(link, "nowhere");
        var task = new SelectSettingsFiles { Candidates = [new TaskItem(link), new TaskItem(_folder.FullName), new TaskItem(Path.Combine(_folder.FullName, "missing"))] };
        Assert.True(task.Execute());
        Assert.Empty(task.Files);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
