using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>
/// Finds the scheme before a key. A duplicate scheme, or one without a key, is a defect of the header, and not of the key.
/// </summary>
internal static class RepeatedScheme
{
    /// <summary>Gets the length of the scheme at the start of a string, including its spaces and repetitions; 0 if there is none.</summary>
    internal static int GetLength(string text)
    {
        int end = Skip(text, 0);
        while (end > 0 && Skip(text, end) is var next && next > end && next < text.Length)
        {
            end = next;
        }

        return end;
    }

    internal static bool IsSchemeAlone(string text) =>
        string.Equals(text.Trim().TrimEnd(':', '='), HeaderSyntax.Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Determines whether the only defect of a credential after a scheme is another scheme before the key: OAK3001 reports <c>Bearer:
    /// sk-…</c> after <c>Bearer</c>.
    /// </summary>
    /// <param name="text">The whole string.</param>
    /// <param name="start">The index at which the credential starts.</param>
    /// <param name="reading">The classification of the credential.</param>
    internal static bool IsOnlyDefect(string text, int start, CredentialResult reading)
    {
        if (reading.KeyLength == 0 || !HeaderSyntax.IsAt(text, start, HeaderSyntax.Scheme))
        {
            return false;
        }

        int end = start + HeaderSyntax.Scheme.Length;
        while (end < text.Length && text[end] is ' ' or '\t' or ':' or '=')
        {
            end++;
        }

        return end > start + HeaderSyntax.Scheme.Length && end == start + reading.KeyStart
            && WordBoundary.SkipStrays(text, end + reading.KeyLength) == text.Length;
    }

    /// <summary>Gets the index after the scheme at an index and its spaces; the index itself if there is none.</summary>
    private static int Skip(string text, int start)
    {
        int end = start + HeaderSyntax.Scheme.Length;
        if (!HeaderSyntax.IsAt(text, start, HeaderSyntax.Scheme) || end >= text.Length || text[end] != ' ')
        {
            return start;
        }

        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end;
    }
}
