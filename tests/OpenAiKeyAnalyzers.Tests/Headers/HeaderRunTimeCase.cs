namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>Represents a malformed header, the finding for it, and its actual effect.</summary>
/// <param name="Rule">The ID of the rule.</param>
/// <param name="MessageName">The name of the expected message.</param>
/// <param name="Code">The statements; see <see cref="HeaderRunTimeTests"/> for the client around them.</param>
/// <param name="Client">The name of the client that sends the request.</param>
public sealed record HeaderRunTimeCase(string Rule, string MessageName, string Code, string Client = "HttpClient")
{
    /// <summary>Gets the full name of the exception, and a part of its message; <see langword="null"/> if none is thrown.</summary>
    public (string Type, string Message)? Throws { get; init; }

    /// <summary>Gets a value indicating whether the message of the exception contains the key.</summary>
    public bool ShowsKey { get; init; }

    /// <summary>Gets the lines of the request, with <c>{key}</c> for the key.</summary>
    public string[] Sends { get; init; } = [];

    /// <summary>Gets the beginnings that no line of the request has.</summary>
    public string[] SendsNo { get; init; } = [];

    /// <summary>Gets a line of the request after the fix; <see langword="null"/> if no fix is offered.</summary>
    public string? Fixed { get; init; } = "Authorization: Bearer {key}";

    /// <summary>Gets the URL that the program names.</summary>
    public string Hint { get; init; } = "https://api.openai.com/v1";

    public override string ToString() => $"{Rule} {Client}: {Code}";
}
