namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>What is wrong with the value of an <c>Authorization</c> header, or with scheme and credentials where an API takes them
/// apart.</summary>
internal enum AuthorizationDefect
{
    /// <summary>Nothing, or nothing that the text alone shows.</summary>
    None,

    /// <summary><c>Bearersk-…</c></summary>
    MissingSpace,

    /// <summary>A non-ASCII space is where the space belongs.</summary>
    NonAsciiSpace,

    /// <summary>A line break in the place of the space.</summary>
    LineBreak,

    /// <summary><c>Bearer: sk-…</c>, <c>Bearer=sk-…</c></summary>
    Separator,

    /// <summary><c>Bearer Bearer sk-…</c></summary>
    DuplicateScheme,

    /// <summary>A scheme that is handed over by itself holds a space, a colon, or the header's name.</summary>
    InvalidScheme,

    /// <summary>Scheme and credentials are together where the scheme belongs.</summary>
    CombinedArgument,

    /// <summary>The key is where the scheme belongs.</summary>
    KeyAsScheme,

    /// <summary><c>("sk-…", "Bearer")</c></summary>
    Swapped,

    /// <summary><c>("Authorization", "Bearer sk-…")</c>: the header's name is where the scheme belongs.</summary>
    NameAsScheme,

    /// <summary><c>Authorization: Bearer sk-…</c>: the header's name is in its value.</summary>
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

    /// <summary>The key is in quotes, brackets or percent signs.</summary>
    Enclosed,

    /// <summary>A comma, semicolon or full stop is after the key.</summary>
    TrailingPunctuation,

    /// <summary><c>Authorization Bearer …</c>, a header line without a colon. Only in settings files.</summary>
    MissingColon,
}
