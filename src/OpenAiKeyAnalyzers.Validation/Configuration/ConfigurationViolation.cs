namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Specifies why the key does not reach the code.</summary>
internal enum ConfigurationDefect
{
    /// <summary>The assembly has no user secrets ID, and the call loads nothing.</summary>
    MissingUserSecretsId,

    /// <summary>The assembly has no user secrets ID, and the call throws.</summary>
    RequiredUserSecretsId,

    /// <summary>The file is not in the output directory, and the call throws.</summary>
    MissingFile,

    /// <summary>The file is not in the output directory, and its values are null.</summary>
    MissingOptionalFile,

    /// <summary>An empty value of a later file wins.</summary>
    EmptyValue,

    /// <summary>A placeholder of a later file wins.</summary>
    PlaceholderValue,
}

/// <summary>A configuration from which the key does not reach the code.</summary>
/// <param name="rule">The rule that is broken.</param>
/// <param name="defect">Why.</param>
/// <param name="source">Index of the provider in its chain.</param>
internal sealed class ConfigurationViolation(Rule rule, ConfigurationDefect defect, int source)
{
    internal Rule Rule { get; } = rule;

    internal ConfigurationDefect Defect { get; } = defect;

    internal int Source { get; } = source;

    /// <summary>Gets the configuration key that the code reads; empty if it does not matter.</summary>
    internal string Key { get; init; } = string.Empty;

    /// <summary>Gets the settings file that is the other half of the defect; <see langword="null"/> if there is none.</summary>
    internal ConfigurationFile? File { get; init; }

    /// <summary>Gets a value indicating whether another provider may still have the key, so that it is information only.</summary>
    internal bool IsInfo { get; init; }
}
