namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>
/// Prefixes under <c>sk-</c> that other vendors use. Source: the vendors' own documentation and the detection rules of public
/// secret scanners, read 2026-11-23.
/// </summary>
internal static class VendorKeyPrefixes
{
    private static readonly string[] SkPrefixes =
    [
        "sk-ant-", // Anthropic
        "sk-or-", // OpenRouter
        "sk-lf-", // Langfuse
        "sk-litellm-", // LiteLLM proxy
    ];

    /// <summary>Whether the run begins with another vendor's prefix.</summary>
    internal static bool HasPrefix(KeyRun run)
    {
        foreach (string prefix in SkPrefixes)
        {
            if (run.StartsWith(prefix))
            {
                return true;
            }
        }

        return false;
    }
}
