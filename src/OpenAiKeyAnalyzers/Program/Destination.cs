namespace OpenAiKeyAnalyzers.Program;

/// <summary>The owner of the server that a client sends its requests to.</summary>
internal enum Destination
{
    /// <summary>OpenAI, or a host that the options name as OpenAI's.</summary>
    OpenAi,

    /// <summary>An Azure OpenAI resource.</summary>
    Azure,

    /// <summary>Another vendor, a local server, a proxy, or not known before run time.</summary>
    Other,

    /// <summary>The code names no address at all.</summary>
    Unspecified,
}
