namespace OpenAiKeyAnalyzers.Validation.Text;

/// <summary>Represents one replacement in a string. The edits of one fix do not overlap and are in ascending order.</summary>
/// <param name="start">The UTF-16 index of the first removed character, or of the insertion.</param>
/// <param name="length">The number of removed characters; 0 for an insertion.</param>
/// <param name="text">The inserted text; empty for a deletion.</param>
internal readonly struct TextEdit(int start, int length, string text)
{
    internal int Start { get; } = start;

    internal int Length { get; } = length;

    internal int End => Start + Length;

    internal string Text { get; } = text;

    /// <summary>Finds the shortest edit that converts one string to another one; <see langword="null"/> if they are equal.</summary>
    internal static TextEdit? FindDifference(string before, string after)
    {
        int shorter = Math.Min(before.Length, after.Length);
        int prefix = 0;
        while (prefix < shorter && before[prefix] == after[prefix])
        {
            prefix++;
        }

        int suffix = 0;
        while (suffix < shorter - prefix && before[before.Length - 1 - suffix] == after[after.Length - 1 - suffix])
        {
            suffix++;
        }

        return prefix == before.Length && prefix == after.Length
            ? null : new TextEdit(prefix, before.Length - prefix - suffix, after.Substring(prefix, after.Length - prefix - suffix));
    }

    /// <summary>Applies all edits to a string.</summary>
    internal static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        for (int i = edits.Count - 1; i >= 0; i--)
        {
            text = text.Remove(edits[i].Start, edits[i].Length).Insert(edits[i].Start, edits[i].Text);
        }

        return text;
    }
}
