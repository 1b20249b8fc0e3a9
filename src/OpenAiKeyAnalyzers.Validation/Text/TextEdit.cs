namespace OpenAiKeyAnalyzers.Validation.Text;

/// <summary>One replacement in a text. Several of one fix do not overlap and are in ascending order.</summary>
/// <param name="start">UTF-16 index of the first character to go, or of the place to insert at.</param>
/// <param name="length">Number of characters to go; 0 for an insertion.</param>
/// <param name="text">What takes their place; empty for a deletion.</param>
internal readonly struct TextEdit(int start, int length, string text)
{
    internal int Start { get; } = start;

    internal int Length { get; } = length;

    internal int End => Start + Length;

    internal string Text { get; } = text;

    /// <summary>The shortest edit that makes one text of another; <see langword="null"/> if they are the same.</summary>
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

    /// <summary>The text after all edits.</summary>
    internal static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        for (int i = edits.Count - 1; i >= 0; i--)
        {
            text = text.Remove(edits[i].Start, edits[i].Length).Insert(edits[i].Start, edits[i].Text);
        }

        return text;
    }
}
