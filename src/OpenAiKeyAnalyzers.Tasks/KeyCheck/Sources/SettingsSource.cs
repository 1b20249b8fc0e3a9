using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Sources;

/// <summary>Represents a settings file of the project.</summary>
internal sealed class SettingsSource
{
    private readonly Dictionary<string, FoundValue> _values;

    private SettingsSource(string path, string file, SettingsDocument document, IEnumerable<SettingsEntry> entries, StringComparer comparer)
    {
        File = file;
        Document = document;
        _values = new Dictionary<string, FoundValue>(comparer);
        foreach (SettingsEntry entry in entries)
        {
            string key = GetKey(entry);
            if (key.Length > 0 && !entry.IsPart)
            {
                _values[key] = new FoundValue(entry.Value.Value, key, file)
                {
                    Path = path, Line = document.Text.Take(entry.Value.Start).Count(static c => c == '\n') + 1,
                };
            }
        }
    }

    /// <summary>Gets the name of the file as messages show it.</summary>
    internal string File { get; }

    internal SettingsDocument Document { get; }

    internal IEnumerable<FoundValue> Values => _values.Values;

    /// <summary>Reads a file whose entries are configuration keys.</summary>
    internal static SettingsSource ReadSettings(string path, string file, string text)
    {
        var document = SettingsDocument.Read(SettingsFile.FromPath(path), text);
        return new SettingsSource(path, file, document, document.Entries.Where(static entry => entry.Role == SettingsRole.Setting),
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads a file whose entries are environment variables; for launch profiles, those that <c>dotnet run</c> uses.</summary>
    internal static SettingsSource ReadVariables(string path, string file, string text)
    {
        var document = SettingsDocument.Read(SettingsFile.FromPath(path), text);
        bool isLaunch = document.File.Format.Has(SettingsTraits.Profiles);
        SettingsPath? profile = document.Entries
            .FirstOrDefault(entry => isLaunch && entry.Path.Name == "commandName" && entry.Value.Value == "Project")?.Path.Parent;
        return new SettingsSource(path, file, document, document.Entries.Where(entry =>
            entry.Role == SettingsRole.Variable && (!isLaunch || entry.Path.Parent?.Parent == profile)), StringComparer.Ordinal);
    }

    internal FoundValue? Find(SettingsEntry entry) => Find(GetKey(entry));

    internal FoundValue? Find(string key) => _values.TryGetValue(key, out FoundValue? value) ? value : null;

    /// <summary>Finds the environment variable that sets a configuration key.</summary>
    internal FoundValue? FindVariableOf(string key) => _values.Values.FirstOrDefault(value =>
        string.Equals(ConfigurationVariables.GetKey(value.Name), key, StringComparison.OrdinalIgnoreCase));

    // In JSON, only a colon separates sections. The key of an environment variable is its name.
    private static string GetKey(SettingsEntry entry) => entry.Role == SettingsRole.Variable ? entry.Path.Name
        : string.Join(":", entry.Setting.Ancestors().Select(static node => node.Name).Where(static part => part.Length > 0).Reverse());
}
