using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Selects the files that the compiler can read. A build must not fail or wait because of files that the user did not add: the compiler
/// reports an error for each file that is binary (CS2015), cannot be opened, or is a broken link (CS2001), and hangs when it reads a pipe.
/// </summary>
public sealed class SelectSettingsFiles : Microsoft.Build.Utilities.Task
{
    // The compiler's marker of a binary file (Roslyn, EncodedStringText.IsBinary, read 2026-11-23).
    private const string BinaryMark = "\0\0";

    // Longer than any settings file, and too long to be read in each build.
    private const int MaxFileLength = 16 * 1024 * 1024;

    /// <summary>Gets or sets the files that were found.</summary>
    public ITaskItem[] Candidates { get; set; } = [];

    /// <summary>Gets or sets the files that the project itself names.</summary>
    public ITaskItem[] Named { get; set; } = [];

    /// <summary>Gets or sets the project's folder; linked folders outside of it are not followed.</summary>
    public string? ProjectFolder { get; set; }

    /// <summary>Gets the candidates that are text files.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <summary>Gets the named settings files that cannot be read without blocking.</summary>
    [Output]
    public ITaskItem[] Unreadable { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var links = new LinkedFolders(ProjectFolder);
        Files = [.. Candidates.Where(candidate => !links.Hold(PathOf(candidate)) && IsText(PathOf(candidate)))];
        IEnumerable<ITaskItem> settings = Named.Where(static named => SettingsFile.FromPath(PathOf(named)).Kind != SettingsFileKind.None);
        Unreadable = [.. settings.Where(static named => RegularFiles.MayBlock(PathOf(named)))];
        return true;
    }

    /// <summary>Reads the content of a non-empty text file; <see langword="null"/> for any other file.</summary>
    internal static byte[]? ReadText(string path)
    {
        if (RegularFiles.Read(path, MaxFileLength) is not { Length: > 0 } content)
        {
            return null;
        }

        using var reader = new StreamReader(new MemoryStream(content));
        return reader.ReadToEnd().IndexOf(BinaryMark, StringComparison.Ordinal) < 0 ? content : null;
    }

    /// <summary>Determines whether a file is a non-empty text file.</summary>
    internal static bool IsText(string path) => ReadText(path) is not null;

    private static string PathOf(ITaskItem item) => item.GetMetadata("FullPath");
}
