namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Specifies what a header holds, as far as that shows what its name is meant to be.</summary>
internal enum HeaderValueKind
{
    /// <summary>Something else, or it is not known.</summary>
    Other,
    Empty,

    /// <summary>A key without scheme.</summary>
    Key,

    /// <summary>The scheme <c>Bearer</c>, whatever follows it.</summary>
    Bearer,
}
