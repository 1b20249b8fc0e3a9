using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Tasks.Settings;

namespace OpenAiKeyAnalyzers.Tasks.Tests.Settings;

/// <summary>
/// Verifies the task on real files: it makes exactly the expected replacements, keeps all other bytes, and logs no part of a key.
/// </summary>
public sealed class FixOpenAiSettingsTests : IDisposable
{
    private static readonly Messages English = new("en");

    private static readonly string Key = SyntheticKey.Project(seed: 93);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oak-");

    public static TheoryData<byte[], byte[]> Encodings
    {
        get
        {
            const string Before = "# é\r\nA=1\nOPENAI_API_KEY=\"{0}\u200B \"\r\n# ende";
            string before = Before.Replace("{0}", Key, StringComparison.Ordinal);
            string after = before.Replace("\u200B ", string.Empty, StringComparison.Ordinal);
            var encodings = new TheoryData<byte[], byte[]>();
            foreach (Encoding encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true),
                new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) })
            {
                encodings.Add([.. encoding.GetPreamble(), .. encoding.GetBytes(before)],
                    [.. encoding.GetPreamble(), .. encoding.GetBytes(after)]);
            }

            // The file is neither UTF-8 nor does it have a byte order mark: every byte must be kept.
            string latin = before.Replace("\u200B", "\u00A0", StringComparison.Ordinal);
            encodings.Add(Encoding.Latin1.GetBytes(latin), Encoding.Latin1.GetBytes(after));
            return encodings;
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void AnyEncoding_KeepsOtherBytes(byte[] before, byte[] after)
    {
        string path = Write(".env", before);

        RecordingBuild build = Run(path);

        Assert.Equal(after, File.ReadAllBytes(path));
        Assert.Contains($"{path}(3,{18 + Key.Length - 1}): OAK1002: ", build.Text, StringComparison.Ordinal);
        Assert.Contains(English.Format(CheckMessageKey.Fix_Changed, 1), build.Text, StringComparison.Ordinal);
        Assert.Equal([".env"], _folder.EnumerateFiles().Select(static file => file.Name));

        Assert.Contains(English.Format(CheckMessageKey.Fix_Nothing), Run(path).Text, StringComparison.Ordinal);
        Assert.Equal(after, File.ReadAllBytes(path));
    }

    [Fact]
    public void NothingToFix_KeepsWriteTime()
    {
        string path = Write("appsettings.json", Encoding.UTF8.GetBytes($$"""{ "OpenAI": { "ApiKey": "{{Key}}" } }"""));
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, time);
        Run(path);
        Assert.Equal(time, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void DryRun_ReportsWithoutWriting()
    {
        byte[] before = Encoding.UTF8.GetBytes($"OPENAI_API_KEY={Key} ");
        string path = Write(".env", before);
        RecordingBuild build = Run(path, dryRun: true);
        Assert.Contains("OAK1002", build.Text, StringComparison.Ordinal);
        Assert.Contains(English.Format(CheckMessageKey.Fix_WouldChange, 1), build.Text, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void UnwritableFile_LogsWarningAndFixesOthers()
    {
        byte[] before = Encoding.UTF8.GetBytes($"OPENAI_API_KEY={Key} ");
        string readOnly = Write("a.env", before);
        string right = Write("b.env", before);
        string link = Path.Combine(_folder.FullName, "c.env");
        File.SetAttributes(readOnly, FileAttributes.ReadOnly);
        File.CreateSymbolicLink(link, right);
        try
        {
            RecordingBuild build = Run(readOnly, Path.Combine(_folder.FullName, "missing.env"), link, right);

            Assert.Equal(
                [(readOnly, English.Format(CheckMessageKey.Fix_ReadOnly)),
                    (Path.Combine(_folder.FullName, "missing.env"), English.Format(CheckMessageKey.Fix_Missing)),
                    (link, English.Format(CheckMessageKey.Fix_Link))],
                build.Events.OfType<BuildWarningEventArgs>().Select(static warning => (warning.File, warning.Message!)));
            Assert.Equal(before, File.ReadAllBytes(readOnly));
            Assert.Equal(before[..^1], File.ReadAllBytes(right));
            Assert.NotNull(new FileInfo(link).LinkTarget);
        }
        finally
        {
            File.SetAttributes(readOnly, FileAttributes.Normal);
        }
    }

    [Fact]
    public void WrongHeadersAndUrls_AreFixedAndLogged()
    {
        string path =
            Write("a.http",
                Encoding.UTF8.GetBytes(
                    $"POST http://api.openai.com/v1/chat/completion\r\nAuthorization: Bearer{Key}\r\n###\r\nGET https://api.openai.com/v1/models\r\napi-key: {Key}\r\n\r\n"));

        RecordingBuild build = Run(path);

        Assert.Equal(
            $"POST https://api.openai.com/v1/chat/completions\r\nAuthorization: Bearer {Key}\r\n###\r\nGET https://api.openai.com/v1/models\r\nAuthorization: Bearer {Key}\r\n\r\n", File.ReadAllText(path));
        Assert.Contains($"{path}(1,6): OAK4003: {English.Format(CheckMessageKey.Fix_Address)}", build.Text, StringComparison.Ordinal);
        Assert.Contains($"{path}(2,16): OAK3001: {English.Format(CheckMessageKey.Fix_Authorization)}", build.Text,
            StringComparison.Ordinal);
        Assert.Contains($"{path}(5,1): OAK3002: {English.Format(CheckMessageKey.Fix_Header, "Authorization")}", build.Text,
            StringComparison.Ordinal);
        Assert.Contains(English.Format(CheckMessageKey.Fix_Nothing), Run(path).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void FilePermissions_ArePreserved()
    {
        if (!OperatingSystem.IsWindows())
        {
            string path = Write(".env", Encoding.UTF8.GetBytes($"OPENAI_API_KEY={Key} "));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Run(path);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            Assert.Equal(15 + Key.Length, new FileInfo(path).Length);
        }
    }

    [Fact]
    public void DryRun_SaysWould()
    {
        string path = Write(".env", Encoding.UTF8.GetBytes($"OPENAI_API_KEY={Key} "));
        Assert.Contains("OAK1002: would remove", Run(path, dryRun: true).Text, StringComparison.Ordinal);
        Assert.Contains("OAK1002: removed", Run(path).Text, StringComparison.Ordinal);
    }

    /// <summary>The terminal logger shows only messages that start with the project's name and an arrow.</summary>
    [Fact]
    public void Outcome_IsOneMessageInTheFormThatTheTerminalLoggerShows()
    {
        string path = Write(".env", Encoding.UTF8.GetBytes($"OPENAI_API_KEY={Key} "));
        RecordingBuild build = Run(path);
        BuildMessageEventArgs message = Assert.IsType<BuildMessageEventArgs>(Assert.Single(build.Events));
        Assert.StartsWith("Some.Project -> FixOpenAiSettings: changes made: 1", message.Message, StringComparison.Ordinal);
        Assert.Equal(MessageImportance.High, message.Importance);
    }

    [Fact]
    public void HardLinkAndOwnerAndMode_Stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string path = Write("a.env", Encoding.UTF8.GetBytes($"OPENAI_API_KEY={Key} "));
        string other = Path.Combine(_folder.FullName, "b.txt");
        Shell($"ln '{path}' '{other}'; chmod 640 '{path}'; chown 12:34 '{path}' 2>/dev/null || true");
        string owner = Shell($"ls -ln '{path}'");

        Run(path);

        Assert.Equal($"OPENAI_API_KEY={Key}", File.ReadAllText(other));
        Assert.Equal(owner.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..4],
            Shell($"ls -ln '{path}'").Split(' ', StringSplitOptions.RemoveEmptyEntries)[..4]);
    }

    [Fact]
    public void LinkedFolderOutOfTheProject_IsLeftAlone()
    {
        byte[] before = Encoding.UTF8.GetBytes($"OPENAI_API_KEY={Key} ");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "outside"));
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "project", "inside"));
        string outside = Write("outside/.env", before);
        string inside = Write("project/inside/.env", before);
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "project", "sub"), Path.Combine("..", "outside"));

        RecordingBuild build =
            Run([Path.Combine(_folder.FullName, "project", "sub", ".env"), inside], dryRun: false, project: "project/Some.Project.csproj");

        Assert.Equal(before, File.ReadAllBytes(outside));
        Assert.Equal(before[..^1], File.ReadAllBytes(inside));
        Assert.DoesNotContain("sub", build.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void PipesAndDevices_AreNotOpened()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string folder = _folder.FullName;
        Shell($"cd '{folder}'; mkfifo pipe; ln -s pipe .env; ln -s .env b.env; mkfifo c.env; ln -s /dev/zero d.env; mkdir e.env");
        RecordingBuild build = Run([.. Directory.GetFileSystemEntries(folder)], dryRun: false);
        Assert.Contains("nothing to change", build.Text, StringComparison.Ordinal);
    }

    /// <summary>Verifies that the configured options of the rules also apply to the task.</summary>
    [Fact]
    public void Options_AreThoseOfTheProject()
    {
        byte[] before = Encoding.UTF8.GetBytes("{\"OpenAI\":{\"Headers\":{\"Authorization\":\"Token abc-123\"}}}");
        string settings = Write("appsettings.Development.json", before);
        string layer = Write("appsettings.json", Encoding.UTF8.GetBytes("{\"OpenAI\":{\"BaseUrl\":\"https://gateway.example.com/v1\"}}"));
        Run(settings, layer);
        Assert.Equal(before, File.ReadAllBytes(settings));

        string config =
            Write(".editorconfig", "root = true\n[*.json]\nopenai_key_analyzers.openai_hosts = gateway.example.com\n"u8.ToArray());
        Run([settings, layer], dryRun: false, configs: [config]);
        Assert.Equal("{\"OpenAI\":{\"Headers\":{\"Authorization\":\"Bearer abc-123\"}}}", File.ReadAllText(settings));
    }

    [Fact]
    public void BinaryOrOtherFile_IsNotChanged()
    {
        string binary = Write(".env", [.. Encoding.UTF8.GetBytes($"OPENAI_API_KEY={Key} "), 0, 0]);
        string other = Write("notes.txt", Encoding.UTF8.GetBytes($"OPENAI_API_KEY={Key} "));
        Assert.Contains(English.Format(CheckMessageKey.Fix_Nothing), Run(binary, other).Text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static string Shell(string command)
    {
        using var process =
            System.Diagnostics.Process.Start(
                new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private RecordingBuild Run(string path, bool dryRun = false) => Run([path], dryRun);

    private RecordingBuild Run(params string[] paths) => Run(paths, dryRun: false);

    private RecordingBuild Run(string[] paths, bool dryRun, string project = "Some.Project.csproj", string[]? configs = null)
    {
        var build = new RecordingBuild();
        using var journal = new TemporaryFolder();
        var task = new FixOpenAiSettings
        {
            BuildEngine = build,
            Files = [.. paths.Select(static path => new TaskItem(path))],
            ConfigFiles = [.. (configs ?? []).Select(static path => new TaskItem(path))],
            ProjectFile = Path.Combine(_folder.FullName, project),
            JournalFolder = journal.Path,
            DryRun = dryRun,
            Language = "en",
        };
        Assert.True(task.Execute());
        for (int i = 8; i + 8 <= Key.Length; i++)
        {
            Assert.DoesNotContain(Key.Substring(i, 8), build.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Directory.EnumerateFiles(journal.Path),
            static file => !file.EndsWith(".gitignore", StringComparison.Ordinal));
        return build;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        internal string Path { get; } = Directory.CreateTempSubdirectory("oak-journal-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
