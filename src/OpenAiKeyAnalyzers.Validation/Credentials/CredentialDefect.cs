namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Specifies the defect of a string that is passed as an OpenAI key.</summary>
internal enum CredentialDefect
{
    None,

    // Malformed if the string contains a key; otherwise a placeholder.

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

    // Malformed keys.

    /// <summary>After <c>Bearer </c>, also with the header's name.</summary>
    BearerPrefix,

    /// <summary>After <c>OPENAI_API_KEY=</c>, <c>export …=</c>, <c>$env:…=</c>, <c>key: </c>.</summary>
    VariableNamePrefix,

    /// <summary>Next to other text.</summary>
    SurroundingText,

    /// <summary>Parts are replaced by asterisks, dots or similar characters.</summary>
    Masked,

    /// <summary>
    /// The end or the beginning is missing: the halves around the watermark, which have the same length in every key, differ in length.
    /// </summary>
    Truncated,

    /// <summary>Full-width, Cyrillic or Greek letters, or typographic dashes, that resemble characters of the key.</summary>
    Homoglyphs,

    /// <summary>Up to two characters of the watermark are wrong, or its case is wrong.</summary>
    CorruptedWatermark,

    /// <summary>One character of the prefix is wrong, or its case or separators are.</summary>
    CorruptedPrefix,

    /// <summary>Hyphens or underscores of the key are escaped: <c>\_</c>, <c>%2D</c>, <c>&amp;#45;</c>.</summary>
    Escaped,

    /// <summary>The key contains text that no key contains.</summary>
    Interrupted,

    /// <summary>A comma, semicolon, period or similar character after the key.</summary>
    TrailingPunctuation,

    // Placeholders.

    PlaceholderWord,

    /// <summary>The name of an environment variable or setting, alone or in the form that a shell expands.</summary>
    VariableName,

    /// <summary><c>xxxx</c>, <c>***</c>, <c>...</c>, with or without a key's prefix.</summary>
    RepeatedCharacters,

    /// <summary>An empty string or only invisible characters. Some sinks allow an empty value: the caller decides.</summary>
    Empty,

    // Keys of other providers.

    VendorKey,
    AzureKey,

    // Misplaced values.

    OrganizationId,
    ProjectId,
    SessionToken,

    /// <summary>The ID of a key, an assistant, a file or another object.</summary>
    ObjectId,
    ModelName,
    Url,
}
