namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>What exactly is wrong with a text that is where an OpenAI key belongs.</summary>
internal enum CredentialDefect
{
    None,

    // Malformed, if a key is inside; otherwise a placeholder.

    /// <summary>Double quotes of any shape, also written as <c>\"</c>, on one side or both.</summary>
    InDoubleQuotes,
    InSingleQuotes,
    InBackticks,
    InAngleBrackets,
    InBraces,
    InSquareBrackets,

    /// <summary><c>${…}</c></summary>
    InDollarBraces,

    /// <summary><c>%…%</c></summary>
    InPercentSigns,

    // Malformed.

    /// <summary>After <c>Bearer </c>, also with the header's name.</summary>
    BearerPrefix,

    /// <summary>After <c>OPENAI_API_KEY=</c>, <c>export …=</c>, <c>$env:…=</c>, <c>key: </c>.</summary>
    VariableNamePrefix,

    /// <summary>Beside some other text.</summary>
    SurroundingText,

    /// <summary>Parts are replaced by asterisks, dots and the like.</summary>
    Masked,

    /// <summary>The end is missing, or the beginning: the halves around the watermark, which are equally long in every key, are
    /// not.</summary>
    Truncated,

    /// <summary>Full-width, Cyrillic or Greek letters, or typographic dashes, that look like the key's own.</summary>
    Homoglyphs,

    /// <summary>The watermark is up to two characters off or in the wrong case.</summary>
    CorruptedWatermark,

    /// <summary>The prefix is one character off, in the wrong case, or has other separators.</summary>
    CorruptedPrefix,

    /// <summary>Hyphens or underscores of the key are escaped: <c>\_</c>, <c>%2D</c>, <c>&amp;#45;</c>.</summary>
    Escaped,

    /// <summary>Something inside the key that no key has.</summary>
    Interrupted,

    /// <summary>Comma, semicolon, full stop and the like after the key.</summary>
    TrailingPunctuation,

    // Placeholders.

    PlaceholderWord,

    /// <summary>The name of a variable or setting, bare or as a shell would expand it.</summary>
    VariableName,

    /// <summary><c>xxxx</c>, <c>***</c>, <c>...</c>, with or without a key's prefix.</summary>
    RepeatedCharacters,

    /// <summary>Nothing, or nothing that can be seen. Some places may be empty: the caller decides.</summary>
    Empty,

    // Keys of others.

    VendorKey,
    AzureKey,

    // Misplaced.

    OrganizationId,
    ProjectId,
    SessionToken,

    /// <summary>The id of a key, an assistant, a file or another object.</summary>
    ObjectId,
    ModelName,
    Url,
}
