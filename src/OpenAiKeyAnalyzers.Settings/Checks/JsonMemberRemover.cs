using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Removes a member with an empty string from a JSON object, including its comma, and its line if nothing else is on it.</summary>
internal static class JsonMemberRemover
{
    /// <summary>
    /// Finds the edit; <see langword="null"/> if there is a comment next to the member, or the text is not such a member.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="nameStart">The index of the first character of the name, after its quotation mark.</param>
    /// <param name="nameEnd">The exclusive end index of the name.</param>
    internal static FileEdit? FindEdit(string text, int nameStart, int nameEnd)
    {
        int start = nameStart - 1;
        int colon = SkipSpaces(text, nameEnd + 1);
        int value = SkipSpaces(text, colon + 1);
        bool isMember = start >= 0 && text[start] == '"' && IsAt(text, nameEnd, '"') && IsAt(text, colon, ':') && IsAt(text, value, '"')
            && IsAt(text, value + 1, '"');
        if (!isMember)
        {
            return null;
        }

        int next = SkipSpaces(text, value + 2);
        int previous = SkipSpacesBack(text, start);
        if (IsInComment(text, previous))
        {
            return null;
        }

        if (IsAt(text, next, ','))
        {
            return RemoveWithComma(text, start, next + 1, previous);
        }

        return !IsAt(text, next, '}') ? null
            : IsAt(text, previous, ',') ? new FileEdit(previous, value + 2)
            : IsAt(text, previous, '{') ? new FileEdit(previous + 1, next)
            : null;
    }

    private static FileEdit? RemoveWithComma(string text, int start, int end, int previous)
    {
        // A comment on the same or the previous line may belong to the member.
        if (!IsAt(text, previous, ',') && !IsAt(text, previous, '{'))
        {
            return null;
        }

        int after = end;
        while (after < text.Length && text[after] is ' ' or '\t')
        {
            after++;
        }

        if (IsAt(text, after, '/'))
        {
            return null;
        }

        int line = start;
        while (line > 0 && text[line - 1] is ' ' or '\t')
        {
            line--;
        }

        bool isWholeLine = line > 0 && text[line - 1] is '\r' or '\n' && after < text.Length && text[after] is '\r' or '\n';
        return isWholeLine
            ? new FileEdit(line, after + (text[after] == '\r' && IsAt(text, after + 1, '\n') ? 2 : 1)) : new FileEdit(start, after);
    }

    /// <summary>Determines whether a character is in a comment, in which a comma or a brace has no meaning.</summary>
    private static bool IsInComment(string text, int index)
    {
        int i = 0;
        while (i < index)
        {
            bool isComment = text[i] == '/' && (IsAt(text, i + 1, '/') || IsAt(text, i + 1, '*'));
            int end = isComment ? IndexOfCommentEnd(text, i) : text[i] == '"' ? SkipString(text, i) : i + 1;
            if (isComment && end > index)
            {
                return true;
            }

            i = end;
        }

        return false;
    }

    private static int IndexOfCommentEnd(string text, int start)
    {
        int end = text[start + 1] == '/' ? text.IndexOf('\n', start) : text.IndexOf("*/", start + 2, StringComparison.Ordinal) + 1;
        return end <= 0 ? text.Length : end + 1;
    }

    private static int SkipString(string text, int quote)
    {
        int i = quote + 1;
        while (i < text.Length && text[i] is not ('"' or '\r' or '\n'))
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return i + 1;
    }

    private static bool IsAt(string text, int index, char c) => index >= 0 && index < text.Length && text[index] == c;

    private static int SkipSpaces(string text, int index)
    {
        int i = index;
        while (i < text.Length && text[i] is ' ' or '\t' or '\r' or '\n')
        {
            i++;
        }

        return i;
    }

    // Gets the index of the last character before the position that is not whitespace.
    private static int SkipSpacesBack(string text, int index)
    {
        int i = index - 1;
        while (i >= 0 && text[i] is ' ' or '\t' or '\r' or '\n')
        {
            i--;
        }

        return i;
    }
}
