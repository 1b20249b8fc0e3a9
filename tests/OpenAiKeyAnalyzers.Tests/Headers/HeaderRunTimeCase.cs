namespace OpenAiKeyAnalyzers.Tests.Headers;

/// <summary>A broken header, what the rule reports for it, and what really happens.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="MessageName">Name of the expected message.</param>
/// <param name="Code">Statements; see <see cref="HeaderRunTimeTests"/> for the client around them.</param>
/// <param name="Client">Name of the client that sends the request.</param>
public sealed record HeaderRunTimeCase(string Rule, string MessageName, string Code, string Client = "HttpClient")
{
    /// <summary>Full name of the exception, and a part of its message; <see langword="null"/> if none is thrown.</summary>
    public (string Type, string Message)? Throws { get; init; }

    /// <summary>Whether the message of the exception shows the key.</summary>
    public bool ShowsKey { get; init; }

    /// <summary>Lines of the request, with <c>{key}</c> for the key.</summary>
    public string[] Sends { get; init; } = [];

    /// <summary>What no line of the request begins with.</summary>
    public string[] SendsNo { get; init; } = [];

    /// <summary>A line of the request after the fix; <see langword="null"/> where no fix is offered.</summary>
    public string? Fixed { get; init; } = "Authorization: Bearer {key}";

    /// <summary>Whose host the program names.</summary>
    public string Hint { get; init; } = "https://api.openai.com/v1";

    public override string ToString() => $"{Rule} {Client}: {Code}";
}
