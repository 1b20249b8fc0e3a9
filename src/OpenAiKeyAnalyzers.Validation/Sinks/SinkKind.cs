namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Specifies what a sink accepts.</summary>
internal enum SinkKind
{
    /// <summary>The sink is unknown: only a value that is wrong everywhere is reported.</summary>
    Unknown,

    /// <summary>An API key: a client's parameter, a setting. The destination is OpenAI unless the client sets another one.</summary>
    ApiKey,

    /// <summary>The key of an Azure OpenAI resource.</summary>
    AzureApiKey,

    /// <summary>A key of the client to which the credential is passed.</summary>
    Credential,

    /// <summary>A bearer token without scheme, which is sent to the host of the request.</summary>
    BearerToken,

    /// <summary>The name of an environment variable.</summary>
    VariableName,

    /// <summary>A key of the .NET configuration.</summary>
    ConfigurationKey,

    /// <summary>A name in the section <c>ConnectionStrings</c> of the .NET configuration.</summary>
    ConnectionStringName,

    /// <summary>The ID of an organization, which a client sends in a header unless it is empty.</summary>
    OrganizationId,

    /// <summary>The ID of a project, which a client sends in a header unless it is empty.</summary>
    ProjectId,

    /// <summary>The URL of one request.</summary>
    RequestUrl,

    /// <summary>A URL to which relative URLs are appended.</summary>
    BaseUrl,

    /// <summary>A part that is appended to a base URL.</summary>
    RelativeUrl,

    /// <summary>A string that is converted to a <see cref="System.Uri"/>; its use depends on the sink of that object.</summary>
    AbsoluteUrl,

    /// <summary>A base URL to which the official client appends only operations.</summary>
    ClientEndpoint,

    /// <summary>A host to which the Azure client appends deployments and operations.</summary>
    AzureClientEndpoint,

    /// <summary>The name of an Azure resource, from which the client builds its URL.</summary>
    AzureResourceName,

    /// <summary>The URL of a WebSocket.</summary>
    WebSocketUrl,

    /// <summary>An <c>HttpClient</c> whose base address becomes the client's endpoint, unless another endpoint is set.</summary>
    EndpointHttpClient,

    /// <summary>An <c>HttpClient</c> that is used only as the transport: its base address is ignored.</summary>
    TransportHttpClient,

    /// <summary>The name of a header.</summary>
    HeaderName,

    /// <summary>The value of a header whose name is passed separately.</summary>
    HeaderValue,

    /// <summary>The name and the value of a header, separated by a colon.</summary>
    HeaderLine,

    /// <summary>The whole value of the <c>Authorization</c> header.</summary>
    AuthorizationValue,

    /// <summary>The scheme of the <c>Authorization</c> header.</summary>
    AuthenticationScheme,

    /// <summary>The text after the scheme in the <c>Authorization</c> header.</summary>
    AuthenticationParameter,

    /// <summary>The headers of a response, which a server sends to its own clients.</summary>
    ResponseHeaders,

    /// <summary>A client of the official library that sends all its requests to one path, which is retired or deprecated.</summary>
    RetiredClient,

    /// <summary>A URL that is displayed, logged or opened in a browser.</summary>
    DisplayedUrl,

    /// <summary>A URL in a list that displays, blocks or describes it, or that has no name.</summary>
    ListedUrl,

    /// <summary>A URL whose use is unknown.</summary>
    Url,

    /// <summary>A setting that contains a URL for requests; the code that reads it may add a scheme.</summary>
    UrlSetting,

    /// <summary>A setting that has the name of an endpoint, and may contain the URL of a web page.</summary>
    EndpointSetting,

    /// <summary>An environment variable that clients read as their base URL; no client adds a scheme.</summary>
    BaseUrlVariable,

    /// <summary>An entry of a dictionary of headers, which may be sent or logged.</summary>
    HeaderEntry,

    /// <summary>A header in the settings of a client; the code that reads it may add to it.</summary>
    HeaderSetting,

    /// <summary>A scheme whose credentials are not passed in a separate argument.</summary>
    SchemeWithoutParameter,

    /// <summary>The first operand of an <c>Authorization</c> value, if the next one is unknown.</summary>
    AuthorizationOperand,

    /// <summary>Another value, although the name resembles that of a sink.</summary>
    Other,
}
