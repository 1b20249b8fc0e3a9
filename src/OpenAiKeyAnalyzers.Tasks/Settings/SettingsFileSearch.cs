namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Searches the folder of a project once for all patterns. It follows no links, skips folders of other tools, and stops at a maximum number
/// of entries: a build must not wait because there are a million files next to a project.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="patterns">The patterns of the files to find.</param>
/// <param name="excludes">The files and folders that the project excludes.</param>
/// <param name="maxEntries">The maximum number of files and folders to visit.</param>
internal sealed class SettingsFileSearch(
    string root, IReadOnlyList<PathPattern> patterns, IReadOnlyList<PathPattern> excludes, int maxEntries)
{
    private const int MaxDepth = 32;

    private readonly List<string> _found = [];

    private readonly List<FolderStamp> _folders = [];

    private bool _isUncertain;

    // Few patterns end with the last character of most names.
    private readonly Dictionary<char, PathPattern[]> _patternsByEnd = [];

    /// <summary>Gets the number of folders that were listed.</summary>
    internal int FolderCount { get; private set; }

    /// <summary>Gets the number of visited files and folders.</summary>
    internal int EntryCount { get; private set; }

    /// <summary>Gets a value indicating whether the search was stopped early.</summary>
    internal bool IsIncomplete { get; private set; }

    /// <summary>
    /// Gets the folders on which the result depends, with the times of their last change before they were listed; <see langword="null"/> if
    /// the result depends on other data, too.
    /// </summary>
    internal IReadOnlyList<FolderStamp>? Folders => IsIncomplete || _isUncertain ? null : _folders;

    /// <summary>Gets the full paths of the files, in a fixed order.</summary>
    internal List<string> Find()
    {
        Search();
        foreach (string folder in patterns.Select(static pattern => pattern.FixedFolder).OfType<string>()
            .Where(static folder => folder.StartsWith(".", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            // The folder is named explicitly, so that hidden folders are not excluded. No folder on the path may be a link.
            string path = Path.Combine(root, folder);
            bool isLinked = new LinkedFolders(root).Hold(Path.Combine(path, "*"));
            _isUncertain |= isLinked;
            for (string? outer = Path.GetDirectoryName(path); !isLinked && outer is not null && outer.Length > root.Length;
                outer = Path.GetDirectoryName(outer))
            {
                AddStamp(outer);
            }

            if (Directory.Exists(path) && !isLinked)
            {
                _found.AddRange(List(path, out _, out _).Where(name => patterns.Any(pattern => pattern.FixedFolder == folder
                    && pattern.Matches(Join(folder.Split('/'), name)))).Select(name => Path.Combine(path, name)));
            }
        }

        return [.. _found.Distinct(StringComparer.Ordinal).OrderBy(static path => path, StringComparer.Ordinal)];
    }

    /// <summary>Determines whether the search includes a path, ignoring exclusions.</summary>
    internal bool IsSearched(string path)
    {
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return false;
        }

        string[] relative = path.Substring(root.Length + 1).Split(Path.DirectorySeparatorChar);
        return !Array.Exists(relative, static name => name is "" or "." or "..")
            && Match(FindPatterns(relative[relative.Length - 1]), relative);
    }

    private void Search()
    {
        var open = new Stack<string[]>();
        open.Push([]);
        while (open.Count > 0)
        {
            string[] folder = open.Pop();
            string path = folder.Aggregate(root, Path.Combine);
            List<string> files = List(path, out List<string> folders, out HashSet<string> entries);
            if (folder.Length > 0 && ForeignFolders.HasMarker(entries))
            {
                continue;
            }

            string[] relative = Join(folder, string.Empty);
            foreach (string name in files)
            {
                relative[folder.Length] = name;
                if (Match(FindPatterns(name), relative) && !Match(excludes, relative))
                {
                    _found.Add(Path.Combine(path, name));
                }
            }

            foreach (string name in folders)
            {
                relative[folder.Length] = name;
                if (folder.Length < MaxDepth && !ForeignFolders.IsForeign(name, entries)
                    && !excludes.Any(exclude => exclude.MatchesFolder(relative)))
                {
                    open.Push(Join(folder, name));
                }
            }
        }
    }

    private PathPattern[] FindPatterns(string name)
    {
        char end = char.ToUpperInvariant(name[name.Length - 1]);
        if (!_patternsByEnd.TryGetValue(end, out PathPattern[]? possible))
        {
            _patternsByEnd.Add(end, possible = [.. patterns.Where(pattern => pattern.End is not { } last || last == end)]);
        }

        return possible;
    }

    private static bool Match(IReadOnlyList<PathPattern> patterns, string[] path)
    {
        // This method is called for each file, so it does not allocate.
        for (int i = 0; i < patterns.Count; i++)
        {
            if (patterns[i].Matches(path))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Join(string[] folder, string name) => folder.Append(name).ToArray();

    /// <summary>
    /// Records the time of a folder's last change: when an entry was added, removed or renamed. A missing folder affects the time of its
    /// parent folder.
    /// </summary>
    private void AddStamp(string path)
    {
        if (FolderStamp.Create(path) is { } stamp)
        {
            _folders.Add(stamp);
        }
    }

    /// <summary>Lists one folder; a folder that cannot be read is treated as empty.</summary>
    private List<string> List(string path, out List<string> folders, out HashSet<string> entries)
    {
        var files = new List<string>();
        folders = [];
        entries = new HashSet<string>(StringComparer.Ordinal);
        if (EntryCount >= maxEntries)
        {
            IsIncomplete = true;
            return files;
        }

        FolderCount++;
        AddStamp(path);
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(path).EnumerateFileSystemInfos())
            {
                if (++EntryCount > maxEntries)
                {
                    IsIncomplete = true;
                    break;
                }

                entries.Add(entry.Name);
                if (entry is not DirectoryInfo)
                {
                    files.Add(entry.Name);
                }
                else if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
                {
                    folders.Add(entry.Name);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            // Folders that the build may not read are skipped: another user's folder must not make it fail. Granting the permission later
            // changes no time.
            _isUncertain = true;
            folders.Clear();
        }

        return files;
    }
}
