namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>What a text is that is where an OpenAI key belongs.</summary>
internal enum CredentialKind
{
    /// <summary>Nothing that is certain. It is not reported.</summary>
    Unknown,

    /// <summary>One key, stray characters aside.</summary>
    Key,

    /// <summary>A key, or a piece of one, is still recognizable, but the whole text is none.</summary>
    Malformed,

    /// <summary>A text to be replaced by a key.</summary>
    Placeholder,

    /// <summary>A key of another provider.</summary>
    OtherVendorKey,

    /// <summary>Something of OpenAI's that is no key: an id, a model name, a URL.</summary>
    OtherValue,
}
