namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>
/// Specifies the use of a URL. It determines which forms are correct: a host alone is a correct base address and a wrong endpoint.
/// </summary>
internal enum UrlUsage
{
    /// <summary>A string that is a URL with an unknown use.</summary>
    Unknown,

    /// <summary>The URL of one request: <c>GetAsync</c>, <c>HttpRequestMessage</c>, a WebSocket.</summary>
    Request,

    /// <summary>The URL of one request of .NET's HTTP client.</summary>
    HttpRequest,

    /// <summary>The URL to which a <c>ClientWebSocket</c> connects.</summary>
    WebSocket,

    /// <summary>A URL to which relative URLs are appended, by <c>HttpClient</c> or in an unknown way: with or without a path.</summary>
    BaseAddress,

    /// <summary>A <see cref="BaseAddress"/> for .NET's HTTP client: an absolute URL with an HTTP scheme.</summary>
    HttpBaseAddress,

    /// <summary>
    /// The endpoint of the official client and of libraries that use it, which append only operations such as <c>/chat/completions</c>
    /// (measured with OpenAI 2.15.0, 2026-11-23): it must end with <c>/v1</c>.
    /// </summary>
    ClientEndpoint,

    /// <summary>
    /// The endpoint of <c>AzureOpenAIClient</c>, which appends <c>/openai/deployments/…</c> (measured with Azure.AI.OpenAI 2.1.0): a host
    /// without a path.
    /// </summary>
    AzureClientEndpoint,

    /// <summary>The name of an Azure resource, from which the client builds the URL.</summary>
    AzureResourceName,
}
