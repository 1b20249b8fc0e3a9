namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Specifies who receives the requests for which a value is used.</summary>
internal enum Destination
{
    /// <summary>The program contains no URL, or one with an unknown host.</summary>
    Unknown,

    /// <summary>OpenAI itself, or a host that accepts OpenAI's keys according to the options.</summary>
    OpenAI,

    /// <summary>An Azure OpenAI resource.</summary>
    AzureOpenAI,

    /// <summary>Another provider, or a proxy.</summary>
    OtherProvider,

    /// <summary>A server on the same machine (Ollama, LM Studio, a test), which accepts any string as a key.</summary>
    Loopback,

    /// <summary>The destination is known only at run time, or there are several different destinations.</summary>
    Unresolved,
}
