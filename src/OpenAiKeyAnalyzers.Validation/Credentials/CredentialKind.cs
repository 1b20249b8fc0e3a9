namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Specifies the kind of a string that is passed as an OpenAI key.</summary>
internal enum CredentialKind
{
    /// <summary>The kind is uncertain. The string is not reported.</summary>
    Unknown,

    /// <summary>One key, possibly with stray characters.</summary>
    Key,

    /// <summary>A key or a part of one is recognizable, but the whole string is not a key.</summary>
    Malformed,

    /// <summary>A text that should be replaced with a key.</summary>
    Placeholder,

    /// <summary>A key of another provider.</summary>
    OtherVendorKey,

    /// <summary>A value of OpenAI that is not a key: an ID, a model name, a URL.</summary>
    OtherValue,
}
