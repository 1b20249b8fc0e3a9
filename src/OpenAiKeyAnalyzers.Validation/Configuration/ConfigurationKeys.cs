using OpenAiKeyAnalyzers.Validation.Names;

namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Recognizes the configuration keys that contain an OpenAI API key.</summary>
internal static class ConfigurationKeys
{
    /// <summary>Determines whether a full configuration key is that of an OpenAI API key.</summary>
    /// <param name="key">The key, including its sections.</param>
    /// <param name="expected">The configured key, <c>OpenAI:ApiKey</c> by default.</param>
    internal static bool IsApiKey(string key, string expected)
    {
        int colon = key.LastIndexOf(':');
        return string.Equals(key, expected, StringComparison.OrdinalIgnoreCase)
            || string.Equals(key, KnownKeyNames.Documented, StringComparison.OrdinalIgnoreCase)
            || KnownKeyNames.IsKnown(key.Substring(colon + 1)) || ConfigurationKeyValidator.IsKeyOfSection(key, ":");
    }

    /// <summary>Determines whether the name of an environment variable ends with one or more words that name a key.</summary>
    internal static bool EndsWithKeyName(string variable)
    {
        for (int at = variable.IndexOf('_'); at >= 0; at = variable.IndexOf('_', at + 1))
        {
            if (IsKeyName(variable.Substring(at + 1)))
            {
                return true;
            }
        }

        return IsKeyName(variable);
    }

    /// <summary>Determines whether the last part of a configuration key, or a property, has the name of a key.</summary>
    internal static bool IsKeyName(string name) => ConfigurationKeyValidator.IsKeyName(name) || KnownKeyNames.IsKnown(name);
}
