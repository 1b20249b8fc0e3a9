namespace OpenAiKeyAnalyzers.KeyCheck.Settings;

/// <summary>Replaces a file as a whole: whoever looks sees the old content or the new one, also if the process is killed in between.</summary>
internal static class AtomicWrite
{
    /// <summary>Puts <paramref name="content"/> in the place of a file that still holds <paramref name="expected"/>.</summary>
    /// <returns>Whether it was done; not if somebody else has changed the file in the meantime.</returns>
    /// <exception cref="IOException">The folder or the file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal static bool Replace(string path, byte[] expected, byte[] content)
    {
        string temporary = path + "." + Path.GetRandomFileName();
        try
        {
            // A copy has the permissions of the original: a key must not become readable for others.
            File.Copy(path, temporary);
            using (var stream = new FileStream(temporary, FileMode.Truncate, FileAccess.Write, FileShare.None))
            {
                stream.Write(content, 0, content.Length);
                stream.Flush(flushToDisk: true);
            }

            if (!Enumerable.SequenceEqual(File.ReadAllBytes(path), expected))
            {
                return false;
            }

            File.Replace(temporary, path, destinationBackupFileName: null);
            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
