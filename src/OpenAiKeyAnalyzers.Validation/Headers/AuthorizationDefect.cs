namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>What is wrong with the value of an <c>Authorization</c> header, or with scheme and credentials where an API takes them
/// apart.</summary>
internal enum AuthorizationDefect
{
    /// <summary>Nothing, or nothing that the text alone tells.</summary>
    None,

    /// <summary><c>Bearersk-…</c></summary>
    MissingSpace,

    /// <summary>A white space that is not ASCII stands where the blank belongs.</summary>
    NonAsciiSpace,

    /// <summary>A line break in the place of the space.</summary>
    LineBreak,

    /// <summary><c>Bearer: sk-…</c>, <c>Bearer=sk-…</c></summary>
    Separator,

    /// <summary><c>Bearer Bearer sk-…</c></summary>
    DuplicateScheme,

    /// <summary>A scheme that is handed over by itself holds a blank, a colon, or the header's name.</summary>
    InvalidScheme,

    /// <summary>Scheme and credentials stand together where the scheme belongs.</summary>
    CombinedArgument,

    /// <summary>The key stands where the scheme belongs.</summary>
    KeyAsScheme,

    /// <summary><c>("sk-…", "Bearer")</c></summary>
    Swapped,

    /// <summary><c>("Authorization", "Bearer sk-…")</c>: the header's name stands where the scheme belongs.</summary>
    NameAsScheme,

    /// <summary><c>Authorization: Bearer sk-…</c>: the header's name stands in its value.</summary>
    NameInValue,

    /// <summary><c>Basic …</c>, <c>Token …</c>, <c>Barer …</c></summary>
    WrongScheme,

    /// <summary>A key without scheme.</summary>
    MissingScheme,

    /// <summary>A scheme without key.</summary>
    MissingKey,

    /// <summary><c>Bearer {apiKey}</c>, not interpolated. Only if something of that name is in scope.</summary>
    NotInterpolated,

    /// <summary><c>Bearer $sk-…</c>: the dollar sign of another language's interpolation.</summary>
    MisplacedDollarSign,

    /// <summary>The key stands in quotes, brackets or percent signs.</summary>
    Enclosed,

    /// <summary>A comma, semicolon or full stop stands behind the key.</summary>
    TrailingPunctuation,

    /// <summary><c>Authorization Bearer …</c>, a header line without a colon. Only in settings files.</summary>
    MissingColon,
}
