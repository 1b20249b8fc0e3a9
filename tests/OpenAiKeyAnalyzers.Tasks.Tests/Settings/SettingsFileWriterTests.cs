using System.Text;
using OpenAiKeyAnalyzers.Tasks.Settings;

namespace OpenAiKeyAnalyzers.Tasks.Tests.Settings;

/// <summary>
/// Verifies that a file is always either the old or the new one, whatever happens while it is written, and that no other file remains that
/// Git would show.
/// </summary>
public sealed class SettingsFileWriterTests : IDisposable
{
    private static readonly byte[] LineBreak = "\n"u8.ToArray();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oak-");

    private string Journals => Path.Combine(_folder.FullName, "obj", "openai-settings");

    public static TheoryData<string, string> Contents => new()
    {
        { "OPENAI_API_KEY=abcdef \nA=1\n", "OPENAI_API_KEY=abcdef\nA=1\n" },
        { "Authorization: abcdef\nA=1\n", "Authorization: Bearer abcdef\nA=1\n" },
        { "A=1", "B=2" },
        { new string('a', 100_000) + " \n", new string('a', 100_000) + "\n" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Kill_AtAnyStepLeavesOldOrNewContent(string before, string after)
    {
        for (int step = 0, steps = 1; step < steps; step++)
        {
            string path = Write(before);
            var files = new FailingFiles { KilledAt = step };
            bool isKilled =
                Record.Exception(() => new SettingsFileWriter(files, Journals).Replace(path, Bytes(before), Bytes(after), LineBreak))
                is KilledException;
            steps = isKilled ? step + 2 : step;

            string content = File.ReadAllText(path);
            Assert.True(content == before || content.TrimEnd('\n') == after.TrimEnd('\n'), $"Step {step}: {content.Length} characters");
            AssertNothingElse();

            // The next run finds an old file to restore or a new one, and completes an interrupted write.
            new SettingsFileWriter(new FileAccessor(), Journals).Recover(path);
            content = File.ReadAllText(path);
            Assert.True(content == before || content == after);
            Assert.Equal([".gitignore"], Directory.Exists(Journals)
                ? Directory.EnumerateFiles(Journals).Select(Path.GetFileName) : [".gitignore"]);
        }
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void Kill_WithinAWriteIsCompletedByTheNextRun(string before, string after)
    {
        foreach (int written in new[] { 0, 1, after.Length / 2, after.Length - 1, after.Length, Math.Max(before.Length, after.Length) - 1 })
        {
            string path = Write(before);
            var files = new FailingFiles { KilledWithinWriteAfter = written };
            Assert.Throws<KilledException>(
                () => new SettingsFileWriter(files, Journals).Replace(path, Bytes(before), Bytes(after), LineBreak));
            AssertNothingElse();

            new SettingsFileWriter(new FileAccessor(), Journals).Recover(path);

            Assert.Contains(File.ReadAllText(path), new[] { before, after });
        }
    }

    /// <summary>Verifies an error such as a full disk: the process continues to run, and reverts its changes.</summary>
    [Theory]
    [MemberData(nameof(Contents))]
    public void FailedWrite_IsTakenBack(string before, string after)
    {
        foreach (int written in new[] { 0, 1, after.Length / 2, after.Length - 1 })
        {
            string path = Write(before);
            var files = new FailingFiles { FailedWithinWriteAfter = written };
            Assert.Throws<IOException>(() => new SettingsFileWriter(files, Journals).Replace(path, Bytes(before), Bytes(after), LineBreak));
            Assert.Equal(before, File.ReadAllText(path));
            AssertNothingElse();
            Assert.Equal([".gitignore"], Directory.EnumerateFiles(Journals).Select(Path.GetFileName));
        }
    }

    [Fact]
    public void FileThatChangedSinceTheKill_IsLeftAlone()
    {
        string path = Write("OPENAI_API_KEY=abc \nB=2\n");
        Assert.Throws<KilledException>(
            () => new SettingsFileWriter(new FailingFiles { KilledWithinWriteAfter = 3 }, Journals).Replace(path,
                Bytes("OPENAI_API_KEY=abc \nB=2\n"), Bytes("OPENAI_API_KEY=abc\nB=2\n"), LineBreak));
        Write("C=3\n");
        Assert.False(new SettingsFileWriter(new FileAccessor(), Journals).Recover(path));
        Assert.Equal("C=3\n", File.ReadAllText(path));
    }

    [Fact]
    public void FileThatChangedMeanwhile_IsLeftAlone()
    {
        string path = Write("new");
        Assert.False(new SettingsFileWriter(new FileAccessor(), Journals).Replace(path, Bytes("old"), Bytes("mine"), LineBreak));
        Assert.Equal("new", File.ReadAllText(path));
        AssertNothingElse();
    }

    [Fact]
    public void Journal_IsReadableForNoOneElse()
    {
        if (!OperatingSystem.IsWindows())
        {
            string path = Write("A=1 ");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Assert.Throws<KilledException>(
                () => new SettingsFileWriter(new FailingFiles { KilledWithinWriteAfter = 1 }, Journals).Replace(path, Bytes("A=1 "),
                    Bytes("A=1"), LineBreak));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Directory.EnumerateFiles(Journals, "*.journal").Single()));
        }
    }

    [Fact]
    public void DamagedJournal_IsDropped()
    {
        string path = Write("A=1");
        Directory.CreateDirectory(Journals);
        File.WriteAllText(WriteJournal.PathFor(Journals, path), "half a journal that was never completed, since its process was killed");
        Assert.False(new SettingsFileWriter(new FileAccessor(), Journals).Recover(path));
        Assert.Equal("A=1", File.ReadAllText(path));
        Assert.Empty(Directory.EnumerateFiles(Journals));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private string Write(string text)
    {
        string path = Path.Combine(_folder.FullName, ".env");
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>
    /// Asserts that no other file is next to the file, and that everything in the folder for journals is covered by a .gitignore in it.
    /// </summary>
    private void AssertNothingElse()
    {
        Assert.Equal([".env"], _folder.EnumerateFiles().Select(static file => file.Name));
        Assert.All(Directory.Exists(Journals)
            ? Directory.GetFiles(Journals) : [], _ => Assert.Equal("*\n", File.ReadAllText(Path.Combine(Journals, ".gitignore"))));
    }

    private sealed class KilledException : Exception;

    /// <summary>Fails at one step. After a kill, no more code is run: neither handlers nor finally blocks.</summary>
    private sealed class FailingFiles : FileAccessor
    {
        private int _step;
        private bool _isKilled;
        private bool _hasFailed;

        internal int KilledAt { get; init; } = -1;

        internal int KilledWithinWriteAfter { get; init; } = -1;

        internal int FailedWithinWriteAfter { get; init; } = -1;

        internal override Stream Open(string path)
        {
            Step();
            return base.Open(path);
        }

        internal override Stream CreateLike(string path, string original)
        {
            Step();
            return base.CreateLike(path, original);
        }

        internal override void Write(Stream stream, byte[] content)
        {
            Step();
            bool isJournal = ((FileStream)stream).Name.EndsWith(".journal", StringComparison.Ordinal);
            if (!isJournal && KilledWithinWriteAfter >= 0)
            {
                stream.Write(content, 0, Math.Min(KilledWithinWriteAfter, content.Length));
                Kill();
            }

            if (!isJournal && FailedWithinWriteAfter >= 0 && !_hasFailed)
            {
                _hasFailed = true;
                stream.Write(content, 0, Math.Min(FailedWithinWriteAfter, content.Length));
                throw new IOException("No space left on device");
            }

            base.Write(stream, content);
        }

        internal override void SetLength(Stream stream, long length)
        {
            Step();
            base.SetLength(stream, length);
        }

        internal override void Flush(Stream stream)
        {
            Step();
            base.Flush(stream);
        }

        internal override void Delete(string path)
        {
            Step();
            base.Delete(path);
        }

        internal override void CreateIgnoredFolder(string folder)
        {
            Step();
            base.CreateIgnoredFolder(folder);
        }

        private void Step()
        {
            if (_isKilled || _step++ == KilledAt)
            {
                Kill();
            }
        }

        private void Kill()
        {
            _isKilled = true;
            throw new KilledException();
        }
    }
}
