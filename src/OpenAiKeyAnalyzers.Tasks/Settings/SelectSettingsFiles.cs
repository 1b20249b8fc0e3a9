using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Leaves only those files for the compiler that it can read. A build must not fail or wait because of files that it was not asked to
/// read: the compiler reports an error for each one that is binary (CS2015), cannot be opened, or is a link to nowhere (CS2001), and
/// hangs at a pipe.
/// </summary>
public sealed class SelectSettingsFiles : Microsoft.Build.Utilities.Task
{
    // What the compiler takes as the mark of a binary file (Roslyn, EncodedStringText.IsBinary, read 2026-11-23).
    private const string BinaryMark = "\0\0";

    // Longer than any settings file, and too long to read in each build.
    private const int MaxFileLength = 16 * 1024 * 1024;

    /// <summary>The files that were found.</summary>
    public ITaskItem[] Candidates { get; set; } = [];

    /// <summary>The files that the project names itself.</summary>
    public ITaskItem[] Named { get; set; } = [];

    /// <summary>The project's folder, out of which no linked folder is followed.</summary>
    public string? ProjectFolder { get; set; }

    /// <summary>Those candidates that are texts.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <summary>Those named files that our rules would read and that cannot be read without waiting.</summary>
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

    /// <summary>The content of a file that has content, all of it text; <see langword="null"/> for any other.</summary>
    internal static byte[]? ReadText(string path)
    {
        if (RegularFiles.Read(path, MaxFileLength) is not { Length: > 0 } content)
        {
            return null;
        }

        using var reader = new StreamReader(new MemoryStream(content));
        return reader.ReadToEnd().IndexOf(BinaryMark, StringComparison.Ordinal) < 0 ? content : null;
    }

    /// <summary>Determines whether a file has content and all of it is text.</summary>
    internal static bool IsText(string path) => ReadText(path) is not null;

    private static string PathOf(ITaskItem item) => item.GetMetadata("FullPath");
}
