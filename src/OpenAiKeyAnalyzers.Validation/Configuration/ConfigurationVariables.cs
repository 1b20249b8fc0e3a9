namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>
/// Maps names of environment variables to configuration keys, as the provider of .NET does: <c>__</c> becomes <c>:</c>, case is ignored, a
/// prefix is removed (measured with 10.0.0, 2026-11-27).
/// </summary>
internal static class ConfigurationVariables
{
    /// <summary>Gets the configuration key of an environment variable.</summary>
    internal static string GetKey(string variable) => variable.Replace("__", ":");

    /// <summary>Gets the environment variable that sets a configuration key.</summary>
    internal static string GetVariable(string key) => key.Replace(":", "__");

    /// <summary>
    /// Determines whether the name of an environment variable is that of a configuration key with one underscore instead of two.
    /// </summary>
    internal static bool HasSingleUnderscore(string variable, string key) =>
        key.IndexOf(':') > 0 && string.Equals(variable, key.Replace(':', '_'), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Finds the existing key for one that starts with the prefix of the environment variables; <see langword="null"/> if the configuration
    /// may contain the key itself.
    /// </summary>
    /// <param name="chain">The providers.</param>
    /// <param name="key">The key that the code reads.</param>
    /// <param name="files">The settings files of the project.</param>
    internal static (string Prefix, string Key)? FindWithoutPrefix(ConfigurationChain chain, string key,
        IReadOnlyList<ConfigurationFile> files)
    {
        bool isClosed = !chain.IsOpen && chain.Sources.All(source => source.Kind switch
        {
            ConfigurationSourceKind.EnvironmentVariables => source.Prefix is { Length: > 0 },
            ConfigurationSourceKind.JsonFile when source.FileName is null => false,
            ConfigurationSourceKind.JsonFile => files.FirstOrDefault(file => ConfigurationFileName.AreEqual(file.Name, source.FileName))
                is { } file && file.GetValue(key) == ConfigurationValue.Missing,
            _ => false,
        });
        if (!isClosed)
        {
            return null;
        }

        // "A_" and "A_B_" may both be prefixes; even if one does not match, the other one may result in the key.
        string[] prefixes = [.. chain.Sources.Where(static source => source.Kind == ConfigurationSourceKind.EnvironmentVariables)
            .Select(static source => source.Prefix!)];
        return prefixes.Length == 1 && key.Length > prefixes[0].Length
            && key.StartsWith(GetKey(prefixes[0]), StringComparison.OrdinalIgnoreCase)
            ? (prefixes[0], key.Substring(GetKey(prefixes[0]).Length)) : null;
    }
}
