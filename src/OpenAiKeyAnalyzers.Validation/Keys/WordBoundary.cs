using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>Finds word boundaries around a key.</summary>
internal static class WordBoundary
{
    /// <summary>
    /// Determines whether the character before <paramref name="start"/> makes the anchor the end of a word (<c>disk-</c>). A hyphen or
    /// underscore does not, and neither does the last letter of an escape in the string (<c>\n</c>, <c>%22</c>, <c>\u0022</c>).
    /// </summary>
    internal static bool IsInsideWord(string text, int start) =>
        start > 0 && ApiKeyBody.IsAlphanumeric(text[start - 1]) && !IsEndOfEscape(text, start);

    internal static bool HasOnlyStrayCharactersBefore(string text, int start) => SkipStraysBack(text, start) == 0;

    /// <summary>Gets the index of the first character at or after <paramref name="start"/> that is not a stray character.</summary>
    internal static int SkipStrays(string text, int start)
    {
        int i = start;
        while (i < text.Length && StrayCharacterClassifier.GetAt(text, i) != StrayCharacter.None)
        {
            i++;
        }

        return i;
    }

    /// <summary>Gets the index after the last character before <paramref name="end"/> that is not a stray character.</summary>
    internal static int SkipStraysBack(string text, int end)
    {
        int i = end;
        while (i > 0 && StrayCharacterClassifier.GetAt(text, i - 1) != StrayCharacter.None)
        {
            i--;
        }

        return i;
    }

    private static bool IsEndOfEscape(string text, int end) =>
        (end > 1 && text[end - 2] == '\\' && text[end - 1] is 'n' or 'r' or 't')
        || (end > 2 && text[end - 3] == '%' && AreHexDigits(text, end - 2, end))
        || (end > 5 && text[end - 6] == '\\' && text[end - 5] == 'u' && AreHexDigits(text, end - 4, end));

    private static bool AreHexDigits(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!Uri.IsHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
