namespace OpenAiKeyAnalyzers.Values.Headers;

/// <summary>
/// Reads a scheme that an API takes by itself, as the first argument of <c>AuthenticationHeaderValue</c>: a token (RFC 9110 §11.1), nothing
/// around it.
/// </summary>
internal static class SchemeReader
{
    /// <param name="scheme">The text that stands where the scheme belongs.</param>
    /// <param name="hasKey">Whether credentials follow in an argument of their own.</param>
    /// <param name="isJoint">Whether another expression begins at an index.</param>
    internal static AuthorizationReading Read(string scheme, bool hasKey, Func<int, bool>? isJoint = null)
    {
        int start = EndOfEdge(scheme, 0);
        if (start == scheme.Length)
        {
            return AuthorizationReading.Fine;
        }

        bool hasHole = scheme.IndexOf(HeaderSyntax.Hole) >= 0;
        AuthorizationReading whole = AuthorizationValueReader.Read(scheme, isJoint);
        if (whole.Defect == AuthorizationDefect.NameInValue && !hasHole)
        {
            return hasKey ? NotToken(scheme, whole.Start, whole.Length) : whole;
        }

        // Scheme and key are glued to each other, in one argument or beside a key of its own.
        bool isGlued = !HeaderSyntax.Is(scheme.Substring(start, HeaderSyntax.EndOfToken(scheme, start) - start), HeaderSyntax.Scheme);
        if (!hasKey && (whole.Defect == AuthorizationDefect.MissingBlank || (whole.Defect == AuthorizationDefect.Twice && isGlued)))
        {
            return whole;
        }

        int end = HeaderSyntax.EndOfToken(scheme, start);
        string word = scheme.Substring(start, end - start);
        if (!hasHole && EndOfEdge(scheme, end) == scheme.Length)
        {
            return OneWord(scheme, word, start, end, hasKey);
        }

        if (hasKey)
        {
            return HeaderSyntax.Is(word, HeaderSyntax.Scheme) && end < scheme.Length && HeaderSyntax.IsBlank(scheme[end])
                ? new AuthorizationReading(AuthorizationDefect.InOneArgument, end, scheme.Length - end)
                : AuthorizationReading.Fine;
        }

        // A space between words makes one argument of two.
        return HeaderSyntax.Is(word, HeaderSyntax.Scheme) && end < scheme.Length && HeaderSyntax.IsBlank(scheme[end]) ? new AuthorizationReading(AuthorizationDefect.InOneArgument, 0, scheme.Length)
            : whole.Defect != AuthorizationDefect.OtherScheme ? whole
            : AuthorizationReading.Fine;
    }

    private static AuthorizationReading OneWord(string scheme, string word, int start, int end, bool hasKey)
    {
        bool isBearer = HeaderSyntax.Is(word, HeaderSyntax.Scheme);
        if (isBearer && (start > 0 || end < scheme.Length))
        {
            return start > 0 ? NotToken(scheme, 0, start) : NotToken(scheme, end, scheme.Length - end);
        }

        if (isBearer)
        {
            return hasKey ? AuthorizationReading.Fine : new AuthorizationReading(AuthorizationDefect.NoKey, start, end - start);
        }

        if (HeaderSyntax.Is(word, HeaderSyntax.Name))
        {
            return new AuthorizationReading(AuthorizationDefect.NameAsScheme, start, end - start, new TextEdit(start, end - start, HeaderSyntax.Scheme));
        }

        // "BearerBearer": one more would make it worse.
        if (!hasKey && HeaderSyntax.IsAt(word, 0, HeaderSyntax.Scheme))
        {
            return new AuthorizationReading(AuthorizationDefect.NoKey, start, end - start);
        }

        return word.StartsWith("sk-", StringComparison.Ordinal) || (!hasKey && !Schemes.IsKnown(word))
            ? new AuthorizationReading(AuthorizationDefect.KeyAsScheme, start, end - start)
            : new AuthorizationReading(AuthorizationDefect.OtherScheme, start, end - start, new TextEdit(start, end - start, HeaderSyntax.Scheme));
    }

    // Both ends at once, so that one repair is enough.
    private static AuthorizationReading NotToken(string scheme, int start, int length)
    {
        int first = scheme.IndexOf(HeaderSyntax.Scheme, StringComparison.OrdinalIgnoreCase);
        if (first < 0)
        {
            return new AuthorizationReading(AuthorizationDefect.SchemeNotToken, start, length);
        }

        int last = first + HeaderSyntax.Scheme.Length;
        TextEdit[] edits = [.. Deletion(0, first), .. Deletion(last, scheme.Length)];
        return new AuthorizationReading(AuthorizationDefect.SchemeNotToken, start, length, edits);
    }

    private static TextEdit[] Deletion(int start, int end) => start < end ? [new TextEdit(start, end - start, string.Empty)] : [];

    private static int EndOfEdge(string text, int start)
    {
        while (start < text.Length && (HeaderSyntax.IsBlank(text[start]) || text[start] is ':' or '=' or '\r' or '\n'))
        {
            start++;
        }

        return start;
    }
}
