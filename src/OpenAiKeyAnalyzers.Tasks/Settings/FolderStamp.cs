namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>Represents a folder and the time of its last change.</summary>
/// <param name="path">The full path.</param>
/// <param name="time">The time in ticks, as the file system returns it.</param>
internal readonly struct FolderStamp(string path, long time)
{
    /// <summary>Gets the full path.</summary>
    internal string Path { get; } = path;

    /// <summary>Gets the time in ticks.</summary>
    internal long Time { get; } = time;

    /// <summary>Reads the time of a folder; <see langword="null"/> if it does not exist or is a link.</summary>
    internal static FolderStamp? Create(string path)
    {
        try
        {
            var folder = new DirectoryInfo(path);
            return folder.Exists && (folder.Attributes & FileAttributes.ReparsePoint) == 0
                ? new FolderStamp(path, folder.LastWriteTimeUtc.Ticks) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
