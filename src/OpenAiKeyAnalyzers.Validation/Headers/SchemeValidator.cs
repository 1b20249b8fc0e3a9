using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>
/// Validates a scheme that is passed separately, such as the first argument of <c>AuthenticationHeaderValue</c>: a token (RFC 9110 §11.1)
/// without other text.
/// </summary>
internal static class SchemeValidator
{
    /// <param name="scheme">The string that is passed as the scheme.</param>
    /// <param name="hasKey">Whether the credentials are passed in a separate argument.</param>
    /// <param name="isJoint">Whether another expression starts at an index.</param>
    internal static AuthorizationResult Validate(string scheme, bool hasKey, Func<int, bool>? isJoint = null)
    {
        int start = SkipSeparators(scheme, 0);
        if (start == scheme.Length)
        {
            return AuthorizationResult.Valid;
        }

        AuthorizationResult whole = AuthorizationValidator.Validate(scheme, isJoint);
        if (whole.Defect == AuthorizationDefect.NameInValue && scheme.IndexOf(HeaderSyntax.Hole) < 0)
        {
            return hasKey ? CreateInvalidSchemeResult(scheme, whole.Start, whole.Length) : whole;
        }

        // The scheme and the key are not separated, in one argument or in addition to a separate key.
        bool isGlued =
            !HeaderSyntax.EqualsIgnoreCase(scheme.Substring(start, HeaderSyntax.SkipToken(scheme, start) - start), HeaderSyntax.Scheme);
        if (!hasKey && (whole.Defect == AuthorizationDefect.MissingSpace
            || (whole.Defect == AuthorizationDefect.DuplicateScheme && isGlued)))
        {
            return whole;
        }

        int end = HeaderSyntax.SkipToken(scheme, start);
        string word = scheme.Substring(start, end - start);
        if (SkipSeparators(scheme, end) == scheme.Length)
        {
            return ValidateWord(scheme, word, start, end, hasKey);
        }

        if (hasKey)
        {
            return HeaderSyntax.EqualsIgnoreCase(word, HeaderSyntax.Scheme) && HeaderSyntax.IsSpaceOrTab(scheme[end])
                ? new AuthorizationResult(AuthorizationDefect.CombinedArgument, end, scheme.Length - end)
                : AuthorizationResult.Valid;
        }

        // A space between the words shows that one argument should be two.
        return HeaderSyntax.EqualsIgnoreCase(word, HeaderSyntax.Scheme) && HeaderSyntax.IsSpaceOrTab(scheme[end])
            ? new AuthorizationResult(AuthorizationDefect.CombinedArgument, 0, scheme.Length)
            : whole.Defect != AuthorizationDefect.WrongScheme ? whole
            : AuthorizationResult.Valid;
    }

    private static AuthorizationResult ValidateWord(string scheme, string word, int start, int end, bool hasKey)
    {
        bool isBearer = HeaderSyntax.EqualsIgnoreCase(word, HeaderSyntax.Scheme);
        if (isBearer && (start > 0 || end < scheme.Length))
        {
            return start > 0 ? CreateInvalidSchemeResult(scheme, 0, start) : CreateInvalidSchemeResult(scheme, end, scheme.Length - end);
        }

        if (isBearer)
        {
            return hasKey ? AuthorizationResult.Valid : new AuthorizationResult(AuthorizationDefect.MissingKey, start, word.Length);
        }

        if (HeaderSyntax.EqualsIgnoreCase(word, HeaderSyntax.Name))
        {
            return new AuthorizationResult(AuthorizationDefect.NameAsScheme, start, word.Length,
                new TextEdit(start, word.Length, HeaderSyntax.Scheme));
        }

        // For "BearerBearer", adding another scheme would not correct it.
        if (!hasKey && HeaderSyntax.IsAt(word, 0, HeaderSyntax.Scheme))
        {
            return new AuthorizationResult(AuthorizationDefect.MissingKey, start, word.Length);
        }

        return word.StartsWith("sk-", StringComparison.Ordinal) || (!hasKey && !AuthenticationSchemes.IsKnown(word))
            ? new AuthorizationResult(AuthorizationDefect.KeyAsScheme, start, word.Length)
            : new AuthorizationResult(AuthorizationDefect.WrongScheme, start, word.Length,
                new TextEdit(start, word.Length, HeaderSyntax.Scheme));
    }

    // Both ends are corrected at once, so that one fix is sufficient.
    private static AuthorizationResult CreateInvalidSchemeResult(string scheme, int start, int length)
    {
        int first = scheme.IndexOf(HeaderSyntax.Scheme, StringComparison.OrdinalIgnoreCase);
        if (first < 0)
        {
            return new AuthorizationResult(AuthorizationDefect.InvalidScheme, start, length);
        }

        int last = first + HeaderSyntax.Scheme.Length;
        TextEdit[] edits = [.. CreateDeletion(0, first), .. CreateDeletion(last, scheme.Length)];
        return new AuthorizationResult(AuthorizationDefect.InvalidScheme, start, length, edits);
    }

    private static TextEdit[] CreateDeletion(int start, int end) => start < end ? [new TextEdit(start, end - start, string.Empty)] : [];

    private static int SkipSeparators(string text, int start)
    {
        while (start < text.Length && (HeaderSyntax.IsSpaceOrTab(text[start]) || text[start] is ':' or '=' or '\r' or '\n'))
        {
            start++;
        }

        return start;
    }
}
