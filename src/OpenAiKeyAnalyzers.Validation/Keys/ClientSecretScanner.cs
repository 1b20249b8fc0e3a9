namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>
/// Scans client secrets of the Realtime API: <c>ek_</c> and 32 hexadecimal digits (form of the samples in the vendor's API description,
/// 2026-08-21).
/// </summary>
internal static class ClientSecretScanner
{
    private const string Prefix = "ek_";
    private const int DigitCount = 32;

    /// <summary>The number of characters of a client secret, which is the shortest kind.</summary>
    internal const int Length = 35;

    /// <summary>Gets the index of the first client secret at or after <paramref name="from"/>; -1 if there is none.</summary>
    internal static int IndexOf(string text, int from)
    {
        int start = from - 1;
        while ((start = text.IndexOf(Prefix, start + 1, StringComparison.Ordinal)) >= 0)
        {
            int digits = start + Prefix.Length;
            int end = digits;
            while (end < text.Length && end - digits < DigitCount && ApiKeyBody.IsLowerHexDigit(text[end]))
            {
                end++;
            }

            if (end - digits == DigitCount && IsLeftEdge(text, start) && IsRightEdge(text, end)
                && CountDistinctDigits(text, digits, end) >= 6)
            {
                return start;
            }
        }

        return -1;
    }

    private static bool IsLeftEdge(string text, int start) =>
        !WordBoundary.IsInsideWord(text, start) && (start == 0 || text[start - 1] is not ('-' or '_'));

    private static bool IsRightEdge(string text, int end)
    {
        // A ruled line (----) may follow, but not another word that is joined by a hyphen.
        while (end < text.Length && text[end] == '-')
        {
            end++;
        }

        return end == text.Length || !ApiKeyBody.IsKeyCharacter(text[end]);
    }

    // Repeated digits are made up; 32 random ones have fewer than 6 different ones once in about 10^13 cases.
    private static int CountDistinctDigits(string text, int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; i++)
        {
            count += text.IndexOf(text[i], start) == i ? 1 : 0;
        }

        return count;
    }
}
