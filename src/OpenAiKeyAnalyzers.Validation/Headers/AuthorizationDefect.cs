namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>
/// Specifies the defect of the value of an <c>Authorization</c> header, or of a scheme and credentials that are passed separately.
/// </summary>
internal enum AuthorizationDefect
{
    /// <summary>No defect, or none that the value alone shows.</summary>
    None,

    /// <summary><c>Bearersk-…</c></summary>
    MissingSpace,

    /// <summary>A non-ASCII space replaces the space.</summary>
    NonAsciiSpace,

    /// <summary>A line break replaces the space.</summary>
    LineBreak,

    /// <summary><c>Bearer: sk-…</c>, <c>Bearer=sk-…</c></summary>
    Separator,

    /// <summary><c>Bearer Bearer sk-…</c></summary>
    DuplicateScheme,

    /// <summary>A scheme that is passed separately contains a space, a colon, or the header's name.</summary>
    InvalidScheme,

    /// <summary>The scheme argument contains both scheme and credentials.</summary>
    CombinedArgument,

    /// <summary>The scheme argument is the key.</summary>
    KeyAsScheme,

    /// <summary><c>("sk-…", "Bearer")</c></summary>
    Swapped,

    /// <summary><c>("Authorization", "Bearer sk-…")</c>: the scheme argument is the header's name.</summary>
    NameAsScheme,

    /// <summary><c>Authorization: Bearer sk-…</c>: the value contains the header's name.</summary>
    NameInValue,

    /// <summary><c>Basic …</c>, <c>Token …</c>, <c>Barer …</c></summary>
    WrongScheme,

    /// <summary>A key without scheme.</summary>
    MissingScheme,

    /// <summary>A scheme without key.</summary>
    MissingKey,

    /// <summary><c>Bearer {apiKey}</c> that is not interpolated. Reported only if something with that name is in scope.</summary>
    NotInterpolated,

    /// <summary><c>Bearer $sk-…</c>: the dollar sign of another language's interpolation.</summary>
    MisplacedDollarSign,

    /// <summary>The key is in quotes, brackets or percent signs.</summary>
    Enclosed,

    /// <summary>A comma, semicolon or period follows the key.</summary>
    TrailingPunctuation,

    /// <summary><c>Authorization Bearer …</c>: a header line without a colon. Reported only in settings files.</summary>
    MissingColon,
}
