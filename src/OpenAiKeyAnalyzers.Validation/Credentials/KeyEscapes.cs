using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Finds escapes that represent a hyphen or an underscore, the only key characters that formats escape: Markdown and regular expressions
/// (<c>\_</c>), URLs (RFC 3986 §2.1), quoted-printable mail (RFC 2045 §6.7), HTML, and the shells of Windows.
/// </summary>
internal static class KeyEscapes
{
    private const string EscapeCharacters = "\\^`";

    /// <summary>
    /// The escapes and the characters that they represent; if one escape starts with another one, the longer one comes first.
    /// </summary>
    private static readonly (string Escape, char Character)[] All =
    [
        ("%2D", '-'), ("%5F", '_'), ("=2D", '-'), ("=5F", '_'),
        ("&#45;", '-'), ("&#95;", '_'), ("&#x2D;", '-'), ("&#x5F;", '_'), ("&lowbar;", '_'), ("&hyphen;", '-'), ("&UnderBar;", '_'),
        ("\\u002D", '-'), ("\\u005F", '_'), ("\\x2D", '-'), ("\\x5F", '_'),
    ];

    /// <summary>
    /// Determines whether an escape is at <paramref name="start"/>.
    /// </summary>
    /// <param name="text">The string.</param>
    /// <param name="start">The index at which the escape starts.</param>
    /// <param name="edit">The edit that decodes the escape.</param>
    internal static bool IsAt(string text, int start, out TextEdit edit)
    {
        int end = start;
        while (end < text.Length && EscapeCharacters.IndexOf(text[end]) >= 0 && text[end] == text[start])
        {
            end++;
        }

        // Matches \_ and also \\_, which is the same escape applied twice.
        if (end > start && end < text.Length && text[end] is '-' or '_')
        {
            edit = new TextEdit(start, end + 1 - start, text[end].ToString());
            return true;
        }

        foreach ((string escape, char character) in All)
        {
            if (string.Compare(text, start, escape, 0, escape.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                edit = new TextEdit(start, escape.Length, character.ToString());
                return true;
            }
        }

        // A soft line break of quoted-printable mail represents no character.
        int lineEnd = text[start] == '=' ? start + 1 : text.Length;
        lineEnd += lineEnd < text.Length && text[lineEnd] == '\r' ? 1 : 0;
        bool isSoftBreak = lineEnd < text.Length && text[lineEnd] == '\n';
        edit = isSoftBreak ? new TextEdit(start, lineEnd + 1 - start, string.Empty) : default;
        return isSoftBreak;
    }
}
