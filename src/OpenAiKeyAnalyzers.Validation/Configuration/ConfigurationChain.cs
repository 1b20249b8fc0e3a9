namespace OpenAiKeyAnalyzers.Validation.Configuration;

/// <summary>Specifies the directory in which a configuration looks for files.</summary>
internal enum ConfigurationDirectory
{
    /// <summary>The directory of the program: the default of <c>ConfigurationBuilder</c>.</summary>
    Output,

    /// <summary>The current directory, which is also the content root of a default host builder.</summary>
    Current,

    /// <summary>Another directory.</summary>
    Other,
}

/// <summary>The providers of a configuration in the order in which the code adds them. The last one that has a key wins.</summary>
internal sealed class ConfigurationChain(IReadOnlyList<ConfigurationSource> sources, ConfigurationDirectory directory)
{
    internal IReadOnlyList<ConfigurationSource> Sources { get; } = sources;

    internal ConfigurationDirectory Directory { get; } = directory;

    /// <summary>Gets a value indicating whether a host builder made the configuration.</summary>
    internal bool IsHost => Sources.Any(static source => source.Kind == ConfigurationSourceKind.HostDefaults);

    /// <summary>Gets a value indicating whether a provider may exist that is not known: then nothing is known about what is
    /// missing.</summary>
    internal bool IsOpen => Sources.Any(static source => source.Kind == ConfigurationSourceKind.Unknown
        || (source.Kind == ConfigurationSourceKind.JsonFile && source.FileName is null && source.Pattern is null));
}
