namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>Replaces the content of a settings file.</summary>
/// <remarks>
/// A new file with the old name would be atomic, but it is another file: hard links are split, owner, access control and attributes change,
/// and a crash leaves a copy of the key next to it, which no <c>.gitignore</c> covers. Therefore the file itself is written: in one call of
/// the operating system, which a kill does not interrupt if it stays within a page. If the new content is shorter, it is padded with line
/// breaks to the old length, so that a kill before the file is truncated leaves the new content and line breaks. For all other cases (a
/// full disk, a power failure, a large file), old and new content are first recorded in a folder for temporary files that Git ignores. A
/// failed write is reverted immediately; after a kill, the next run completes the write.
/// </remarks>
/// <param name="files">The access to files.</param>
/// <param name="folder">The folder for the journal; <see langword="null"/> if there is none.</param>
internal sealed class SettingsFileWriter(FileAccessor files, string? folder)
{
    // Both contents of the longest file that is changed, and additional data.
    private const int LongestContent = 64 * 1024 * 1024;

    /// <summary>Replaces the content of a file that still contains <paramref name="expected"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">The content that was read.</param>
    /// <param name="content">The new content.</param>
    /// <param name="lineBreak">A line break in the file's encoding.</param>
    /// <returns><see langword="true"/> if the content was replaced; <see langword="false"/> if another program has changed the file in the
    /// meantime.</returns>
    /// <exception cref="IOException">The file cannot be written; its content is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be written; its content is unchanged.</exception>
    internal bool Replace(string path, byte[] expected, byte[] content, byte[] lineBreak)
    {
        string? journal = folder is null ? null : WriteJournal.PathFor(folder, path);
        if (journal is not null)
        {
            files.CreateIgnoredFolder(folder!);
            WriteNote(journal, path, new WriteJournal(expected, content, lineBreak));
        }

        using Stream file = files.Open(path);
        if (RegularFiles.Read(file, LongestContent) is not { } current || !current.SequenceEqual(expected))
        {
            DeleteNote(journal);
            return false;
        }

        try
        {
            Overwrite(file, content, Filled(content, expected.Length, lineBreak));
        }
        catch (IOException)
        {
            // The disk already has space for the old content. If even this fails, the journal is kept for the next run.
            Overwrite(file, expected, expected);
            DeleteNote(journal);
            throw;
        }

        DeleteNote(journal);
        return true;
    }

    /// <summary>Completes a write that was interrupted by a kill. A file that was changed since then is not modified.</summary>
    /// <returns><see langword="true"/> if the file was changed.</returns>
    internal bool Recover(string path)
    {
        string? journal = folder is null ? null : WriteJournal.PathFor(folder, path);
        if (journal is null || files.Read(journal) is not { } noted)
        {
            return false;
        }

        bool isTorn = false;
        if (WriteJournal.Parse(noted) is { } note)
        {
            using Stream file = files.Open(path);
            byte[] written = Filled(note.After, note.Before.Length, note.LineBreak);
            isTorn = RegularFiles.Read(file, LongestContent) is { } current && note.IsTorn(current, written);
            if (isTorn)
            {
                Overwrite(file, note.After, note.After);
            }
        }

        files.Delete(journal);
        return isTorn;
    }

    /// <summary>Gets the content, padded with line breaks to a minimum length.</summary>
    private static byte[] Filled(byte[] content, int length, byte[] lineBreak) =>
        content.Length < length && (length - content.Length) % lineBreak.Length == 0
            ? content.Concat(Enumerable.Repeat(lineBreak, (length - content.Length) / lineBreak.Length).SelectMany(static unit => unit))
                .ToArray()
            : content;

    private void Overwrite(Stream file, byte[] content, byte[] filled)
    {
        file.Position = 0;
        files.Write(file, filled);
        if (file.Length != content.Length)
        {
            files.SetLength(file, content.Length);
        }

        files.Flush(file);
    }

    private void WriteNote(string journal, string path, WriteJournal note)
    {
        using Stream stream = files.CreateLike(journal, path);
        files.Write(stream, note.ToBytes());
        files.Flush(stream);
    }

    private void DeleteNote(string? journal)
    {
        if (journal is not null)
        {
            files.Delete(journal);
        }
    }
}
