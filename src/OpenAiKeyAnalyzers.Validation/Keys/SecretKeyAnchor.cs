namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>Determines where a key with the prefix <c>sk-</c> may start.</summary>
internal static class SecretKeyAnchor
{
    /// <summary>
    /// Determines whether <c>sk-</c> starts with the <c>s</c> at <paramref name="index"/>. The prefix itself may contain stray characters
    /// (<c>s k-…</c>).
    /// </summary>
    internal static bool IsAt(string text, int index)
    {
        int second = WordBoundary.SkipStrays(text, index + 1);
        if (second >= text.Length || text[second] != 'k')
        {
            return false;
        }

        int third = WordBoundary.SkipStrays(text, second + 1);
        return third < text.Length && text[third] == '-';
    }
}
