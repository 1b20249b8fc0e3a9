using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Headers;

/// <summary>
/// Reads the whole value of an <c>Authorization</c> header: scheme, blanks, credentials (RFC 9110 §11.4, RFC 6750 §2.1).
/// <see cref="HeaderSyntax.Hole"/> stands for text that only the run time knows; what could be right is right. Never throws.
/// </summary>
internal static class AuthorizationValueReader
{
    /// <summary>What is wrong with <paramref name="value"/>. White space at its ends is none of it: most clients trim it.</summary>
    internal static AuthorizationReading Read(string value)
    {
        int start = HeaderSyntax.EndOfBlanks(value, 0);
        if (NameIn(value, start) is { } named)
        {
            return named;
        }

        int end = HeaderSyntax.EndOfToken(value, start);
        if (end == start)
        {
            return AuthorizationReading.Fine;
        }

        if (HeaderSyntax.IsAt(value, start, HeaderSyntax.Scheme) && end - start == HeaderSyntax.Scheme.Length)
        {
            return BehindScheme(value, start, end);
        }

        return IsKey(value, start) ? NoScheme(value, start)
            : GluedToScheme(value, start, end) ?? OtherScheme(value, start, end);
    }

    private static AuthorizationReading? NameIn(string value, int start)
    {
        if (!HeaderSyntax.IsAt(value, start, HeaderSyntax.Name))
        {
            return null;
        }

        int end = start + HeaderSyntax.Name.Length;
        while (end < value.Length && (HeaderSyntax.IsBlank(value[end]) || value[end] is ':' or '='))
        {
            end++;
        }

        // The word alone is a placeholder at most.
        return end > start + HeaderSyntax.Name.Length && end < value.Length
            ? new AuthorizationReading(AuthorizationDefect.NameInValue, start, end - start, new TextEdit(start, end - start, HeaderSyntax.IsAt(value, end, HeaderSyntax.Scheme) ? string.Empty : HeaderSyntax.Scheme + " "))
            : null;
    }

    private static AuthorizationReading BehindScheme(string value, int start, int end)
    {
        if (end == value.Length)
        {
            return new AuthorizationReading(AuthorizationDefect.NoKey, start, end - start);
        }

        char next = value[end];
        if (HeaderSyntax.IsBlank(next))
        {
            return BearerTokenReader.Read(value, HeaderSyntax.EndOfBlanks(value, end));
        }

        if (next is ':' or '=')
        {
            return Between(AuthorizationDefect.Separator, value, end, static (text, i) => text[i] is ':' or '=' || HeaderSyntax.IsBlank(text[i]));
        }

        if (next == HeaderSyntax.Hole)
        {
            // Of two unknown texts, the first may be the blank.
            bool isOnlyOne = value.IndexOf(HeaderSyntax.Hole, end + 1) < 0;
            return isOnlyOne ? new AuthorizationReading(AuthorizationDefect.MissingBlank, start, end - start, new TextEdit(end, 0, " ")) : AuthorizationReading.Fine;
        }

        return StrayCharacters.At(value, end) switch
        {
            StrayCharacter.None => AuthorizationReading.Fine,
            StrayCharacter.LineEnd or StrayCharacter.Control => Between(AuthorizationDefect.LineEnd, value, end, IsStray),
            _ => Between(AuthorizationDefect.WideBlank, value, end, IsStray),
        };
    }

    private static bool IsStray(string text, int index) => StrayCharacters.At(text, index) != StrayCharacter.None;

    private static AuthorizationReading Between(AuthorizationDefect defect, string value, int start, Func<string, int, bool> belongs)
    {
        int end = start;
        while (end < value.Length && belongs(value, end))
        {
            end++;
        }

        return new AuthorizationReading(defect, start, end - start, new TextEdit(start, end - start, " "));
    }

    /// <summary><c>Bearersk-…</c>: the token goes on behind the scheme with what is a key.</summary>
    private static AuthorizationReading? GluedToScheme(string value, int start, int end)
    {
        int key = start + HeaderSyntax.Scheme.Length;
        return HeaderSyntax.IsAt(value, start, HeaderSyntax.Scheme) && key < end && IsKey(value, key)
            ? new AuthorizationReading(AuthorizationDefect.MissingBlank, start, HeaderSyntax.Scheme.Length, new TextEdit(key, 0, " "))
            : null;
    }

    // "sk-" and more: no scheme is called so.
    private static bool IsKey(string value, int start) => string.CompareOrdinal(value, start, "sk-", 0, 3) == 0;

    private static AuthorizationReading NoScheme(string value, int start) =>
        new(AuthorizationDefect.NoScheme, start, value.Length - start, new TextEdit(start, 0, HeaderSyntax.Scheme + " "));

    private static AuthorizationReading OtherScheme(string value, int start, int end)
    {
        if (end == value.Length)
        {
            // One word: a scheme that is known needs a key, anything else is sent as the scheme.
            return Schemes.IsKnown(value.Substring(start, end - start))
                ? new AuthorizationReading(AuthorizationDefect.OtherScheme, start, end - start)
                : NoScheme(value, start);
        }

        // The beginning of a key that a blank was put into ('sk -proj-…): to replace it would lose it.
        if (MayBeginKey(value.Substring(start, end - start)))
        {
            return new AuthorizationReading(AuthorizationDefect.OtherScheme, start, end - start);
        }

        // Behind a word that goes on with something unknown, or with marks, may be anything.
        return HeaderSyntax.IsBlank(value[end]) && HeaderSyntax.EndOfBlanks(value, end) < value.Length
            ? new AuthorizationReading(AuthorizationDefect.OtherScheme, start, end - start, new TextEdit(start, end - start, HeaderSyntax.Scheme))
            : AuthorizationReading.Fine;
    }

    /// <summary>Determines whether a word is no scheme but what may be the first piece of a key: schemes that people think of are words.</summary>
    private static bool MayBeginKey(string word)
    {
        // Bearers k-proj-…
        string rest = HeaderSyntax.IsAt(word, 0, HeaderSyntax.Scheme) ? word.Substring(HeaderSyntax.Scheme.Length) : word;
        char[] characters = [.. rest.Where(ApiKeyBody.IsKeyCharacter)];
        bool isWord = ApiKeyBody.IsWord(characters, 0, characters.Length) && !Array.Exists(characters, static c => c is >= '0' and <= '9');
        return !Schemes.IsKnown(word) && (!isWord || new string(characters) is "s" or "sk" || rest.StartsWith("sk-", StringComparison.Ordinal));
    }
}
