namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Specifies what a client does with characters that do not belong in the value it receives.</summary>
internal enum SinkEffect
{
    /// <summary>Not measured: the message states what all clients have in common.</summary>
    Unknown,

    /// <summary>System.ClientModel: cuts spaces off the ends, sends line breaks as they are, and fails on non-ASCII characters when it
    /// sends.</summary>
    ClientPipeline,

    /// <summary><c>AuthenticationHeaderValue</c>: sends spaces, and throws a <c>FormatException</c> on line breaks.</summary>
    AuthenticationHeader,

    /// <summary><c>HttpRequestHeaders.Add</c>: parses the values of the headers that .NET knows, and throws on what it cannot
    /// parse.</summary>
    ParsedHeader,

    /// <summary><c>HttpRequestHeaders.Add</c> for a header that .NET does not know: throws on line breaks only.</summary>
    CustomHeader,

    /// <summary><c>TryAddWithoutValidation</c>: sends everything, line breaks included.</summary>
    UnvalidatedHeader,

    /// <summary><c>HttpContentHeaders.Add</c>: throws for headers of a request.</summary>
    ParsedContentHeader,

    /// <summary><c>HttpContentHeaders.TryAddWithoutValidation</c>: drops headers of a request.</summary>
    UnvalidatedContentHeader,

    /// <summary>The headers of <c>WebClient</c> and <c>HttpWebRequest</c>.</summary>
    WebHeaders,
}
