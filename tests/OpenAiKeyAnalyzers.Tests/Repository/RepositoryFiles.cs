namespace OpenAiKeyAnalyzers.Tests.Repository;

/// <summary>Finds the files of the repository from which the tests were built.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    public static string GetPath(string relativePath) => Path.Combine(Root, relativePath);

    public static string Read(string relativePath) => File.ReadAllText(GetPath(relativePath));

    /// <summary>Gets the text of each C# file in a folder and its subfolders, except build output.</summary>
    public static IEnumerable<string> ReadSources(string folder) => FindSources(folder).Select(File.ReadAllText);

    /// <summary>Gets the path of each C# file in a folder and its subfolders, except build output.</summary>
    public static IEnumerable<string> FindSources(string folder) =>
        Directory.EnumerateFiles(GetPath(folder), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "OpenAiKeyAnalyzers.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run from a build of the repository.");
    }
}
