namespace OpenAiKeyAnalyzers.Validation.Text;

/// <summary>
/// Specifies kinds of whitespace and invisible characters, grouped by how HTTP clients treat them. They are in ascending order of harm: in
/// a run with several characters, the highest value applies.
/// </summary>
internal enum StrayCharacter
{
    /// <summary>A character that belongs to the text.</summary>
    None,

    /// <summary>Space or tab: optional whitespace in a header (RFC 9110 §5.6.3), trimmed by some clients, sent by others.</summary>
    Whitespace,

    /// <summary>An ASCII control character other than tab and line break: forbidden in a header value (RFC 9110 §5.5).</summary>
    Control,

    /// <summary>Carriage return or line feed: ends a header line (RFC 9112 §2.2).</summary>
    LineBreak,

    /// <summary>
    /// Non-ASCII or zero-width whitespace, format characters, byte order mark: .NET refuses to send non-ASCII characters.
    /// </summary>
    NonAscii,
}

/// <summary>Distinguishes stray characters from text.</summary>
internal static class StrayCharacterClassifier
{
    /// <summary>Gets the kind of the character at <paramref name="index"/>; a surrogate pair is classified by its first half.</summary>
    internal static StrayCharacter GetAt(string text, int index)
    {
        char c = text[index];
        if (c > ' ' && c < '\x7F')
        {
            return StrayCharacter.None;
        }

        switch (c)
        {
            case ' ' or '\t':
                return StrayCharacter.Whitespace;
            case '\r' or '\n':
                return StrayCharacter.LineBreak;
            case < ' ' or '\x7F':
                return StrayCharacter.Control;
        }

        return IsNonAsciiSpace(c) || IsZeroWidth(text, index) ? StrayCharacter.NonAscii : StrayCharacter.None;
    }

    /// <summary>
    /// Determines whether the character at <paramref name="index"/> visibly separates words: a space, a line break, or whitespace of any
    /// width.
    /// </summary>
    internal static bool IsWhitespace(string text, int index) =>
        text[index] is ' ' or (>= '\t' and <= '\r') || IsNonAsciiSpace(text[index]);

    // The characters have White_Space=yes in the Unicode character database, above ASCII; U+2800 and the Hangul fillers are rendered as
    // spaces.
    private static bool IsNonAsciiSpace(char c) =>
        c is '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000'
            or '\u2800' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0';

    // General category Cf, variation selectors and C1 controls are not rendered. Editors paste U+FFFC for an object.
    private static bool IsZeroWidth(string text, int index)
    {
        char c = text[index];
        if (c is (>= '\u0080' and <= '\u009F') or '\u00AD' or '\u034F' or '\u061C' or (>= '\u180B' and <= '\u180F')
            or (>= '\u200B' and <= '\u200F')
            or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF'
            or (>= '\uFFF9' and <= '\uFFFC'))
        {
            return true;
        }

        // Plane 14, U+E0000 to U+E0FFF: tags and variation selectors.
        return c is >= '\uDB40' and <= '\uDB43'
            ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : char.IsLowSurrogate(c) && index > 0 && text[index - 1] is >= '\uDB40' and <= '\uDB43';
    }
}
