using Microsoft.Build.Framework;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Options;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>Reads the data about the project that a build provides, which is the same that the compiler provides to an analyzer.</summary>
internal static class ProjectReader
{
    // An .editorconfig file has a few kilobytes.
    private const int LongestConfig = 4 * 1024 * 1024;

    internal static SettingsProjectFacts Read(
        IReadOnlyList<string> paths, SettingsTexts texts, ITaskItem[] configs, ITaskItem[] references, string[] properties,
        ITaskItem[] sources)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string property in properties)
        {
            int equals = property.IndexOf('=');
            if (equals > 0 && property.Length > equals + 1)
            {
                values[property.Substring(0, equals)] = property.Substring(equals + 1);
            }
        }

        IEnumerable<string> configPaths = configs.Select(static file => file.GetMetadata("FullPath"));
        IEnumerable<string> assemblies = references.Select(static reference => Path.GetFileNameWithoutExtension(reference.ItemSpec));
        var configured = new Lazy<ConfigFiles>(() => new ConfigFiles(configPaths.Select(static path => (path, TextOf(path)))));
        var code = new SourceDestinations(sources.Select(static source => source.GetMetadata("FullPath")));
        return new SettingsProjectFacts(Property, () => assemblies)
        {
            Paths = paths,
            FindCodeDestination = isOpenAiHost => code.FindForeign(isOpenAiHost),
            OptionsOf = path => new ConfiguredOptions(key => configured.Value.Find(path, key) ?? Property(key)),
            Read = path => texts.Of(path) is { } text && SettingsDocument.CanHaveFindings(text.Text)
                ? SettingsDocument.Read(SettingsFile.FromPath(path), text.Text)
                : null,
        };

        string? Property(string name)
        {
            const string Prefix = "build_property.";
            string key = name.StartsWith(Prefix, StringComparison.Ordinal) ? name.Substring(Prefix.Length) : name;
            return values.TryGetValue(key, out string? value) ? value : null;
        }
    }

    private static string TextOf(string path)
    {
        using var reader = new StreamReader(new MemoryStream(RegularFiles.Read(path, LongestConfig) ?? []));
        return reader.ReadToEnd();
    }
}
