namespace OpenAiKeyAnalyzers.Values.ApiKeys;

/// <summary>What stands before and behind a key.</summary>
internal static class TextEdge
{
    /// <summary>
    /// Whether the character before <paramref name="start"/> makes the anchor the end of a word (<c>disk-</c>). A hyphen or underscore does
    /// not; nor does the last letter of an escape that was written into the text (<c>\n</c>, <c>%22</c>).
    /// </summary>
    internal static bool IsInsideWord(string text, int start)
    {
        if (start == 0 || !ApiKeyBody.IsAlphanumeric(text[start - 1]))
        {
            return false;
        }

        bool isLetterOfEscape = start > 1 && text[start - 2] == '\\' && text[start - 1] is 'n' or 'r' or 't';
        bool isPercentEncoding = start > 2 && text[start - 3] == '%' && Uri.IsHexDigit(text[start - 2]) && Uri.IsHexDigit(text[start - 1]);
        return !isLetterOfEscape && !isPercentEncoding;
    }

    internal static bool IsBlankBefore(string text, int start) => SkipStraysBack(text, start) == 0;

    /// <summary>Index of the first character at or behind <paramref name="start"/> that belongs to the text.</summary>
    internal static int SkipStrays(string text, int start)
    {
        int i = start;
        while (i < text.Length && StrayCharacters.At(text, i) != StrayCharacter.None)
        {
            i++;
        }

        return i;
    }

    /// <summary>Index behind the last character before <paramref name="end"/> that belongs to the text.</summary>
    internal static int SkipStraysBack(string text, int end)
    {
        int i = end;
        while (i > 0 && StrayCharacters.At(text, i - 1) != StrayCharacter.None)
        {
            i--;
        }

        return i;
    }
}
