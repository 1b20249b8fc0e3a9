namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>Provides the file operations for changing settings; tests let each of them fail.</summary>
internal class FileAccessor
{
    /// <summary>Opens an existing file for reading and writing, with exclusive access.</summary>
    internal virtual Stream Open(string path) =>
        // Without a buffer, each write is one call of the operating system.
        new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);

    /// <summary>Creates a new file with the read permissions of another one.</summary>
    internal virtual Stream CreateLike(string path, string original)
    {
        File.Copy(original, path, overwrite: true);
        return new FileStream(path, FileMode.Truncate, FileAccess.Write, FileShare.None, bufferSize: 1);
    }

    internal virtual void Write(Stream stream, byte[] content) => stream.Write(content, 0, content.Length);

    internal virtual void SetLength(Stream stream, long length) => stream.SetLength(length);

    /// <summary>Waits until the content is written to the disk.</summary>
    internal virtual void Flush(Stream stream) => (stream as FileStream)?.Flush(flushToDisk: true);

    internal virtual void Delete(string path) => File.Delete(path);

    internal virtual byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>
    /// Creates a folder whose content Git ignores, regardless of the repository's configuration (gitignore(5): a pattern file applies to
    /// its own folder).
    /// </summary>
    internal virtual void CreateIgnoredFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        string ignore = Path.Combine(folder, ".gitignore");
        if (!File.Exists(ignore))
        {
            File.WriteAllText(ignore, "*\n");
        }
    }
}
