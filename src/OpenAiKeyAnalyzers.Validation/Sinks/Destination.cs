namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Who receives the requests that a value is used for.</summary>
internal enum Destination
{
    /// <summary>The program names no URL, or one whose host is not known.</summary>
    Unknown,

    /// <summary>OpenAI itself, or a host that the options name as one that takes OpenAI's keys.</summary>
    OpenAI,

    /// <summary>An Azure OpenAI resource.</summary>
    AzureOpenAI,

    /// <summary>Another provider, or a proxy.</summary>
    OtherProvider,

    /// <summary>A server on the same machine (Ollama, LM Studio, a test), which takes any text as a key.</summary>
    Loopback,

    /// <summary>Only run time decides: the URL comes from elsewhere, or there are several destinations that differ.</summary>
    Unresolved,
}
