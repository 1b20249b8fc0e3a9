namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Specifies the defect of an OpenAI URL.</summary>
internal enum UrlDefect
{
    /// <summary>The path was shut down.</summary>
    Retired,

    /// <summary>The path will be shut down on an announced date, or seems to be shut down.</summary>
    Announced,

    /// <summary>The path gets no new features; no shutdown date is announced.</summary>
    Legacy,

    /// <summary>An old page of the dashboard.</summary>
    OldPage,

    /// <summary>An old version of Azure's API.</summary>
    OldApiVersion,

    /// <summary><c>http://</c> or <c>ws://</c>: the key is sent in clear text.</summary>
    InsecureScheme,

    /// <summary><c>https:/</c>, <c>https//</c>, <c>htps://</c>: <c>new Uri</c> throws, or parses it differently.</summary>
    MalformedScheme,

    /// <summary><c>api.openai.com/v1</c> alone is a relative URL.</summary>
    MissingScheme,

    /// <summary>Whitespace or an invisible character inside the URL, or an invisible one at its edge.</summary>
    StrayCharacter,

    /// <summary>More text after the URL, such as a header.</summary>
    TrailingText,

    /// <summary>A host of OpenAI that serves web pages: <c>platform.openai.com</c>, <c>chat.openai.com</c>.</summary>
    WrongHost,

    /// <summary>A misspelling of OpenAI's host: <c>api.openia.com</c>, <c>api.open.ai</c>.</summary>
    MisspelledHost,

    /// <summary>No <c>/v1</c> before the path, or none at the end of a client's endpoint.</summary>
    MissingVersion,

    /// <summary><c>/v1/v1</c>.</summary>
    DuplicateVersion,

    /// <summary>A version other than <c>v1</c> before a path of <c>v1</c>.</summary>
    WrongVersion,

    /// <summary>A misspelling of one of OpenAI's paths: <c>/v1/chat/completion</c>.</summary>
    MisspelledPath,

    /// <summary>A client's endpoint that contains an operation, which the client appends itself.</summary>
    OperationPath,

    /// <summary>The semicolon before the next name of a connection string is missing.</summary>
    MissingSemicolon,

    /// <summary>The values of a connection string are swapped: the URL is the key.</summary>
    SwappedParts,

    /// <summary>The endpoint of a connection string has no scheme.</summary>
    RelativeEndpoint,

    /// <summary><c>https://https://…</c>: a host with the name <c>https</c>.</summary>
    DuplicateScheme,

    /// <summary><c>https://</c> for a WebSocket, <c>wss://</c> for an HTTP client.</summary>
    WrongScheme,

    /// <summary>The name of a resource, or another word, that is passed as a client's URL.</summary>
    NotAbsolute,

    /// <summary>A client's endpoint that contains an operation, with a host that is neither OpenAI's nor Azure's.</summary>
    OperationAtOtherHost,

    /// <summary>An endpoint of OpenAI's own client that is an Azure resource without <c>/openai/v1</c>.</summary>
    AzureEndpoint,

    /// <summary>An endpoint of OpenAI's own client that contains an Azure deployment, which belongs in the request.</summary>
    DeploymentEndpoint,

    /// <summary>OpenAI's host as the endpoint of the Azure client.</summary>
    OpenAiHost,

    /// <summary>A page of an Azure portal that is passed as the endpoint of a resource.</summary>
    AzurePortal,

    /// <summary>A URL of a deployment without <c>api-version</c>.</summary>
    MissingApiVersion,

    /// <summary><c>/openai/deployments/chat/completions</c>: an operation replaces the deployment's name.</summary>
    MissingDeployment,

    /// <summary>A URL that is passed as the name of an Azure resource, from which the client builds the URL.</summary>
    ResourceUrl,

    /// <summary>The base address of an <c>HttpClient</c> that a client uses only as its transport.</summary>
    IgnoredBaseAddress,

    /// <summary>A path of Azure OpenAI with OpenAI's host: <c>/openai/deployments/…</c>.</summary>
    AzurePath,

    /// <summary>A path of OpenAI with Azure's host: <c>/v1/…</c> without <c>/openai</c> before it.</summary>
    OpenAiPath,

    /// <summary>A key in the URL; URLs are written to logs.</summary>
    KeyInUrl,

    /// <summary>A query parameter that is intended to contain the key; OpenAI reads none.</summary>
    KeyParameter,

    /// <summary>A retired or deprecated model in the query.</summary>
    Model,
}
