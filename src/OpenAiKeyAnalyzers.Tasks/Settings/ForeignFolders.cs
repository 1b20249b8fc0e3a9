namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>Folders whose files other tools made or downloaded: thousands of files, none of them settings of the project.</summary>
/// <remarks>A name alone decides only if people do not use it for their own folders; other folders need a file that their tool puts
/// into them or next to them.</remarks>
internal static class ForeignFolders
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        // Output of MSBuild, and what NuGet's packages.config restores.
        ["bin"] = [], ["obj"] = [], ["packages"] = [],
        // Repositories and the state of editors.
        [".git"] = [], [".hg"] = [], [".svn"] = [], [".vs"] = [], [".idea"] = [],
        // Packages and caches of JavaScript tools.
        ["node_modules"] = [], ["bower_components"] = [], [".pnpm-store"] = [], [".next"] = [], [".nuxt"] = [], [".svelte-kit"] = [],
        [".angular"] = [], [".turbo"] = [], [".parcel-cache"] = [],
        // Bundlers write to dist, next to the file that names them.
        ["dist"] = ["package.json"],
        // Caches of Python, Terraform, Gradle, and Dart tools.
        ["__pycache__"] = [], [".tox"] = [], [".nox"] = [], ["site-packages"] = [], [".terraform"] = [], [".gradle"] = [],
        [".dart_tool"] = [],
        // Output of Cargo and Maven.
        ["target"] = ["Cargo.toml", "pom.xml"],
        // What Unity imports from Assets; it keeps ProjectSettings next to them.
        ["Library"] = ["ProjectSettings"], ["Temp"] = ["ProjectSettings"],
        // Dependencies that CocoaPods, Composer, Go, and Bundler copy.
        ["Pods"] = ["Podfile"], ["vendor"] = ["composer.json", "go.mod", "Gemfile"],
    };

    // A Python environment (PEP 405), a Conda environment, and any cache (bford.info/cachedir, read 2026-11-28), under whatever name.
    private static readonly string[] Contents = ["pyvenv.cfg", "conda-meta", "CACHEDIR.TAG"];

    /// <summary>Determines whether a folder belongs to another tool by its name and by what is next to it.</summary>
    internal static bool IsForeign(string name, ICollection<string> siblings) =>
        Names.TryGetValue(name, out string[]? markers) && (markers.Length == 0 || Array.Exists(markers, siblings.Contains));

    /// <summary>Determines whether a folder belongs to another tool by what is in it.</summary>
    internal static bool HasMarker(ICollection<string> entries) => Array.Exists(Contents, entries.Contains);
}
