namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Finds the values of a section in the settings files.</summary>
internal static class ConfigurationSections
{
    /// <summary>Finds the only value that resembles a key in a section that is not a value in any file.</summary>
    /// <param name="files">The settings files of the project.</param>
    /// <param name="section">The key that the code reads.</param>
    /// <returns>The first file that contains the value, and the full key of the value; <see langword="null"/> if there are none or
    /// several.</returns>
    internal static (ConfigurationFile File, string Key)? FindValue(IReadOnlyList<ConfigurationFile> files, string section)
    {
        if (files.Any(file => file.GetValue(section) is not (ConfigurationValue.Section or ConfigurationValue.Missing)))
        {
            return null;
        }

        var candidates = files.SelectMany(static file => file.Keys, static (file, key) => (File: file, Key: key))
            .Where(found => IsChild(found.Key, section) && ConfigurationKeys.IsKeyName(found.Key.Substring(section.Length + 1)))
            .ToList();
        bool isUnique = candidates.Select(static found => found.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;
        return isUnique ? candidates[0] : null;
    }

    /// <summary>Finds the file whose section contains the JSON name of a property, but not the name of the property.</summary>
    internal static ConfigurationFile? FindOtherName(IReadOnlyList<ConfigurationFile> files, string section, string name, string jsonName)
    {
        string prefix = section.Length == 0 ? string.Empty : section + ":";
        bool isFound = files.Any(file => file.GetValue(prefix + name) != ConfigurationValue.Missing);
        return isFound || string.Equals(name, jsonName, StringComparison.OrdinalIgnoreCase) ? null
            : files.FirstOrDefault(file =>
                file.GetValue(prefix + jsonName) is not (ConfigurationValue.Missing or ConfigurationValue.Section));
    }

    private static bool IsChild(string key, string section) =>
        key.Length > section.Length + 1 && key[section.Length] == ':' && key.StartsWith(section, StringComparison.OrdinalIgnoreCase)
        && key.IndexOf(':', section.Length + 1) < 0;
}
