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

    internal static bool IsBlankBefore(string text, int start)
    {
        int i = start;
        while (i > 0 && StrayCharacters.At(text, i - 1) != StrayCharacter.None)
        {
            i--;
        }

        return i == 0;
    }

    internal static int SkipStrays(string text, int start)
    {
        int i = start;
        while (i < text.Length && StrayCharacters.At(text, i) != StrayCharacter.None)
        {
            i++;
        }

        return i;
    }

    /// <summary>
    /// Stray characters that touch the key. Visible spacing counts only where the key is the whole value: alone in the text, behind
    /// <c>Bearer</c>, or between two equal quotes. Characters that nobody types count everywhere.
    /// </summary>
    internal static void FindStraysAround(string text, int start, int end, ref List<ApiKeyDefect>? defects)
    {
        int before = start;
        while (before > 0 && StrayCharacters.At(text, before - 1) != StrayCharacter.None)
        {
            before--;
        }

        int after = SkipStrays(text, end);
        bool quoted = before > 0 && after < text.Length && text[before - 1] == text[after] && text[after] is '"' or '\'' or '`';
        bool bearer = after == text.Length && IsBearer(text, before);
        bool alone = before == 0 && after == text.Length;

        if (before < start)
        {
            bool separator = bearer && OnlyBlanks(text, before, start);
            if (alone || quoted || (bearer && !separator))
            {
                // The blank that ends the scheme stays.
                int first = bearer && text[before] == ' ' && start - before > 1 ? before + 1 : before;
                Add(text, StrayPosition.Before, first, start, ref defects);
            }
            else
            {
                Add(text, StrayPosition.Before, UnseenBefore(text, before, start), start, ref defects);
            }
        }

        if (after > end)
        {
            Add(text, StrayPosition.After, end, alone || quoted || bearer ? after : UnseenAfter(text, end, after), ref defects);
        }
    }

    internal static ApiKeyDefect Defect(string text, StrayPosition position, int start, int end)
    {
        StrayCharacter worst = StrayCharacter.Blank;
        for (int i = start; i < end; i++)
        {
            StrayCharacter character = StrayCharacters.At(text, i);
            worst = character > worst ? character : worst;
        }

        return new ApiKeyDefect(position, worst, start, end - start);
    }

    private static void Add(string text, StrayPosition position, int start, int end, ref List<ApiKeyDefect>? defects)
    {
        if (start < end)
        {
            (defects ??= []).Add(Defect(text, position, start, end));
        }
    }

    private static bool IsBearer(string text, int end)
    {
        const string Scheme = "Bearer";
        int start = end - Scheme.Length;
        return start >= 0
            && string.Compare(text, start, Scheme, 0, Scheme.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (start == 0 || !ApiKeyBody.IsAlphanumeric(text[start - 1]));
    }

    private static bool OnlyBlanks(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }

    private static int UnseenBefore(string text, int from, int start)
    {
        int i = start;
        while (i > from && !StrayCharacters.IsSpacing(text, i - 1))
        {
            i--;
        }

        return i;
    }

    private static int UnseenAfter(string text, int end, int to)
    {
        int i = end;
        while (i < to && !StrayCharacters.IsSpacing(text, i))
        {
            i++;
        }

        return i;
    }
}
