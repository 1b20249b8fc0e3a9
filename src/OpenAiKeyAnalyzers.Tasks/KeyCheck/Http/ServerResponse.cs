namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Http;

/// <summary>What a server answered. Its words serve to distinguish errors, and are never shown: they may repeat what was sent.</summary>
internal sealed class ServerResponse
{
    /// <summary>The HTTP status code.</summary>
    internal int Status { get; init; }

    /// <summary>The media type without parameters, in lower case; empty if the server names none.</summary>
    internal string MediaType { get; init; } = string.Empty;

    internal byte[] Body { get; init; } = [];

    /// <summary>Whether the body went on after what was read of it.</summary>
    internal bool IsTruncated { get; init; }

    /// <summary>How long the server asks to wait; <see langword="null"/> if it does not.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Where the server refers to; <see langword="null"/> if nowhere.</summary>
    internal Uri? Location { get; init; }
}
