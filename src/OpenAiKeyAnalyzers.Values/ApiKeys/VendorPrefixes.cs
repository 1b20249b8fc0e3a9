namespace OpenAiKeyAnalyzers.Values.ApiKeys;

/// <summary>
/// Prefixes under <c>sk-</c> that other vendors use. Source: the vendors' own documentation and the detection rules of public
/// secret scanners, read 2026-11-23.
/// </summary>
internal static class VendorPrefixes
{
    private static readonly string[] UnderSk =
    [
        "sk-ant-", // Anthropic
        "sk-or-", // OpenRouter
        "sk-lf-", // Langfuse
        "sk-litellm-", // LiteLLM proxy
    ];

    /// <summary>Whether another vendor's prefix begins at <paramref name="index"/>.</summary>
    internal static bool IsForeignAt(string text, int index)
    {
        foreach (string prefix in UnderSk)
        {
            if (string.CompareOrdinal(text, index, prefix, 0, prefix.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
