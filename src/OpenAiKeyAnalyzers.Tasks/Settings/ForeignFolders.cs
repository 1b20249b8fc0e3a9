namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Recognizes folders with files that other tools created or downloaded: thousands of files, none of which are settings of the project.
/// </summary>
/// <remarks>
/// A name alone is sufficient only if it is unusual for the project's own folders; other folders must contain, or be next to, a file of
/// their tool.
/// </remarks>
internal static class ForeignFolders
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        // Output of MSBuild, and packages that NuGet's packages.config restores.
        ["bin"] = [], ["obj"] = [], ["packages"] = [],
        // Repositories and the state of editors.
        [".git"] = [], [".hg"] = [], [".svn"] = [], [".vs"] = [], [".idea"] = [],
        // Packages and caches of JavaScript tools.
        ["node_modules"] = [], ["bower_components"] = [], [".pnpm-store"] = [], [".next"] = [], [".nuxt"] = [], [".svelte-kit"] = [],
        [".angular"] = [], [".turbo"] = [], [".parcel-cache"] = [],
        // Bundlers write to dist, next to the file that identifies them.
        ["dist"] = ["package.json"],
        // Caches of Python, Terraform, Gradle, and Dart tools.
        ["__pycache__"] = [], [".tox"] = [], [".nox"] = [], ["site-packages"] = [], [".terraform"] = [], [".gradle"] = [],
        [".dart_tool"] = [],
        // Output of Cargo and Maven.
        ["target"] = ["Cargo.toml", "pom.xml"],
        // Files that Unity imports from Assets, next to which it stores ProjectSettings.
        ["Library"] = ["ProjectSettings"], ["Temp"] = ["ProjectSettings"],
        // Dependencies that CocoaPods, Composer, Go, and Bundler copy.
        ["Pods"] = ["Podfile"], ["vendor"] = ["composer.json", "go.mod", "Gemfile"],
    };

    // A Python environment (PEP 405), a Conda environment, and any cache (bford.info/cachedir, read 2026-11-28), with any name.
    private static readonly string[] Contents = ["pyvenv.cfg", "conda-meta", "CACHEDIR.TAG"];

    /// <summary>Determines whether a folder belongs to another tool, by its name and the files next to it.</summary>
    internal static bool IsForeign(string name, ICollection<string> siblings) =>
        Names.TryGetValue(name, out string[]? markers) && (markers.Length == 0 || Array.Exists(markers, siblings.Contains));

    /// <summary>Determines whether a folder belongs to another tool, by the files in it.</summary>
    internal static bool HasMarker(ICollection<string> entries) => Array.Exists(Contents, entries.Contains);
}
