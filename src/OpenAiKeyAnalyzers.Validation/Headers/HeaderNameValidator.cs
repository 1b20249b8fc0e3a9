using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>What is wrong with the name of a header.</summary>
internal enum HeaderNameDefect
{
    /// <summary>It is no name that OpenAI's credentials could be meant for.</summary>
    None,

    /// <summary><c>Authorisation</c>, <c>Authentication</c>, and typos.</summary>
    Misspelled,

    /// <summary>A colon, a space or more follows the name, or a space is before it.</summary>
    InvalidCharacter,

    /// <summary>The scheme is where the name belongs.</summary>
    SchemeAsName,

    /// <summary>The name under which Azure OpenAI and other vendors take a key.</summary>
    OtherVendorHeader,
}

/// <summary>What a name is meant to be, and how it is wrong.</summary>
/// <param name="meant">The right name; <see langword="null"/> if the text is not meant for one of OpenAI's headers.</param>
/// <param name="defect">What is wrong with it.</param>
internal readonly struct HeaderNameResult(string? meant, HeaderNameDefect defect)
{
    internal string? IntendedName { get; } = meant;

    internal HeaderNameDefect Defect { get; } = defect;
}

/// <summary>Recognizes the headers that OpenAI reads, however they are spelt. Never throws.</summary>
internal static class HeaderNameValidator
{
    internal const string Organization = "OpenAI-Organization";
    internal const string Project = "OpenAI-Project";
    internal const string Beta = "OpenAI-Beta";

    // https://platform.openai.com/docs/api-reference/authentication and /debugging-requests, 2026-11-23.
    private static readonly string[] KnownNames = [HeaderSyntax.Name, Organization, Project, Beta];

    // More than one typo away, yet seen in public code (2026-11-23).
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

    /// <summary><c>Authorization:</c>, <c>Authorization: Bearer</c>: the name with what does not belong to it.</summary>
    private static bool IsBeginning(string trimmed, string right) =>
        HeaderSyntax.EqualsIgnoreCase(trimmed, right)
        || (HeaderSyntax.IsAt(trimmed, 0, right) && trimmed[right.Length] is ' ' or ':' or '=' or '\t');
}
