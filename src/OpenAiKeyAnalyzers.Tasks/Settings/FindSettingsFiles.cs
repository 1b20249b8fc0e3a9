using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Finds the settings files of a project. The wildcards of MSBuild would walk through all folders once for each pattern, in every build,
/// including the folders of other tools.
/// </summary>
public sealed class FindSettingsFiles : Microsoft.Build.Utilities.Task
{
    // The size of a large repository without its packages, which takes less than half a second.
    private const int MaxEntries = 200_000;

    /// <summary>Gets or sets the project's folder.</summary>
    [Required]
    public string ProjectFolder { get; set; } = string.Empty;

    /// <summary>Gets or sets the patterns of settings files.</summary>
    public string? Patterns { get; set; }

    /// <summary>Gets or sets the patterns of files that are only listed: JSON files that the program may read.</summary>
    public string? ListedPatterns { get; set; }

    /// <summary>Gets or sets the patterns of files and folders that the project excludes.</summary>
    public string? Excludes { get; set; }

    /// <summary>Gets or sets the file for the results; if empty, each build searches.</summary>
    public string? CacheFile { get; set; }

    /// <summary>Gets or sets the language of the messages, such as <c>ja</c>; if empty, that of the build.</summary>
    public string? Language { get; set; }

    /// <summary>Gets the settings files, by their full paths.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <summary>Gets the listed files, by their paths relative to the project.</summary>
    [Output]
    public ITaskItem[] ListedFiles { get; private set; } = [];

    /// <summary>Gets or sets the minimum number of entries for which the result is cached: a smaller search is fast.</summary>
    internal int MinCachedEntries { get; set; } = 1_000;

    /// <inheritdoc/>
    public override bool Execute()
    {
        string root = Path.GetFullPath(ProjectFolder).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        List<PathPattern> patterns = PathPattern.Split(Patterns);
        List<PathPattern> listed = PathPattern.Split(ListedPatterns);
        List<(string Path, string[] Relative)> found = Find(root, patterns.Concat(listed).ToList())
            .ConvertAll(path => (path, Split(root, path)));
        Files = [.. found.Where(file => patterns.Exists(pattern => pattern.Matches(file.Relative)))
            .Select(static file => new TaskItem(file.Path))];
        ListedFiles = [.. found.Where(file => listed.Exists(pattern => pattern.Matches(file.Relative)))
            .Select(static file => new TaskItem(string.Join(Path.DirectorySeparatorChar.ToString(), file.Relative)))];
        return true;
    }

    private static string[] Split(string root, string path) =>
        path.Substring(root.Length + 1).Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);

    private List<string> Find(string root, List<PathPattern> patterns)
    {
        List<PathPattern> excludes = PathPattern.Split(Excludes);
        SettingsSearchCache? cache = string.IsNullOrWhiteSpace(CacheFile) ? null
            : new SettingsSearchCache(Path.GetFullPath(CacheFile), string.Join("|", root, Patterns, ListedPatterns, Excludes));
        var search = new SettingsFileSearch(root, patterns, excludes, MaxEntries);
        if (cache?.Read(search.IsSearched) is { } known)
        {
            return known;
        }

        cache?.Begin();
        List<string> found = search.Find();
        if (search.IsIncomplete)
        {
            Log.LogMessage(MessageImportance.High, "{0}", new Messages(Language).Format(CheckMessageKey.Search_Incomplete, MaxEntries));
        }

        if (search.EntryCount >= MinCachedEntries && search.Folders is { } folders)
        {
            cache?.Write(found, folders);
        }
        else
        {
            cache?.Remove();
        }

        return found;
    }
}
