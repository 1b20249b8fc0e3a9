namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Specifies the collection to which a header is added. It determines the effect of a malformed header.</summary>
internal enum HeaderCollectionKind
{
    /// <summary><c>HttpRequestHeaders.Add</c>, <c>AuthenticationHeaderValue</c>: an invalid name or value causes an exception.</summary>
    Request,

    /// <summary><c>AuthenticationHeaderValue.TryParse</c>: no header is created from an invalid value.</summary>
    TryParse,

    /// <summary><c>HttpRequestHeaders.TryAddWithoutValidation</c></summary>
    RequestWithoutValidation,

    /// <summary><c>HttpContentHeaders.Add</c></summary>
    Content,

    /// <summary><c>HttpContentHeaders.TryAddWithoutValidation</c></summary>
    ContentWithoutValidation,

    /// <summary>The headers of <c>WebClient</c> and <c>HttpWebRequest</c>.</summary>
    WebHeaderCollection,

    /// <summary>Any other member that has the name of a header collection.</summary>
    Other,

    /// <summary>A dictionary that may become headers, or something else.</summary>
    Dictionary,

    /// <summary>An attribute of Refit, whose credentials come from other code.</summary>
    Attribute,
}
