namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Specifies the kind of a header value, as far as it shows the intended name.</summary>
internal enum HeaderValueKind
{
    /// <summary>Another or an unknown value.</summary>
    Other,
    Empty,

    /// <summary>A key without scheme.</summary>
    Key,

    /// <summary>The scheme <c>Bearer</c>, with or without text after it.</summary>
    Bearer,
}
