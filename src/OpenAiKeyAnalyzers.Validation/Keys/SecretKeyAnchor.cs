namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>Determines where a key with the prefix <c>sk-</c> may begin.</summary>
internal static class SecretKeyAnchor
{
    /// <summary>Whether the <c>s</c> at <paramref name="index"/> begins <c>sk-</c>. Stray characters may have hit the prefix itself (<c>s
    /// k-…</c>).</summary>
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
