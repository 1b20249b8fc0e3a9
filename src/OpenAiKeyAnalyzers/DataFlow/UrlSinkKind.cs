namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>What a program does with a text that is a URL: the less is known, the less is reported.</summary>
internal enum UrlSinkKind
{
    /// <summary>It is shown, logged or opened in a browser.</summary>
    DisplayOnly,

    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>It becomes a <see cref="System.Uri"/> of which nothing is known.</summary>
    Uri,

    /// <summary>A request is sent to it.</summary>
    Request,

    /// <summary>A setting that determines where requests go; the code that reads it may add a scheme.</summary>
    Setting,

    /// <summary>Relative URLs are added to it.</summary>
    BaseAddress,

    /// <summary>The official client adds operations to it.</summary>
    ClientEndpoint,

    /// <summary>It is the base address of an <c>HttpClient</c> that becomes the endpoint of the official client.</summary>
    EndpointHttpClient,

    /// <summary>A WebSocket is opened to it.</summary>
    WebSocket,

    /// <summary>The client builds the URL of an Azure resource around it.</summary>
    AzureResourceName,

    /// <summary>Azure's client adds deployments and operations to it.</summary>
    AzureClientEndpoint,
}
