namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>The characters of HTTP headers (RFC 9110), and the mark for what is not known.</summary>
internal static class HeaderSyntax
{
    /// <summary>Represents a part of a text that is known only at run time.</summary>
    internal const char Hole = '\uFFFF';

    internal const string Scheme = "Bearer";

    internal const string Name = "Authorization";

    private const string TokenPunctuation = "!#$%&'*+-.^_`|~";

    /// <summary>tchar, RFC 9110 §5.6.2: what schemes and header names are made of.</summary>
    internal static bool IsTokenCharacter(char c) =>
        c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') || TokenPunctuation.IndexOf(c) >= 0;

    /// <summary>OWS, RFC 9110 §5.6.3.</summary>
    internal static bool IsSpaceOrTab(char c) => c is ' ' or '\t';

    /// <summary>The first index from <paramref name="start"/> on at which there is no token character.</summary>
    internal static int SkipToken(string text, int start)
    {
        while (start < text.Length && IsTokenCharacter(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The first index from <paramref name="start"/> on at which there is no space.</summary>
    internal static int SkipSpaces(string text, int start)
    {
        while (start < text.Length && IsSpaceOrTab(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>Whether <paramref name="word"/> is at <paramref name="start"/>, in upper or lower case; schemes and names have none
    /// (RFC 9110 §5.1, §11.1).</summary>
    internal static bool IsAt(string text, int start, string word) =>
        string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether all of <paramref name="text"/> is <paramref name="word"/>, in upper or lower case.</summary>
    internal static bool EqualsIgnoreCase(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
