using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>
/// Finds the scheme before a key. One that is written twice, or without a key, is the defect of the header, and not one of the key.
/// </summary>
internal static class RepeatedScheme
{
    private const string Scheme = "Bearer";

    /// <summary>Gets the length of the scheme at the start of a text, with its spaces and repetitions; 0 if there is none.</summary>
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
        string.Equals(text.Trim().TrimEnd(':', '='), Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Determines whether nothing but a scheme before the key is wrong with a credential that has one already: OAK3001 reports
    /// <c>Bearer: sk-…</c> after <c>Bearer</c>.
    /// </summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the credential begins.</param>
    /// <param name="reading">What the credential is.</param>
    internal static bool IsOnlyDefect(string text, int start, CredentialResult reading)
    {
        if (reading.KeyLength == 0 || !IsAt(text, start))
        {
            return false;
        }

        int end = start + Scheme.Length;
        while (end < text.Length && text[end] is ' ' or '\t' or ':' or '=')
        {
            end++;
        }

        return end > start + Scheme.Length && end == start + reading.KeyStart 
            && WordBoundary.SkipStrays(text, end + reading.KeyLength) == text.Length;
    }

    private static bool IsAt(string text, int index) =>
        string.Compare(text, index, Scheme, 0, Scheme.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Gets the index after the scheme at an index and its spaces; the index itself if there is none.</summary>
    private static int Skip(string text, int start)
    {
        int end = start + Scheme.Length;
        if (!IsAt(text, start) || end >= text.Length || text[end] != ' ')
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
