namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>What a name is by which a program asks for its key.</summary>
internal enum KeyNameKind
{
    /// <summary>Some other name. It is not reported.</summary>
    Unrelated,

    /// <summary>The right name.</summary>
    Expected,

    /// <summary>The right name, or nearly, with characters in it that no such name has: it never yields a value.</summary>
    Invalid,

    /// <summary>The right name with a typo.</summary>
    Misspelled,

    /// <summary>The right name in other letters' case: found on Windows, not elsewhere.</summary>
    WrongCase,

    /// <summary>A name that others chose, too, but not the one that OpenAI documents.</summary>
    Unconventional,
}

/// <summary>What was read from a name.</summary>
/// <param name="kind">What the name is.</param>
/// <param name="start">Index of the first offending character.</param>
/// <param name="length">Number of characters from the first offending one to the last; 0 if nothing offends.</param>
/// <param name="replacement">The right name; <see langword="null"/> if nothing is to be replaced.</param>
internal sealed class KeyNameResult(KeyNameKind kind, int start = 0, int length = 0, string? replacement = null)
{
    internal static KeyNameResult Unrelated { get; } = new(KeyNameKind.Unrelated);

    internal static KeyNameResult Expected { get; } = new(KeyNameKind.Expected);

    internal KeyNameKind Kind { get; } = kind;

    internal int Start { get; } = start;

    internal int Length { get; } = length;

    internal string? Replacement { get; } = replacement;
}
