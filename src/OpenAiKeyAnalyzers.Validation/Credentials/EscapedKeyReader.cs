using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Detects a string that is a whole key after its escapes are decoded. Both halves must then have the length of a known generation, so that
/// an escape cannot be confused with key characters next to a stray character. Whitespace in the string is another defect, in which case
/// the lengths are not sufficient.
/// </summary>
internal static class EscapedKeyReader
{
    /// <summary>
    /// The equals sign of <c>OPENAI_API_KEY=3Dsk-…</c> in a raw email: the first character of the escape separates name and value.
    /// </summary>
    private const string EscapedEquals = "3Dsk";

    internal static CredentialResult? Read(TextSlice value)
    {
        string text = value.ToString();
        List<TextEdit>? edits = null;
        if (text.StartsWith(EscapedEquals, StringComparison.OrdinalIgnoreCase))
        {
            (edits = []).Add(new TextEdit(0, 2, string.Empty));
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (!ApiKeyBody.IsKeyCharacter(text[i]) && KeyEscapes.IsAt(text, i, out TextEdit edit))
            {
                (edits ??= []).Add(edit);
                i = edit.End - 1;
            }
        }

        if (edits is null)
        {
            return null;
        }

        string undone = TextEdit.Apply(text, edits);
        return KeyCompleteness.IsWhole(undone) && KeyText.TryParse(undone) is { Defects.Count: 0 } key
            ? new CredentialResult(CredentialKind.Malformed, CredentialDefect.Escaped, Offending(value, edits), kind: key.Kind)
            {
                Repair = [.. edits.Select(edit => new TextEdit(value.Start + edit.Start, edit.Length, edit.Text))],
            }
            : null;
    }

    private static TextSlice Offending(TextSlice value, List<TextEdit> edits) => value.Slice(edits[0].Start, edits[edits.Count - 1].End);
}
