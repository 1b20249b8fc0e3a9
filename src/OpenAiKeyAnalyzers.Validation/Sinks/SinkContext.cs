namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Where a value is written.</summary>
internal enum ValueOrigin
{
    Code,
    SettingsFile,

    /// <summary>A settings file that others copy and fill in.</summary>
    SettingsTemplate,

    /// <summary>The variable that the key check reads. By its name it holds OpenAI's key, whatever server it is tried on.</summary>
    KeyVariable,
}

/// <summary>
/// Everything that the rules ask about the sink of a value. Code, settings files and the key check differ only in how they
/// find this out.
/// </summary>
/// <param name="kind">What the place takes.</param>
/// <param name="origin">Where the value is written.</param>
/// <param name="destination">Who receives the requests.</param>
/// <param name="endpoints">Which endpoints the requests go to.</param>
internal readonly struct SinkContext(SinkKind kind, ValueOrigin origin, Destination destination = Destination.Unknown,
    EndpointScope endpoints = EndpointScope.Unknown)
{
    internal SinkKind Kind { get; } = kind;

    internal ValueOrigin Origin { get; } = origin;

    internal Destination Destination { get; } = destination;

    internal EndpointScope Endpoints { get; } = endpoints;

    /// <summary>Gets whether the value is written in tests, where URLs, models and IDs are made up.</summary>
    internal bool IsTest { get; init; }

    /// <summary>Gets whether only OpenAI can receive the value: the official client, or a section that names OpenAI's own
    /// URL.</summary>
    internal bool IsCertain { get; init; }

    /// <summary>Gets whether the same request, or the code beside it, sets the <c>Authorization</c> header.</summary>
    internal bool IsAuthorized { get; init; }
}
