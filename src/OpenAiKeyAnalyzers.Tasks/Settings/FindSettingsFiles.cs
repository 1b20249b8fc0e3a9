using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Finds the settings files of a project. The wildcards of MSBuild would walk through all folders once for each pattern, in every build,
/// and through what other tools keep there.
/// </summary>
public sealed class FindSettingsFiles : Microsoft.Build.Utilities.Task
{
    // Of the order of what a large repository holds outside of its packages: less than half a second.
    private const int MaxEntries = 200_000;

    /// <summary>The project's folder.</summary>
    [Required]
    public string ProjectFolder { get; set; } = string.Empty;

    /// <summary>The patterns of settings files.</summary>
    public string? Patterns { get; set; }

    /// <summary>The patterns of files that are only listed: JSON files that the program may read.</summary>
    public string? ListedPatterns { get; set; }

    /// <summary>The patterns of files and folders that the project excludes.</summary>
    public string? Excludes { get; set; }

    /// <summary>Language of the messages, such as <c>ja</c>; if empty, the one of the build.</summary>
    public string? Language { get; set; }

    /// <summary>The settings files, by their full paths.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <summary>The listed files, by their paths relative to the project.</summary>
    [Output]
    public ITaskItem[] ListedFiles { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        string root = Path.GetFullPath(ProjectFolder).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        List<PathPattern> patterns = PathPattern.Split(Patterns);
        List<PathPattern> listed = PathPattern.Split(ListedPatterns);
        var search = new SettingsFileSearch(root, patterns.Concat(listed).ToList(), PathPattern.Split(Excludes), MaxEntries);
        List<(string Path, string[] Relative)> found = search.Find().ConvertAll(path =>
            (path, path.Substring(root.Length + 1).Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)));
        Files = [.. found.Where(file => patterns.Exists(pattern => pattern.Matches(file.Relative)))
            .Select(static file => new TaskItem(file.Path))];
        ListedFiles = [.. found.Where(file => listed.Exists(pattern => pattern.Matches(file.Relative)))
            .Select(static file => new TaskItem(string.Join(Path.DirectorySeparatorChar.ToString(), file.Relative)))];
        if (search.IsIncomplete)
        {
            Log.LogMessage(MessageImportance.High, "{0}", new Messages(Language).Format(CheckMessageKey.Search_Incomplete, MaxEntries));
        }

        return true;
    }
}
