namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>Specifies the kind of a name by which a program reads its key.</summary>
internal enum KeyNameKind
{
    /// <summary>Another name. It is not reported.</summary>
    Unrelated,

    /// <summary>The correct name.</summary>
    Expected,

    /// <summary>The correct name, or a similar one, with characters that no such name contains: it never has a value.</summary>
    Invalid,

    /// <summary>The correct name with a typo.</summary>
    Misspelled,

    /// <summary>The correct name in another case: it is found on Windows, but not on other systems.</summary>
    WrongCase,

    /// <summary>A name that other programs also use, but not the one that OpenAI documents.</summary>
    Unconventional,
}

/// <summary>Represents the validation result of a name.</summary>
/// <param name="kind">The kind of the name.</param>
/// <param name="start">The index of the first offending character.</param>
/// <param name="length">The number of characters from the first offending one to the last; 0 if there are none.</param>
/// <param name="replacement">The correct name; <see langword="null"/> if nothing should be replaced.</param>
internal sealed class KeyNameResult(KeyNameKind kind, int start = 0, int length = 0, string? replacement = null)
{
    internal static KeyNameResult Unrelated { get; } = new(KeyNameKind.Unrelated);

    internal static KeyNameResult Expected { get; } = new(KeyNameKind.Expected);

    internal KeyNameKind Kind { get; } = kind;

    internal int Start { get; } = start;

    internal int Length { get; } = length;

    internal string? Replacement { get; } = replacement;
}
