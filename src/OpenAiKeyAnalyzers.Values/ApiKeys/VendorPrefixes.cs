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

    /// <summary>Whether the run begins with another vendor's prefix.</summary>
    internal static bool Begin(KeyRun run)
    {
        foreach (string prefix in UnderSk)
        {
            if (run.StartsWith(prefix))
            {
                return true;
            }
        }

        return false;
    }
}
