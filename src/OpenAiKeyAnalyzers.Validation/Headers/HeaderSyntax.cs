namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Provides the syntax of HTTP headers (RFC 9110), and the character for unknown parts.</summary>
internal static class HeaderSyntax
{
    /// <summary>Represents a part of a string that is known only at run time.</summary>
    internal const char Hole = '\uFFFF';

    internal const string Scheme = "Bearer";

    internal const string Name = "Authorization";

    private const string TokenPunctuation = "!#$%&'*+-.^_`|~";

    /// <summary>Determines whether schemes and header names may contain a character: tchar, RFC 9110 §5.6.2.</summary>
    internal static bool IsTokenCharacter(char c) =>
        c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') || TokenPunctuation.IndexOf(c) >= 0;

    /// <summary>Determines whether a character is optional whitespace: OWS, RFC 9110 §5.6.3.</summary>
    internal static bool IsSpaceOrTab(char c) => c is ' ' or '\t';

    /// <summary>Gets the first index at or after <paramref name="start"/> without a token character.</summary>
    internal static int SkipToken(string text, int start)
    {
        while (start < text.Length && IsTokenCharacter(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>Gets the first index at or after <paramref name="start"/> without a space.</summary>
    internal static int SkipSpaces(string text, int start)
    {
        while (start < text.Length && IsSpaceOrTab(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>
    /// Determines whether <paramref name="word"/> is at <paramref name="start"/>, ignoring case: schemes and names are case-insensitive
    /// (RFC 9110 §5.1, §11.1).
    /// </summary>
    internal static bool IsAt(string text, int start, string word) =>
        string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Determines whether <paramref name="text"/> equals <paramref name="word"/>, ignoring case.</summary>
    internal static bool EqualsIgnoreCase(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
