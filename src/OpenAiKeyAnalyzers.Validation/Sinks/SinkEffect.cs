namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Specifies how a client treats characters that do not belong to the value.</summary>
internal enum SinkEffect
{
    /// <summary>Not measured: the message states the common effects of all clients.</summary>
    Unknown,

    /// <summary>
    /// System.ClientModel: trims spaces at the ends, sends line breaks unchanged, and fails on non-ASCII characters when it sends the
    /// request.
    /// </summary>
    ClientPipeline,

    /// <summary><c>AuthenticationHeaderValue</c>: sends spaces, and throws a <c>FormatException</c> on line breaks.</summary>
    AuthenticationHeader,

    /// <summary><c>HttpRequestHeaders.Add</c>: parses the values of the headers that .NET knows, and throws for invalid ones.</summary>
    ParsedHeader,

    /// <summary><c>HttpRequestHeaders.Add</c> for a header that .NET does not know: throws only for line breaks.</summary>
    CustomHeader,

    /// <summary><c>TryAddWithoutValidation</c>: sends all characters, including line breaks.</summary>
    UnvalidatedHeader,

    /// <summary><c>HttpContentHeaders.Add</c>: throws for request headers.</summary>
    ParsedContentHeader,

    /// <summary><c>HttpContentHeaders.TryAddWithoutValidation</c>: drops request headers.</summary>
    UnvalidatedContentHeader,

    /// <summary>The headers of <c>WebClient</c> and <c>HttpWebRequest</c>.</summary>
    WebHeaders,
}
