namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>A folder of its own outside the repository, so that no file above it affects what is built there.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Full path, without links in it: compilers print the real one.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("oak-").FullName;

    public static string operator /(TemporaryFolder folder, string relative) => System.IO.Path.Combine(folder.Path, relative);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A compiler server may still hold an assembly on Windows. The system clears its temporary folder.
        }
    }
}
