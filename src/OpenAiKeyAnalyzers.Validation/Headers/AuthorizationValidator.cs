using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>
/// Reads the whole value of an <c>Authorization</c> header: scheme, spaces, credentials (RFC 9110 §11.4, RFC 6750 §2.1).
/// <see cref="HeaderSyntax.Hole"/> represents text known only at run time; what could be right is right. Never throws.
/// </summary>
internal static class AuthorizationValidator
{
    /// <summary>What is wrong with <paramref name="value"/>. Whitespace at its ends is none of it: most clients trim it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isJoint">
    /// Whether another expression begins at an index: what a variable holds in the source is seldom what it holds at run time, so that the
    /// written parts around it decide.
    /// </param>
    internal static AuthorizationResult Validate(string value, Func<int, bool>? isJoint = null)
    {
        int start = HeaderSyntax.SkipSpaces(value, 0);
        if (DetectName(value, start) is { } named)
        {
            return named;
        }

        int end = HeaderSyntax.SkipToken(value, start);
        if (end == start)
        {
            return AuthorizationResult.Valid;
        }

        if (HeaderSyntax.IsAt(value, start, HeaderSyntax.Scheme) && end - start == HeaderSyntax.Scheme.Length)
        {
            return ValidateAfterScheme(value, start, end, isJoint);
        }

        return IsKey(value, start) ? CreateMissingSchemeResult(value, start)
            : Repeated(value, start) ?? DetectMissingSpace(value, start, end, isJoint) ?? ValidateOtherScheme(value, start, end);
    }

    private static AuthorizationResult? DetectName(string value, int start)
    {
        if (!HeaderSyntax.IsAt(value, start, HeaderSyntax.Name))
        {
            return null;
        }

        int end = start + HeaderSyntax.Name.Length;
        while (end < value.Length && (HeaderSyntax.IsSpaceOrTab(value[end]) || value[end] is ':' or '='))
        {
            end++;
        }

        // The word alone is a placeholder at most.
        return end > start + HeaderSyntax.Name.Length && end < value.Length
            ? new AuthorizationResult(AuthorizationDefect.NameInValue, start, end - start,
                new TextEdit(start, end - start, HeaderSyntax.IsAt(value, end, HeaderSyntax.Scheme)
                    ? string.Empty : HeaderSyntax.Scheme + " "))
            : null;
    }

    private static AuthorizationResult ValidateAfterScheme(string value, int start, int end, Func<int, bool>? isJoint)
    {
        if (end == value.Length)
        {
            return new AuthorizationResult(AuthorizationDefect.MissingKey, start, end - start);
        }

        char next = value[end];
        if (HeaderSyntax.IsSpaceOrTab(next))
        {
            return BearerTokenValidator.Validate(value, HeaderSyntax.SkipSpaces(value, end), isJoint);
        }

        if (next is ':' or '=')
        {
            return CreateRunResult(AuthorizationDefect.Separator, value, end, static (text, i) => text[i] is ':' or '='
                || HeaderSyntax.IsSpaceOrTab(text[i]));
        }

        if (next == HeaderSyntax.Hole)
        {
            // Of two unknown texts, the first may be the space.
            bool isOnlyOne = value.IndexOf(HeaderSyntax.Hole, end + 1) < 0;
            return isOnlyOne
                ? new AuthorizationResult(AuthorizationDefect.MissingSpace, start, end - start, new TextEdit(end, 0, " "))
                : AuthorizationResult.Valid;
        }

        return StrayCharacterClassifier.GetAt(value, end) switch
        {
            StrayCharacter.None => AuthorizationResult.Valid,
            StrayCharacter.LineBreak or StrayCharacter.Control => CreateRunResult(AuthorizationDefect.LineBreak, value, end, IsStray),
            _ => CreateRunResult(AuthorizationDefect.NonAsciiSpace, value, end, IsStray),
        };
    }

    private static bool IsStray(string text, int index) => StrayCharacterClassifier.GetAt(text, index) != StrayCharacter.None;

    private static AuthorizationResult CreateRunResult(AuthorizationDefect defect, string value, int start, Func<string, int, bool> belongs)
    {
        int end = start;
        while (end < value.Length && belongs(value, end))
        {
            end++;
        }

        return new AuthorizationResult(defect, start, end - start, new TextEdit(start, end - start, " "));
    }

