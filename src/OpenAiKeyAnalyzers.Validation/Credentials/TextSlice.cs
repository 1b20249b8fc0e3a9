using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Represents a part of a string together with its position.</summary>
internal readonly struct TextSlice(string text, int start, int end)
{
    internal string Text { get; } = text;

    internal int Start { get; } = start;

    internal int End { get; } = end;

    internal int Length => End - Start;

    internal bool IsEmpty => Start == End;

    internal char this[int index] => Text[Start + index];

    internal TextSlice Slice(int from, int to) => new(Text, Start + from, Start + to);

    /// <summary>Gets the slice without the stray characters at its edges.</summary>
    internal TextSlice Trim()
    {
        int first = Math.Min(WordBoundary.SkipStrays(Text, Start), End);
        int last = End;
        while (last > first && StrayCharacterClassifier.GetAt(Text, last - 1) != StrayCharacter.None)
        {
            last--;
        }

        return new TextSlice(Text, first, last);
    }

    // Every string of a file is compared with tables of prefixes, and most strings differ in the first character.
    internal bool StartsWith(string value, StringComparison comparison = StringComparison.Ordinal) =>
        value.Length <= Length && (comparison != StringComparison.Ordinal || value.Length == 0 || Text[Start] == value[0])
        && string.Compare(Text, Start, value, 0, value.Length, comparison) == 0;

    internal bool EndsWith(string value) =>
        value.Length <= Length && string.CompareOrdinal(Text, End - value.Length, value, 0, value.Length) == 0;

    public override string ToString() => Text.Substring(Start, Length);
}
