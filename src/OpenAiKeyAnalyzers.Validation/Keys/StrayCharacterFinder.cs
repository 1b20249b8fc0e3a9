using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>
/// Finds stray characters that touch a key. Visible whitespace counts only if the key is the whole value: alone in the string, between two
/// equal quotes, or after <c>Bearer</c> at the start of the value. Characters that are not typed always count, unless deleting them would
/// join the key with an adjacent word.
/// </summary>
internal static class StrayCharacterFinder
{
    private const string Scheme = "Bearer";

    internal static void FindBefore(string text, int start, int end, ref List<ApiKeyDefect>? defects)
    {
        int from = WordBoundary.SkipStraysBack(text, start);
        if (from == start)
        {
            return;
        }

        int after = WordBoundary.SkipStrays(text, end);
        if (IsValue(text, from, after))
        {
            Add(text, StrayPosition.Before, from, start, ref defects);
        }
        else if (IsCredential(text, from, after))
        {
            FindAfterScheme(text, from, start, ref defects);
        }
        else
        {
            int unseen = start;
            while (unseen > from && !StrayCharacterClassifier.IsWhitespace(text, unseen - 1))
            {
                unseen--;
            }

            bool glued = unseen == from && from > 0 && (WordBoundary.IsInsideWord(text, from) || text[from - 1] is '-' or '_');
            Add(text, StrayPosition.Before, glued ? start : unseen, start, ref defects);
        }
    }

    internal static void FindAfter(string text, int start, int end, ref List<ApiKeyDefect>? defects)
    {
        int to = WordBoundary.SkipStrays(text, end);
        int before = WordBoundary.SkipStraysBack(text, start);
        if (to > end && !IsValue(text, before, to) && !IsCredential(text, before, to))
        {
            int unseen = end;
            while (unseen < to && !StrayCharacterClassifier.IsWhitespace(text, unseen))
            {
                unseen++;
            }

            bool glued = unseen < text.Length && ApiKeyBody.IsKeyCharacter(text[unseen]);
            to = glued ? end : unseen;
        }

        Add(text, StrayPosition.After, end, to, ref defects);
    }

    /// <summary>Creates the defect for the stray characters between <paramref name="start"/> and <paramref name="end"/>.</summary>
    internal static ApiKeyDefect CreateDefect(string text, StrayPosition position, int start, int end)
    {
        StrayCharacter worst = StrayCharacter.Whitespace;
        for (int i = start; i < end; i++)
        {
            StrayCharacter character = StrayCharacterClassifier.GetAt(text, i);
            worst = character > worst ? character : worst;
        }

        return new ApiKeyDefect(position, worst, start, end - start);
    }

    /// <summary>
    /// Finds the stray characters between scheme and key. One space is required, and more are allowed. If there is no space, deleting
    /// characters does not correct the value.
    /// </summary>
    private static void FindAfterScheme(string text, int from, int start, ref List<ApiKeyDefect>? defects)
    {
        int blank = from;
        while (blank < start && StrayCharacterClassifier.GetAt(text, blank) != StrayCharacter.Whitespace)
        {
            blank++;
        }

        if (blank < start)
        {
            Add(text, StrayPosition.Before, from, blank, ref defects);
            if (CreateDefect(text, StrayPosition.Before, blank, start).Character != StrayCharacter.Whitespace)
            {
                Add(text, StrayPosition.Before, blank + 1, start, ref defects);
            }
        }
    }

    private static void Add(string text, StrayPosition position, int start, int end, ref List<ApiKeyDefect>? defects)
    {
        if (start < end)
        {
            (defects ??= []).Add(CreateDefect(text, position, start, end));
        }
    }

    /// <summary>Determines whether only quotes are around the characters between two positions.</summary>
    private static bool IsValue(string text, int start, int end) =>
        (start == 0 && end == text.Length) || IsQuoted(text, start, end);

    private static bool IsQuoted(string text, int start, int end)
    {
        bool quotes = start > 0 && end < text.Length && text[start - 1] == text[end] && text[end] is '"' or '\'' or '`';

        // In 'a' key 'b', these quotes belong to the adjacent strings.
        return quotes && !WordBoundary.IsInsideWord(text, start - 1)
            && (end + 1 == text.Length || !ApiKeyBody.IsAlphanumeric(text[end + 1]));
    }

    /// <summary>
    /// Determines whether the value consists of scheme and key. A header line of a longer message does not, because its line break is
    /// required.
    /// </summary>
    private static bool IsCredential(string text, int start, int end)
    {
        int scheme = start - Scheme.Length;
        return scheme >= 0
            && string.Compare(text, scheme, Scheme, 0, Scheme.Length, StringComparison.OrdinalIgnoreCase) == 0
            && IsValue(text, WordBoundary.SkipStraysBack(text, scheme), end);
    }
}
