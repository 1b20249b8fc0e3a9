namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Recognizes files that are found through a link to a folder. The wildcards of MSBuild follow such links, even out of the project, where
/// the files belong to another owner. A linked folder inside the project is found at its real location.
/// </summary>
/// <param name="project">The project's folder; if empty, no file is found through a link.</param>
internal sealed class LinkedFolders(string? project)
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private readonly string[] _project = string.IsNullOrWhiteSpace(project) ? [] : Split(Path.GetFullPath(project!));
    private readonly Dictionary<string, bool> _links = new(StringComparer.Ordinal);

    /// <summary>Determines whether a folder between the project's folder and the file is a link; links above both are ignored.</summary>
    internal bool Hold(string path)
    {
        string[] parts = Split(path);
        int common = 0;
        int shorter = Math.Min(parts.Length, _project.Length);
        while (common < shorter && string.Equals(parts[common], _project[common], StringComparison.OrdinalIgnoreCase))
        {
            common++;
        }

        for (int i = common; common > 0 && i < parts.Length - 1; i++)
        {
            if (IsLink(string.Join(Path.DirectorySeparatorChar.ToString(), parts, 0, i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Split(string path) => path.TrimEnd(Separators).Split(Separators);

    private bool IsLink(string folder)
    {
        if (!_links.TryGetValue(folder, out bool isLink))
        {
            var info = new DirectoryInfo(folder);
            _links.Add(folder, isLink = info.Exists && (info.Attributes & FileAttributes.ReparsePoint) != 0);
        }

        return isLink;
    }
}
