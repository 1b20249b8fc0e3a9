namespace OpenAiKeyAnalyzers.Values.ApiKeys;

/// <summary>Reads client secrets of the realtime API: <c>ek_</c> and 32 hexadecimal digits (shape of the samples in the vendor's API description, 2026-08-21).</summary>
internal static class ClientSecretReader
{
    private const string Prefix = "ek_";
    private const int Digits = 32;

    /// <summary>Characters of a client secret: the shortest of all kinds.</summary>
    internal const int Length = 35;

    /// <summary>Calls <paramref name="found"/> with start and end of every client secret in <paramref name="text"/>.</summary>
    internal static void Read(string text, Action<int, int> found)
    {
        int from = 0;
        while ((from = text.IndexOf(Prefix, from, StringComparison.Ordinal)) >= 0)
        {
            int start = from;
            from += Prefix.Length;
            int end = from;
            while (end < text.Length && end - from <= Digits && ApiKeyBody.IsLowerHexDigit(text[end]))
            {
                end++;
            }

            bool leftEdge = !TextEdge.IsInsideWord(text, start) && (start == 0 || text[start - 1] is not ('-' or '_'));
            bool rightEdge = end == text.Length || !ApiKeyBody.IsKeyCharacter(text[end]);
            if (end - from == Digits && leftEdge && rightEdge && DistinctDigits(text, from, end) >= 6)
            {
                found(start, end);
                from = end;
            }
        }
    }

    // Repeated digits are a made-up text; 32 random ones have fewer than 6 different ones once in some 10^13 cases.
    private static int DistinctDigits(string text, int start, int end)
    {
        int seen = 0;
        int count = 0;
        for (int i = start; i < end; i++)
        {
            int bit = 1 << (text[i] <= '9' ? text[i] - '0' : text[i] - 'a' + 10);
            count += (seen & bit) == 0 ? 1 : 0;
            seen |= bit;
        }

        return count;
    }
}
