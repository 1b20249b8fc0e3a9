namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Specifies why a header does not have its intended effect, although its name and its value may be correct.</summary>
internal enum HeaderPlacementDefect
{
    None,

    /// <summary>A request header in a collection of content headers.</summary>
    RequestHeaderOnContent,

    /// <summary>A content header in a collection of request headers.</summary>
    ContentHeaderOnRequest,

    /// <summary><c>Authorization</c>, which accepts one value, is set twice on one object.</summary>
    SetTwice,

    /// <summary>Each call of a method adds the header to a client that is kept.</summary>
    SetPerCall,

    /// <summary>A parameter in a media type argument, which accepts none.</summary>
    ParameterInMediaType,
}

/// <summary>Determines whether a header is in the correct one of .NET's two collections.</summary>
/// <remarks>Contains the content headers that programs set by name. The tests verify each of them with .NET itself.</remarks>
internal static class HeaderPlacementValidator
{
    private static readonly string[] ContentHeaders = ["Content-Type", "Content-Length", "Content-Encoding", "Content-Disposition"];

    /// <summary>Determines whether .NET accepts a header only on the content.</summary>
    internal static bool IsContentHeader(string header) =>
        Array.Exists(ContentHeaders, candidate => HeaderSyntax.EqualsIgnoreCase(candidate, header));

    /// <summary>Gets the defect of adding a header to a collection.</summary>
    /// <param name="header">The name of the header.</param>
    /// <param name="isContent">Whether the header is added to content headers.</param>
    /// <param name="isRequest">Whether the header is added to request headers.</param>
    internal static HeaderPlacementDefect Validate(string header, bool isContent, bool isRequest) =>
        isContent && HeaderSyntax.EqualsIgnoreCase(header, HeaderSyntax.Name) ? HeaderPlacementDefect.RequestHeaderOnContent
        : isRequest && IsContentHeader(header) ? HeaderPlacementDefect.ContentHeaderOnRequest
        : HeaderPlacementDefect.None;

    /// <summary>Finds the parameters in a string that is passed as a media type: <c>application/json; charset=utf-8</c>.</summary>
    /// <returns>The index of the semicolon; -1 if there is none, or nothing before it.</returns>
    internal static int FindMediaTypeParameters(string mediaType) =>
        mediaType.IndexOf(';') is var index && index > 0 ? index : -1;
}
