using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>
/// Validates the whole value of an <c>Authorization</c> header: scheme, spaces, credentials (RFC 9110 §11.4, RFC 6750 §2.1).
/// <see cref="HeaderSyntax.Hole"/> represents text that is known only at run time; a value that may be correct is accepted. Never throws.
/// </summary>
internal static class AuthorizationValidator
{
    /// <summary>Finds the defect of <paramref name="value"/>. Whitespace at its ends is accepted: most clients trim it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isJoint">Whether another expression starts at an index. The value of a variable in the source is rarely its value at
    /// run time, so the written parts around it decide.</param>
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

        // The name alone may be a placeholder.
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
                || HeaderSyntax.IsSpaceOrTab(text[i]) || IsStray(text, i));
        }

        if (next == HeaderSyntax.Hole)
        {
            // The first of two unknown parts may be the space.
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

    /// <summary>Detects <c>BearerBearer …</c>: the text from the first scheme to the credentials is replaced with a space.</summary>
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

    /// <summary>
    /// Detects <c>Bearersk-…</c> and <c>"Bearer" + key</c>: the scheme is directly followed by a key, or by a part from another expression.
    /// </summary>
    private static AuthorizationResult? DetectMissingSpace(string value, int start, int end, Func<int, bool>? isJoint)
    {
        int key = start + HeaderSyntax.Scheme.Length;
        return HeaderSyntax.IsAt(value, start, HeaderSyntax.Scheme)
            && (IsKey(value, key) || isJoint?.Invoke(key) == true || end == value.Length)
            ? new AuthorizationResult(AuthorizationDefect.MissingSpace, start, HeaderSyntax.Scheme.Length, new TextEdit(key, 0, " "))
            : null;
    }

    // No scheme starts with "sk-".
    private static bool IsKey(string value, int start) => string.CompareOrdinal(value, start, "sk-", 0, 3) == 0;

    private static AuthorizationResult CreateMissingSchemeResult(string value, int start) =>
        new(AuthorizationDefect.MissingScheme, start, value.Length - start, new TextEdit(start, 0, HeaderSyntax.Scheme + " "));

    private static AuthorizationResult ValidateOtherScheme(string value, int start, int end)
    {
        if (end == value.Length)
        {
            // The value is a single word: a known scheme requires a key, and any other word is sent as the scheme.
            return AuthenticationSchemes.IsKnown(value.Substring(start, end - start))
                ? new AuthorizationResult(AuthorizationDefect.WrongScheme, start, end - start)
                : CreateMissingSchemeResult(value, start);
        }

        // In 'sk -proj-…, a space splits the key, so replacing the first word would lose its beginning.
        if (MayBeginKey(value.Substring(start, end - start)))
        {
            return new AuthorizationResult(AuthorizationDefect.WrongScheme, start, end - start);
        }

        // A word that continues with an unknown part, or with other characters, may be followed by anything.
        return HeaderSyntax.IsSpaceOrTab(value[end]) && HeaderSyntax.SkipSpaces(value, end) < value.Length
            ? new AuthorizationResult(AuthorizationDefect.WrongScheme, start, end - start,
                new TextEdit(start, end - start, HeaderSyntax.Scheme))
            : AuthorizationResult.Valid;
    }

    /// <summary>Determines whether a word is not a scheme but may be the beginning of a key. Custom schemes are usually words.</summary>
    private static bool MayBeginKey(string word)
    {
        // Matches Bearers k-proj-….
        string rest = HeaderSyntax.IsAt(word, 0, HeaderSyntax.Scheme) ? word.Substring(HeaderSyntax.Scheme.Length) : word;
        char[] characters = [.. rest.Where(ApiKeyBody.IsKeyCharacter)];
        bool isWord = ApiKeyBody.IsWord(characters, 0, characters.Length) && !Array.Exists(characters, static c => c is >= '0' and <= '9');

        // In sk+-N, the prefix is corrupted; Token: is a scheme.
        bool hasOtherCharacters = characters.Length != rest.TrimEnd(':', '=').Length;
        string letters = new(characters);
        return !AuthenticationSchemes.IsKnown(word)
            && (!isWord || hasOtherCharacters || letters is "s" or "sk"
                || letters.StartsWith("sk-", StringComparison.Ordinal) || letters.StartsWith("sk_", StringComparison.Ordinal));
    }
}
