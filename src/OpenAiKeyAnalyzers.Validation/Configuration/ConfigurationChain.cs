namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Specifies the directory in which a configuration searches for files.</summary>
internal enum ConfigurationDirectory
{
    /// <summary>The directory of the program: the default of <c>ConfigurationBuilder</c>.</summary>
    Output,

    /// <summary>The current directory, which is also the content root of a default host builder.</summary>
    Current,

    /// <summary>Another directory.</summary>
    Other,
}

/// <summary>
/// Represents the providers of a configuration in the order in which the code adds them. The last provider that contains a key takes
/// precedence.
/// </summary>
internal sealed class ConfigurationChain(IReadOnlyList<ConfigurationSource> sources, ConfigurationDirectory directory)
{
    internal IReadOnlyList<ConfigurationSource> Sources { get; } = sources;

    internal ConfigurationDirectory Directory { get; } = directory;

    /// <summary>Gets a value indicating whether a host builder created the configuration.</summary>
    internal bool IsHost => Sources.Any(static source => source.Kind == ConfigurationSourceKind.HostDefaults);

    /// <summary>Gets a value indicating whether there may be unknown providers, so that nothing is known about missing keys.</summary>
    internal bool IsOpen => Sources.Any(static source => source.Kind == ConfigurationSourceKind.Unknown
        || (source.Kind == ConfigurationSourceKind.JsonFile && source.FileName is null && source.Pattern is null));
}
