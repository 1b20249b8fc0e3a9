namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>
/// Scans keys of Azure OpenAI resources: 84 letters and digits, with <c>JQQJ99</c> after the 52nd and the service's signature
/// <c>AAA?ACOG</c> before the last four (Microsoft's identifiable key format, rules SEC101/206 of security-utilities, 2025-11-12).
/// </summary>
internal static class AzureKeyScanner
{
    private const string Signature = "JQQJ99";
    private const int SignatureStart = 52;

    /// <summary>The number of characters of a key.</summary>
    internal const int Length = 84;

    /// <summary>Gets the index of the first Azure OpenAI key at or after <paramref name="from"/>; -1 if there is none.</summary>
    internal static int IndexOf(string text, int from)
    {
        int signature = Math.Min(from + SignatureStart, text.Length) - 1;
        while ((signature = text.IndexOf(Signature, signature + 1, StringComparison.Ordinal)) >= 0)
        {
            int start = signature - SignatureStart;
            if (start + Length <= text.Length && IsKey(text, start, start + Length))
            {
                return start;
            }
        }

        return -1;
    }

    private static bool IsKey(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!ApiKeyBody.IsAlphanumeric(text[i]))
            {
                return false;
            }
        }

        bool leftEdge = !WordBoundary.IsInsideWord(text, start);
        bool rightEdge = end == text.Length || !ApiKeyBody.IsAlphanumeric(text[end]);
        bool service = string.CompareOrdinal(text, end - 8, "ACOG", 0, 4) == 0 && string.CompareOrdinal(text, end - 12, "AAA", 0, 3) == 0;
        return leftEdge && rightEdge && service && !ApiKeyBody.HasRepeatedRun(text.ToCharArray(start, SignatureStart), 0, SignatureStart);
    }
}
