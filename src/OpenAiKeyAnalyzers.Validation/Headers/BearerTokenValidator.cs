using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>
/// Validates the credentials after <c>Bearer</c> and its spaces: token68 (RFC 6750 §2.1). Only strings that cannot be a key are reported;
/// other rules determine whether it is the right key.
/// </summary>
internal static class BearerTokenValidator
{
    private const string Opening = "<\"'`[{%";
    private const string Closing = ">\"'`]}%";

    /// <summary>
    /// Finds the defect of the credentials that start at <paramref name="start"/> and continue to the end of <paramref name="value"/>.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="start">The index of the first character after the scheme and its spaces.</param>
    /// <param name="isJoint">Whether another expression starts at an index.</param>
    internal static AuthorizationResult Validate(string value, int start, Func<int, bool>? isJoint = null)
    {
        int end = value.Length;
        while (end > start && HeaderSyntax.IsSpaceOrTab(value[end - 1]))
        {
            end--;
        }

        return start == end ? AuthorizationResult.Valid
            : DetectDuplicateScheme(value, start, end, isJoint) ?? DetectInterpolation(value, start, end)
            ?? DetectEnclosed(value, start, end) ?? DetectPunctuation(value, start, end) ?? AuthorizationResult.Valid;
    }

    private static AuthorizationResult? DetectDuplicateScheme(string value, int start, int end, Func<int, bool>? isJoint)
    {
        int next = start + HeaderSyntax.Scheme.Length;
        if (!HeaderSyntax.IsAt(value, start, HeaderSyntax.Scheme)
            || (next < end && value[next] != HeaderSyntax.Hole && value[next] is not (' ' or '\t' or ':' or '=')
                && isJoint?.Invoke(next) != true))
        {
            return null;
        }

        while (next < end && (HeaderSyntax.IsSpaceOrTab(value[next]) || value[next] is ':' or '='))
        {
            next++;
        }

        return new AuthorizationResult(AuthorizationDefect.DuplicateScheme, start, next - start,
            new TextEdit(start, next - start, string.Empty));
    }

    /// <summary>Detects <c>{name}</c> and <c>${name}</c> as plain text, and <c>$</c> before an interpolated value.</summary>
    private static AuthorizationResult? DetectInterpolation(string value, int start, int end)
    {
        bool hasDollar = value[start] == '$';
        int open = hasDollar ? start + 1 : start;
        if (open >= end)
        {
            return null;
        }

        if (hasDollar && value[open] == HeaderSyntax.Hole)
        {
            return new AuthorizationResult(AuthorizationDefect.MisplacedDollarSign, start, 1, new TextEdit(start, 1, string.Empty));
        }

        if (value[open] != '{' || value[end - 1] != '}' || !IsName(value, open + 1, end - 1))
        {
            return null;
        }

        TextEdit[] repair = hasDollar ? [new TextEdit(start, 1, string.Empty)] : [];
        return AuthorizationResult.CreateNotInterpolated(value.Substring(open + 1, end - open - 2), start, end - start, repair);
    }

    private static bool IsName(string value, int start, int end)
    {
        bool mayStart = true;
        for (int i = start; i < end; i++)
        {
            char c = value[i];
            if (c == '.' && !mayStart)
            {
                mayStart = true;
            }
            else if (char.IsLetter(c) || c == '_' || (!mayStart && char.IsDigit(c)))
            {
                mayStart = false;
            }
            else
            {
                return false;
            }
        }

        return !mayStart;
    }

    /// <summary>Detects delimiters around an unknown part. Delimiters around a known string are checked with it.</summary>
    private static AuthorizationResult? DetectEnclosed(string value, int start, int end)
    {
        int mark = Opening.IndexOf(value[start]);
        return mark >= 0 && end - start > 2 && value[start + 1] == HeaderSyntax.Hole && value[end - 1] == Closing[mark]
            ? new AuthorizationResult(AuthorizationDefect.Enclosed, start, 1, new TextEdit(start, 1, string.Empty),
                new TextEdit(end - 1, 1, string.Empty))
            : null;
    }

    private static AuthorizationResult? DetectPunctuation(string value, int start, int end)
    {
        int first = end;
        while (first > start && value[first - 1] is ',' or ';' or '.')
        {
            first--;
        }

        return first < end && first > start && value[first - 1] == HeaderSyntax.Hole
            ? new AuthorizationResult(AuthorizationDefect.TrailingPunctuation, first, end - first,
                new TextEdit(first, end - first, string.Empty))
            : null;
    }
}
