using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Specifies the defect of a header name.</summary>
internal enum HeaderNameDefect
{
    /// <summary>The name is not intended for OpenAI's credentials.</summary>
    None,

    /// <summary><c>Authorisation</c>, <c>Authentication</c>, and typos.</summary>
    Misspelled,

    /// <summary>A colon, a space or more text follows the name, or a space precedes it.</summary>
    InvalidCharacter,

    /// <summary>The name is the scheme.</summary>
    SchemeAsName,

    /// <summary>The name of the header in which Azure OpenAI and other vendors accept a key.</summary>
    OtherVendorHeader,
}

/// <summary>Represents the intended name of a header, and the defect of the written name.</summary>
/// <param name="meant">The correct name; <see langword="null"/> if the name is not intended as one of OpenAI's headers.</param>
/// <param name="defect">The defect of the name.</param>
internal readonly struct HeaderNameResult(string? meant, HeaderNameDefect defect)
{
    internal string? IntendedName { get; } = meant;

    internal HeaderNameDefect Defect { get; } = defect;
}

/// <summary>Recognizes the headers that OpenAI reads, even if their names are misspelled. Never throws.</summary>
internal static class HeaderNameValidator
{
    internal const string Organization = "OpenAI-Organization";
    internal const string Project = "OpenAI-Project";
    internal const string Beta = "OpenAI-Beta";

    // https://platform.openai.com/docs/api-reference/authentication and /debugging-requests, 2026-11-23.
    private static readonly string[] KnownNames = [HeaderSyntax.Name, Organization, Project, Beta];

    // These differ by more than one typo, but occur in public code (2026-11-23).
    private static readonly (string Written, string Meant)[] Misspellings =
    [
        ("Authentication", HeaderSyntax.Name), ("Authorise", HeaderSyntax.Name), ("Authorize", HeaderSyntax.Name),
        ("Autorisation", HeaderSyntax.Name), ("Autherization", HeaderSyntax.Name),
        ("Authroization", HeaderSyntax.Name), ("Authoriaztion", HeaderSyntax.Name), ("Authorizaton", HeaderSyntax.Name),
        ("Auth", HeaderSyntax.Name),
        ("OpenAI-Org", Organization), ("OpenAI-Organization-Id", Organization), ("OpenAI-Project-Id", Project),
        ("OpenAI_Organization", Organization), ("OpenAI_Project", Project),
    ];

    // learn.microsoft.com/azure/ai-services/openai/reference, docs.anthropic.com/en/api/overview, 2026-11-23.
    private static readonly string[] OtherVendors =
        ["api-key", "x-api-key", "apikey", "api_key", "x-goog-api-key", "Ocp-Apim-Subscription-Key", "OpenAI-Api-Key", "OPENAI_API_KEY",
            "X-OpenAI-Api-Key"];

    internal static HeaderNameResult Validate(string name)
    {
        if (Array.Find(KnownNames, right => HeaderSyntax.EqualsIgnoreCase(right, name)) is { } exact)
        {
            return new HeaderNameResult(exact, HeaderNameDefect.None);
        }

        if (HeaderSyntax.EqualsIgnoreCase(name, HeaderSyntax.Scheme))
        {
            return new HeaderNameResult(HeaderSyntax.Name, HeaderNameDefect.SchemeAsName);
        }

        if (Array.Exists(OtherVendors, other => HeaderSyntax.EqualsIgnoreCase(other, name)))
        {
            return new HeaderNameResult(HeaderSyntax.Name, HeaderNameDefect.OtherVendorHeader);
        }

        string trimmed = name.Trim(' ', '\t', ':', '=', '\r', '\n');
        if (Array.Find(KnownNames, right => IsBeginning(trimmed, right)) is { } inside)
        {
            return new HeaderNameResult(inside, HeaderNameDefect.InvalidCharacter);
        }

        string? meant = Array.Find(Misspellings, entry => HeaderSyntax.EqualsIgnoreCase(entry.Written, name)).Meant
            ?? Array.Find(KnownNames, right => Typo.IsSingleEdit(name, right, StringComparison.OrdinalIgnoreCase));
        return new HeaderNameResult(meant, meant is null ? HeaderNameDefect.None : HeaderNameDefect.Misspelled);
    }

    /// <summary>Detects a name with extra text: <c>Authorization:</c>, <c>Authorization: Bearer</c>.</summary>
    private static bool IsBeginning(string trimmed, string right) =>
        HeaderSyntax.EqualsIgnoreCase(trimmed, right)
        || (HeaderSyntax.IsAt(trimmed, 0, right) && trimmed[right.Length] is ' ' or ':' or '=' or '\t');
}
