namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Specifies where a value is written.</summary>
internal enum ValueOrigin
{
    Code,
    SettingsFile,

    /// <summary>A settings file that users copy and fill in.</summary>
    SettingsTemplate,

    /// <summary>
    /// The environment variable that the key check reads. According to its name, it contains OpenAI's key, regardless of the server.
    /// </summary>
    KeyVariable,
}

/// <summary>
/// Represents everything that the rules need to know about the sink of a value. Code, settings files and the key check differ only in how
/// they determine it.
/// </summary>
/// <param name="kind">The kind of the sink.</param>
/// <param name="origin">Where the value is written.</param>
/// <param name="destination">The destination of the requests.</param>
/// <param name="endpoints">The endpoints to which the requests are sent.</param>
internal readonly struct SinkContext(SinkKind kind, ValueOrigin origin, Destination destination = Destination.Unknown,
    EndpointScope endpoints = EndpointScope.Unknown)
{
    internal SinkKind Kind { get; } = kind;

    internal ValueOrigin Origin { get; } = origin;

    internal Destination Destination { get; } = destination;

    internal EndpointScope Endpoints { get; } = endpoints;

    /// <summary>Gets a value indicating whether the value is written in tests, in which URLs, models and IDs are made up.</summary>
    internal bool IsTest { get; init; }

    /// <summary>
    /// Gets a value indicating whether the value can only be sent to OpenAI: by the official client, or in a section that contains OpenAI's
    /// own URL.
    /// </summary>
    internal bool IsCertain { get; init; }

    /// <summary>Gets a value indicating whether the same request, or the code around it, sets the <c>Authorization</c> header.</summary>
    internal bool IsAuthorized { get; init; }
}
