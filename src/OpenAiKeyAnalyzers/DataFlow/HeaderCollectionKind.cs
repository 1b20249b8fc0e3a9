namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>What keeps a header until it is sent; that decides what becomes of a malformed one.</summary>
internal enum HeaderCollectionKind
{
    /// <summary><c>HttpRequestHeaders.Add</c>, <c>AuthenticationHeaderValue</c>: names and values are parsed, and what cannot be parsed
    /// throws.</summary>
    Request,

    /// <summary><c>AuthenticationHeaderValue.TryParse</c>: what cannot be parsed becomes no header.</summary>
    TryParse,

    /// <summary><c>HttpRequestHeaders.TryAddWithoutValidation</c></summary>
    RequestWithoutValidation,

    /// <summary><c>HttpContentHeaders.Add</c></summary>
    Content,

    /// <summary><c>HttpContentHeaders.TryAddWithoutValidation</c></summary>
    ContentWithoutValidation,

    /// <summary>The headers of <c>WebClient</c> and <c>HttpWebRequest</c>.</summary>
    WebHeaderCollection,

    /// <summary>Any other member that is called after headers.</summary>
    Other,

    /// <summary>A dictionary that may become headers, or something else.</summary>
    Dictionary,

    /// <summary>An attribute of Refit, whose credentials come from elsewhere.</summary>
    Attribute,
}
