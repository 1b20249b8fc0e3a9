namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

/// <summary>
/// Represents the response of a server. Its texts are used to distinguish errors, but are never shown: they may repeat the request.
/// </summary>
internal sealed class ServerResponse
{
    /// <summary>Gets the HTTP status code.</summary>
    internal int Status { get; init; }

    /// <summary>Gets the media type without parameters, in lower case; empty if the response has none.</summary>
    internal string MediaType { get; init; } = string.Empty;

    internal byte[] Body { get; init; } = [];

    /// <summary>Gets a value indicating whether the body has more bytes than were read.</summary>
    internal bool IsTruncated { get; init; }

    /// <summary>Gets the delay that the server requires; <see langword="null"/> if there is none.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the target of a redirect; <see langword="null"/> if there is none.</summary>
    internal Uri? Location { get; init; }
}
