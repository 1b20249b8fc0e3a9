namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Specifies how a program uses a string that is a URL. The less is known, the fewer defects are reported.</summary>
internal enum UrlSinkKind
{
    /// <summary>The URL is displayed, logged or opened in a browser.</summary>
    DisplayOnly,

    /// <summary>The use is unknown.</summary>
    Unknown,

    /// <summary>The URL is converted to a <see cref="System.Uri"/> whose use is unknown.</summary>
    Uri,

    /// <summary>A request is sent to the URL.</summary>
    Request,

    /// <summary>The URL is a setting that determines the destination of requests; the code that reads it may add a scheme.</summary>
    Setting,

    /// <summary>Relative URLs are resolved against the URL.</summary>
    BaseAddress,

    /// <summary>The official client appends the paths of operations to the URL.</summary>
    ClientEndpoint,

    /// <summary>The URL is the base address of an <c>HttpClient</c> that becomes the endpoint of the official client.</summary>
    EndpointHttpClient,

    /// <summary>A WebSocket connects to the URL.</summary>
    WebSocket,

    /// <summary>The client builds the URL of an Azure resource from it.</summary>
    AzureResourceName,

    /// <summary>The Azure client appends deployments and operations to the URL.</summary>
    AzureClientEndpoint,
}
