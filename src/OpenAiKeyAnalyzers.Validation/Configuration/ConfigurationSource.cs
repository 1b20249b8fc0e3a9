namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Specifies what a configuration provider reads.</summary>
internal enum ConfigurationSourceKind
{
    /// <summary>Any other provider, or one whose arguments are known only at run time.</summary>
    Unknown,

    /// <summary>The providers of a default host builder: <c>appsettings.json</c>, <c>appsettings.{Environment}.json</c>, user secrets in
    /// Development, environment variables, command line (measured with .NET 10.0, 2026-11-27).</summary>
    HostDefaults,

    /// <summary>A JSON file.</summary>
    JsonFile,

    /// <summary>User secrets.</summary>
    UserSecrets,

    /// <summary>Environment variables.</summary>
    EnvironmentVariables,
}

/// <summary>Represents one provider of a configuration, as the code adds it.</summary>
/// <param name="kind">What the provider reads.</param>
internal sealed class ConfigurationSource(ConfigurationSourceKind kind)
{
    internal ConfigurationSourceKind Kind { get; } = kind;

    /// <summary>Gets the file name in the code; <see langword="null"/> if it is known only at run time.</summary>
    internal string? FileName { get; init; }

    /// <summary>
    /// Gets the pattern of a file name with a part that is known only at run time, such as the environment; <see langword="null"/> if the
    /// whole name is known or unknown.
    /// </summary>
    internal ConfigurationFilePattern? Pattern { get; init; }

    /// <summary>
    /// Gets the directory with which the path of the file starts; <see langword="null"/> if the path is relative to the directory of the
    /// chain.
    /// </summary>
    internal ConfigurationDirectory? Directory { get; init; }

    /// <summary>
    /// Gets a value indicating whether a missing file or ID is allowed; <see langword="null"/> if that is known only at run time.
    /// </summary>
    internal bool? IsOptional { get; init; }

    /// <summary>Gets the prefix of the environment variables; <see langword="null"/> if it is known only at run time.</summary>
    internal string? Prefix { get; init; } = string.Empty;

    /// <summary>Gets the assembly that lacks a user secrets ID; <see langword="null"/> if it has one, or is unknown.</summary>
    internal string? AssemblyWithoutId { get; init; }

    /// <summary>Gets a value indicating whether the provider is added under a condition.</summary>
    internal bool IsConditional { get; init; }
}