    /// <summary><c>BearerBearer …</c>: what follows the first scheme up to the credentials gives way to a space.</summary>
    private static AuthorizationResult? Repeated(string value, int start)
    {
        int second = start + HeaderSyntax.Scheme.Length;
        int end = second;
        while (HeaderSyntax.IsAt(value, start, HeaderSyntax.Scheme) && HeaderSyntax.IsAt(value, end, HeaderSyntax.Scheme))
        {
            end += HeaderSyntax.Scheme.Length;
        }

        if (end == second)
        {
            return null;
        }

        int key = end;
        while (key < value.Length && (HeaderSyntax.IsSpaceOrTab(value[key]) || value[key] is ':' or '='))
        {
            key++;
        }

        return key == value.Length
            ? new AuthorizationResult(AuthorizationDefect.MissingKey, start, end - start)
            : new AuthorizationResult(AuthorizationDefect.DuplicateScheme, second, end - second, new TextEdit(second, key - second, " "));
    }

    /// <summary><c>Bearersk-…</c>, <c>"Bearer" + key</c>: the token goes on after the scheme with what is a key, or comes from
    /// elsewhere.</summary>
    private static AuthorizationResult? DetectMissingSpace(string value, int start, int end, Func<int, bool>? isJoint)
    {
        int key = start + HeaderSyntax.Scheme.Length;
        return HeaderSyntax.IsAt(value, start, HeaderSyntax.Scheme)
            && (IsKey(value, key) || isJoint?.Invoke(key) == true || end == value.Length)
            ? new AuthorizationResult(AuthorizationDefect.MissingSpace, start, HeaderSyntax.Scheme.Length, new TextEdit(key, 0, " "))
            : null;
    }

    // "sk-" and more: no scheme is called so.
    private static bool IsKey(string value, int start) => string.CompareOrdinal(value, start, "sk-", 0, 3) == 0;

    private static AuthorizationResult CreateMissingSchemeResult(string value, int start) =>
        new(AuthorizationDefect.MissingScheme, start, value.Length - start, new TextEdit(start, 0, HeaderSyntax.Scheme + " "));

    private static AuthorizationResult ValidateOtherScheme(string value, int start, int end)
    {
        if (end == value.Length)
        {
            // One word: a scheme that is known needs a key, anything else is sent as the scheme.
            return AuthenticationSchemes.IsKnown(value.Substring(start, end - start))
                ? new AuthorizationResult(AuthorizationDefect.WrongScheme, start, end - start)
                : CreateMissingSchemeResult(value, start);
        }

        // The beginning of a key that a space was put into ('sk -proj-…): to replace it would lose it.
        if (MayBeginKey(value.Substring(start, end - start)))
        {
            return new AuthorizationResult(AuthorizationDefect.WrongScheme, start, end - start);
        }

        // After a word that goes on with something unknown, or with marks, may be anything.
        return HeaderSyntax.IsSpaceOrTab(value[end]) && HeaderSyntax.SkipSpaces(value, end) < value.Length
            ? new AuthorizationResult(AuthorizationDefect.WrongScheme, start, end - start,
                new TextEdit(start, end - start, HeaderSyntax.Scheme))
            : AuthorizationResult.Valid;
    }

    /// <summary>Determines whether a word is no scheme but what may be the first piece of a key: schemes that people think of are
    /// words.</summary>
    private static bool MayBeginKey(string word)
    {
        // Bearers k-proj-…
        string rest = HeaderSyntax.IsAt(word, 0, HeaderSyntax.Scheme) ? word.Substring(HeaderSyntax.Scheme.Length) : word;
        char[] characters = [.. rest.Where(ApiKeyBody.IsKeyCharacter)];
        bool isWord = ApiKeyBody.IsWord(characters, 0, characters.Length) && !Array.Exists(characters, static c => c is >= '0' and <= '9');

        // sk+-N is a damaged prefix, Token: is a scheme.
        bool hasOtherCharacters = characters.Length != rest.TrimEnd(':', '=').Length;
        string letters = new(characters);
        return !AuthenticationSchemes.IsKnown(word)
            && (!isWord || hasOtherCharacters || letters is "s" or "sk"
                || letters.StartsWith("sk-", StringComparison.Ordinal) || letters.StartsWith("sk_", StringComparison.Ordinal));
    }
}
