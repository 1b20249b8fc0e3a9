namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>What is wrong with a URL of OpenAI.</summary>
internal enum UrlDefect
{
    /// <summary>The path was shut down.</summary>
    Retired,

    /// <summary>The path will be shut down on a day that is announced, or seems to be gone.</summary>
    Announced,

    /// <summary>The path gets no new features; no shutdown date is announced.</summary>
    Legacy,

    /// <summary>An old page of the dashboard.</summary>
    OldPage,

    /// <summary>An old version of Azure's API.</summary>
    OldApiVersion,

    /// <summary><c>http://</c> or <c>ws://</c>: the key travels in clear text.</summary>
    InsecureScheme,

    /// <summary><c>https:/</c>, <c>https//</c>, <c>htps://</c>: <c>new Uri</c> throws, or takes it for something else.</summary>
    MalformedScheme,

    /// <summary><c>api.openai.com/v1</c> alone is a relative URL.</summary>
    MissingScheme,

    /// <summary>Whitespace or an invisible character inside the URL, or an invisible one at its edge.</summary>
    StrayCharacter,

    /// <summary>More text after the URL, such as a header.</summary>
    TrailingText,

    /// <summary>A host of OpenAI that serves pages: <c>platform.openai.com</c>, <c>chat.openai.com</c>.</summary>
    WrongHost,

    /// <summary>Nearly OpenAI's host: <c>api.openia.com</c>, <c>api.open.ai</c>.</summary>
    MisspelledHost,

    /// <summary>No <c>/v1</c> before the path, or none at the end of a client's endpoint.</summary>
    MissingVersion,

    /// <summary><c>/v1/v1</c>.</summary>
    DuplicateVersion,

    /// <summary>Another version than <c>v1</c> before a path of <c>v1</c>.</summary>
    WrongVersion,

    /// <summary>Nearly one of OpenAI's paths: <c>/v1/chat/completion</c>.</summary>
    MisspelledPath,

    /// <summary>A client's endpoint that names an operation, which the client adds itself.</summary>
    OperationPath,

    /// <summary>No semicolon before the next name of a connection string.</summary>
    MissingSemicolon,

    /// <summary>The values of a connection string are in each other's place: the URL is given as the key.</summary>
    SwappedParts,

    /// <summary>The endpoint of a connection string lacks its scheme.</summary>
    RelativeEndpoint,

    /// <summary><c>https://https://…</c>: a host that is called <c>https</c>.</summary>
    DuplicateScheme,

    /// <summary><c>https://</c> for a WebSocket, <c>wss://</c> for an HTTP client.</summary>
    WrongScheme,

    /// <summary>The name of a resource, or another word, where a client takes a URL.</summary>
    NotAbsolute,

    /// <summary>A client's endpoint that names an operation, at a host that is neither OpenAI's nor Azure's.</summary>
    OperationAtOtherHost,

    /// <summary>The endpoint of OpenAI's own client that names an Azure resource without <c>/openai/v1</c>.</summary>
    AzureEndpoint,

    /// <summary>The endpoint of OpenAI's own client that names a deployment of Azure, which belongs in the request.</summary>
    DeploymentEndpoint,

    /// <summary>OpenAI's host as the endpoint of Azure's client.</summary>
    OpenAiHost,

    /// <summary>A page of one of Azure's portals where a client takes the endpoint of a resource.</summary>
    AzurePortal,

    /// <summary>A URL of a deployment without <c>api-version</c>.</summary>
    MissingApiVersion,

    /// <summary><c>/openai/deployments/chat/completions</c>: an operation in the place of the deployment's name.</summary>
    MissingDeployment,

    /// <summary>A URL where a client takes the name of an Azure resource, from which it builds the URL.</summary>
    ResourceUrl,

    /// <summary>The base address of an <c>HttpClient</c> that a client uses for its connections only.</summary>
    IgnoredBaseAddress,

    /// <summary>A path of Azure OpenAI at OpenAI's host: <c>/openai/deployments/…</c>.</summary>
    AzurePath,

    /// <summary>A path of OpenAI at Azure's host: <c>/v1/…</c> without <c>/openai</c> before it.</summary>
    OpenAiPath,

    /// <summary>A key in the URL; URLs end up in logs.</summary>
    KeyInUrl,

    /// <summary>A parameter of the query that is meant to hold the key; OpenAI reads none.</summary>
    KeyParameter,

    /// <summary>A model in the query that is retired or deprecated.</summary>
    Model,
}
