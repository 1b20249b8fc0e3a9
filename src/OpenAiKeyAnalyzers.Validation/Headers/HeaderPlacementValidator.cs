namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Specifies why a header does not arrive as it is meant, although its name and its value may be right.</summary>
internal enum HeaderPlacementDefect
{
    None,

    /// <summary>A header of the request in a collection of content headers.</summary>
    RequestHeaderOnContent,

    /// <summary>A header of the content in a collection of request headers.</summary>
    ContentHeaderOnRequest,

    /// <summary><c>Authorization</c>, which takes one value, is set twice on one object.</summary>
    SetTwice,

    /// <summary>Each call of a method adds the header to a client that is kept.</summary>
    SetPerCall,

    /// <summary>A parameter in a media type, which takes none.</summary>
    ParameterInMediaType,
}

/// <summary>Determines whether a header is in the right one of .NET's two collections.</summary>
/// <remarks>Of the headers of a content, the ones that programs set by name. The tests ask .NET itself about each.</remarks>
internal static class HeaderPlacementValidator
{
    private static readonly string[] ContentHeaders = ["Content-Type", "Content-Length", "Content-Encoding", "Content-Disposition"];

    /// <summary>Determines whether .NET takes a header on the content only.</summary>
    internal static bool IsContentHeader(string header) =>
        Array.Exists(ContentHeaders, candidate => HeaderSyntax.EqualsIgnoreCase(candidate, header));

    /// <summary>Gets what is wrong with the collection that receives a header.</summary>
    /// <param name="header">The name of the header.</param>
    /// <param name="isContent">Whether the headers of a content receive it.</param>
    /// <param name="isRequest">Whether the headers of a request receive it.</param>
    internal static HeaderPlacementDefect Validate(string header, bool isContent, bool isRequest) =>
        isContent && HeaderSyntax.EqualsIgnoreCase(header, HeaderSyntax.Name) ? HeaderPlacementDefect.RequestHeaderOnContent
        : isRequest && IsContentHeader(header) ? HeaderPlacementDefect.ContentHeaderOnRequest
        : HeaderPlacementDefect.None;

    /// <summary>Finds the parameters in a text that is passed as a media type: <c>application/json; charset=utf-8</c>.</summary>
    /// <returns>The index of the semicolon; -1 if there is nothing before it, or none.</returns>
    internal static int FindMediaTypeParameters(string mediaType) =>
        mediaType.IndexOf(';') is var index && index > 0 ? index : -1;
}
