namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>What becomes of a URL. It decides which forms are right: a bare host is a good base address and a bad endpoint.</summary>
internal enum UrlUsage
{
    /// <summary>A text that is a URL; nothing is known of its use.</summary>
    Unknown,

    /// <summary>The URL of one request: <c>GetAsync</c>, <c>HttpRequestMessage</c>, a WebSocket.</summary>
    Request,

    /// <summary>The URL of one request that an HTTP client of .NET sends.</summary>
    HttpRequest,

    /// <summary>The URL that a <c>ClientWebSocket</c> connects to.</summary>
    WebSocket,

    /// <summary>A URL to which relative ones are added, by <c>HttpClient</c> or in a way that is not known: with or without
    /// path.</summary>
    BaseAddress,

    /// <summary>A <see cref="BaseAddress"/> that an HTTP client of .NET takes: an absolute URL whose scheme is HTTP's.</summary>
    HttpBaseAddress,

    /// <summary>
    /// The endpoint of the official client and of what is built on it, which adds <c>/chat/completions</c> and the like and nothing else
    /// (measured with OpenAI 2.15.0, 2026-11-23): it must end in <c>/v1</c>.
    /// </summary>
    ClientEndpoint,

    /// <summary>The endpoint of <c>AzureOpenAIClient</c>, which adds <c>/openai/deployments/…</c> (measured with Azure.AI.OpenAI 2.1.0): a
    /// bare host.</summary>
    AzureClientEndpoint,

    /// <summary>The name of an Azure resource: the client builds the URL around it.</summary>
    AzureResourceName,
}
