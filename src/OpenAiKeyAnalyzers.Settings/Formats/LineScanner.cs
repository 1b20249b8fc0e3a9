namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>Finds the lines of a text, which end with LF, CR LF or CR.</summary>
internal static class LineScanner
{
    private static readonly char[] LineBreakCharacters = ['\r', '\n'];

    /// <summary>Gets the index of the line break after <paramref name="start"/>, or of the end of the text.</summary>
    internal static int IndexOfLineBreak(string text, int start)
    {
        int end = text.IndexOfAny(LineBreakCharacters, Math.Min(start, text.Length));
        return end < 0 ? text.Length : end;
    }

    /// <summary>Gets the index of the first character after the line break at <paramref name="end"/>.</summary>
    internal static int SkipLineBreak(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : Math.Min(end + 1, text.Length);

    /// <summary>Gets the index of the first character that is neither a space nor a tab; <paramref name="end"/> if there is none.</summary>
    internal static int SkipSpaces(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start;
    }

    /// <summary>
    /// Gets the index after the last character that is neither a space nor a tab; <paramref name="start"/> if there is none.
    /// </summary>
    internal static int SkipSpacesBack(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }
}
