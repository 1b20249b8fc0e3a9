namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Specifies what a sink takes.</summary>
internal enum SinkKind
{
    /// <summary>It is not known who receives the value: only what is wrong everywhere is wrong here.</summary>
    Unknown,

    /// <summary>An API key: a client's parameter, a setting. The client is OpenAI's own unless it is pointed elsewhere.</summary>
    ApiKey,

    /// <summary>The key of an Azure OpenAI resource.</summary>
    AzureApiKey,

    /// <summary>A key of whatever client the credential is given to.</summary>
    Credential,

    /// <summary>A bearer token without scheme, which is sent to whatever host the request names.</summary>
    BearerToken,

    /// <summary>The name of an environment variable.</summary>
    VariableName,

    /// <summary>A key of the .NET configuration.</summary>
    ConfigurationKey,

    /// <summary>A name below the section <c>ConnectionStrings</c> of the .NET configuration.</summary>
    ConnectionStringName,

    /// <summary>The ID of an organization, which a client sends in a header unless it is empty.</summary>
    OrganizationId,

    /// <summary>The ID of a project, which a client sends in a header unless it is empty.</summary>
    ProjectId,

    /// <summary>The URL of one request.</summary>
    RequestUrl,

    /// <summary>A URL to which relative ones are added.</summary>
    BaseUrl,

    /// <summary>A part that is added to a base URL.</summary>
    RelativeUrl,

    /// <summary>A text that becomes a <see cref="System.Uri"/>; what it is used for depends on who receives that.</summary>
    AbsoluteUrl,

    /// <summary>A base URL to which the official client adds operations and nothing else.</summary>
    ClientEndpoint,

    /// <summary>A bare host to which Azure's client adds deployments and operations.</summary>
    AzureClientEndpoint,

    /// <summary>The name of an Azure resource, from which the client builds its URL.</summary>
    AzureResourceName,

    /// <summary>The URL of a WebSocket.</summary>
    WebSocketUrl,

    /// <summary>An <c>HttpClient</c> whose base address becomes the client's endpoint, unless that is given.</summary>
    EndpointHttpClient,

    /// <summary>An <c>HttpClient</c> that only connects: its base address is ignored.</summary>
    TransportHttpClient,

    /// <summary>The name of a header.</summary>
    HeaderName,

    /// <summary>The value of a header whose name is beside it.</summary>
    HeaderValue,

    /// <summary>The name and the value of a header with a colon between them.</summary>
    HeaderLine,

    /// <summary>The whole value of the <c>Authorization</c> header.</summary>
    AuthorizationValue,

    /// <summary>The scheme of the <c>Authorization</c> header.</summary>
    AuthenticationScheme,

    /// <summary>What follows the scheme in the <c>Authorization</c> header.</summary>
    AuthenticationParameter,

    /// <summary>The headers of a response, which a server sends to its own clients.</summary>
    ResponseHeaders,

    /// <summary>A client of the official library all of whose requests go to one path, which is retired or announced to be.</summary>
    RetiredClient,

    /// <summary>A URL that is displayed, logged or opened in a browser.</summary>
    DisplayedUrl,

    /// <summary>A URL in a list that displays, forbids or describes it, or without a name.</summary>
    ListedUrl,

    /// <summary>A URL whose use is not known.</summary>
    Url,

    /// <summary>A setting that holds a URL for requests; the code that reads it may add a scheme.</summary>
    UrlSetting,

    /// <summary>A setting that is named like an endpoint, and may hold the URL of a page.</summary>
    EndpointSetting,

    /// <summary>A variable that clients read as their base URL; none adds a scheme.</summary>
    BaseUrlVariable,

    /// <summary>An entry of a dictionary of headers, which may be sent or logged.</summary>
    HeaderEntry,

    /// <summary>A header in the settings of a client; the code that reads it may add to it.</summary>
    HeaderSetting,

    /// <summary>A scheme without credentials in an argument of their own.</summary>
    SchemeWithoutParameter,

    /// <summary>The first operand of an <c>Authorization</c> value: the next one is not known.</summary>
    AuthorizationOperand,

    /// <summary>Something else, although its name resembles that of a sink.</summary>
    Other,
}
