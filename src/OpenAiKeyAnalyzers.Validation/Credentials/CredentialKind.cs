namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>What a text is that stands where an OpenAI key belongs.</summary>
internal enum CredentialKind
{
    /// <summary>Nothing that can be told with certainty. Say nothing of it.</summary>
    Unknown,

    /// <summary>One key, stray characters aside.</summary>
    Key,

    /// <summary>A key, or a piece of one, is still recognisable, but the text as it stands is none.</summary>
    Malformed,

    /// <summary>A text to be replaced by a key.</summary>
    Placeholder,

    /// <summary>A key of another provider.</summary>
    OtherVendorKey,

    /// <summary>Something of OpenAI's that is no key: an id, a model name, an address.</summary>
    OtherValue,
}
