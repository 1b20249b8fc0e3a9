using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>One key found in a text.</summary>
/// <param name="kind">The key's kind.</param>
/// <param name="start">Index of the key's first character in the text.</param>
/// <param name="end">Index after the key's last character; stray characters inside the key lie between, those at its edges do not.</param>
/// <param name="defects">What is wrong with it, in the order of the text; empty for an intact key.</param>
internal sealed class ApiKeyMatch(ApiKeyKind kind, int start, int end, IReadOnlyList<ApiKeyDefect> defects)
{
    internal ApiKeyKind Kind { get; } = kind;

    internal int Start { get; } = start;

    internal int End { get; } = end;

    internal int Length => End - Start;

    internal IReadOnlyList<ApiKeyDefect> Defects { get; } = defects;
}

/// <summary>Where stray characters are in relation to the key.</summary>
internal enum StrayPosition
{
    Before,
    Inside,
    After,
}

/// <summary>A run of characters that do not belong to the key. Putting it right means deleting it.</summary>
/// <param name="position">Before, inside or after the key.</param>
/// <param name="character">The most harmful character of the run.</param>
/// <param name="start">Index of the run's first character in the text.</param>
/// <param name="length">Number of UTF-16 units in the run, at least 1.</param>
internal readonly struct ApiKeyDefect(StrayPosition position, StrayCharacter character, int start, int length)
{
    internal StrayPosition Position { get; } = position;

    internal StrayCharacter Character { get; } = character;

    internal int Start { get; } = start;

    internal int Length { get; } = length;

    internal int End => Start + Length;
}
