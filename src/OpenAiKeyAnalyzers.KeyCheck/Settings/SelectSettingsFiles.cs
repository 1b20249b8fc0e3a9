using Microsoft.Build.Framework;

namespace OpenAiKeyAnalyzers.KeyCheck.Settings;

/// <summary>
/// Leaves only those files for the compiler that it can read. A build must not fail because of files that nobody asked it to read: the
/// compiler reports an error for each one that is binary (CS2015), cannot be opened, or is a link to nowhere (CS2001).
/// </summary>
public sealed class SelectSettingsFiles : Microsoft.Build.Utilities.Task
{
    // What the compiler takes as the mark of a binary file (Roslyn, EncodedStringText.IsBinary, read 2026-11-23).
    private const string BinaryMark = "\0\0";

    // Longer than any settings file; nobody wants to wait for it in each build.
    private const long LongestFile = 16 * 1024 * 1024;

    /// <summary>The files that were found.</summary>
    [Required]
    public ITaskItem[] Candidates { get; set; } = [];

    /// <summary>Those of them that are texts.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        Files = [.. Candidates.Where(static candidate => IsText(candidate.GetMetadata("FullPath")))];
        return true;
    }

    /// <summary>Whether a file has content and all of it is text.</summary>
    internal static bool IsText(string path)
    {
        try
        {
            // Password managers put pipes in the place of .env files; they have no length, and reading them asks their owner.
            if (new FileInfo(path).Length is 0 or > LongestFile)
            {
                return false;
            }

            using var reader = new StreamReader(path);
            return reader.ReadToEnd().IndexOf(BinaryMark, StringComparison.Ordinal) < 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }
}
