using OpenAiKeyAnalyzers.Validation.Credentials;

namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Specifies what a settings file contains for a configuration key.</summary>
internal enum ConfigurationValue
{
    /// <summary>The file does not contain the key.</summary>
    Missing,

    /// <summary>The key has child keys, and no value.</summary>
    Section,

    /// <summary>An empty value.</summary>
    Empty,

    /// <summary>A placeholder.</summary>
    Placeholder,

    /// <summary>Any other value.</summary>
    Text,
}

/// <summary>Represents the configuration keys of one settings file. Keys are compared case-insensitively, as in .NET.</summary>
internal sealed class ConfigurationFile
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="name">The path relative to the project directory, with slashes.</param>
    /// <param name="entries">The full keys and their values.</param>
    internal ConfigurationFile(string name, IEnumerable<KeyValuePair<string, string>> entries)
    {
        Name = name;
        foreach (KeyValuePair<string, string> entry in entries)
        {
            _values[entry.Key] = entry.Value;
        }
    }

    internal string Name { get; }

    /// <summary>Gets the keys that have a value.</summary>
    internal IEnumerable<string> Keys => _values.Keys;

    /// <summary>Gets what the file contains for a key.</summary>
    internal ConfigurationValue GetValue(string key)
    {
        if (_values.TryGetValue(key, out string? value))
        {
            return value.Trim().Length == 0 ? ConfigurationValue.Empty
                : CredentialValidator.Validate(value).Kind == CredentialKind.Placeholder ? ConfigurationValue.Placeholder
                : ConfigurationValue.Text;
        }

        return _values.Keys.Any(child => IsBelow(child, key)) ? ConfigurationValue.Section : ConfigurationValue.Missing;
    }

    /// <summary>Finds the keys in a section.</summary>
    internal IEnumerable<string> FindBelow(string section) => _values.Keys.Where(key => IsBelow(key, section));

    private static bool IsBelow(string key, string section) =>
        key.Length > section.Length && key[section.Length] == ':' && key.StartsWith(section, StringComparison.OrdinalIgnoreCase);
}
