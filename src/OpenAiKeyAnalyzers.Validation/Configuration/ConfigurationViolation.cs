namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Specifies why the key does not reach the code.</summary>
internal enum ConfigurationDefect
{
    /// <summary>The assembly has no user secrets ID, and the call loads no secrets.</summary>
    MissingUserSecretsId,

    /// <summary>The assembly has no user secrets ID, and the call throws.</summary>
    RequiredUserSecretsId,

    /// <summary>The file is not in the output directory, and the call throws.</summary>
    MissingFile,

    /// <summary>The file is not in the output directory, and its values are null.</summary>
    MissingOptionalFile,

    /// <summary>An empty value of a later file takes precedence.</summary>
    EmptyValue,

    /// <summary>A placeholder of a later file takes precedence.</summary>
    PlaceholderValue,
}

/// <summary>Represents a configuration from which the key does not reach the code.</summary>
/// <param name="rule">The rule that is violated.</param>
/// <param name="defect">The reason.</param>
/// <param name="source">The index of the provider in its chain.</param>
internal sealed class ConfigurationViolation(Rule rule, ConfigurationDefect defect, int source)
{
    internal Rule Rule { get; } = rule;

    internal ConfigurationDefect Defect { get; } = defect;

    internal int Source { get; } = source;

    /// <summary>Gets the configuration key that the code reads; empty if it does not matter.</summary>
    internal string Key { get; init; } = string.Empty;

    /// <summary>Gets the settings file that contributes to the defect; <see langword="null"/> if there is none.</summary>
    internal ConfigurationFile? File { get; init; }

    /// <summary>
    /// Gets a value indicating whether another provider may contain the key, so that the violation is reported as information.
    /// </summary>
    internal bool IsInfo { get; init; }
}
