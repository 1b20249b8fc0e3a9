namespace OpenAiKeyAnalyzers.Package.Tests.Building;

/// <summary>Represents a folder outside the repository, so that no file in a parent folder affects the builds in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Gets the full path without links, because compilers print the real path.</summary>
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
            // On Windows, a compiler server may still use an assembly. The system clears its temporary folder.
        }
    }
}
