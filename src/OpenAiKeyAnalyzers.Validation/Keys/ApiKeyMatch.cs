using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>Represents a key in a string.</summary>
/// <param name="kind">The kind of the key.</param>
/// <param name="start">The index of the key's first character in the string.</param>
/// <param name="end">The exclusive end index of the key. Stray characters inside the key are included, those at its edges are not.</param>
/// <param name="defects">The defects of the key, in the order of the string; empty for an intact key.</param>
internal sealed class ApiKeyMatch(ApiKeyKind kind, int start, int end, IReadOnlyList<ApiKeyDefect> defects)
{
    internal ApiKeyKind Kind { get; } = kind;

    internal int Start { get; } = start;

    internal int End { get; } = end;

    internal int Length => End - Start;

    internal IReadOnlyList<ApiKeyDefect> Defects { get; } = defects;
}

/// <summary>Specifies the position of stray characters relative to the key.</summary>
internal enum StrayPosition
{
    Before,
    Inside,
    After,
}

/// <summary>Represents a run of characters that do not belong to the key. The fix deletes them.</summary>
/// <param name="position">Before, inside or after the key.</param>
/// <param name="character">The most harmful character of the run.</param>
/// <param name="start">The index of the run's first character in the string.</param>
/// <param name="length">The number of UTF-16 code units in the run, at least 1.</param>
internal readonly struct ApiKeyDefect(StrayPosition position, StrayCharacter character, int start, int length)
{
    internal StrayPosition Position { get; } = position;

    internal StrayCharacter Character { get; } = character;

    internal int Start { get; } = start;

    internal int Length { get; } = length;

    internal int End => Start + Length;
}
