namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>The characters that a provider's keys are made of.</summary>
internal enum KeyAlphabet
{
    Alphanumeric,

    /// <summary>Letters, digits, hyphen, underscore.</summary>
    UrlSafe,
    LowerHex,

    /// <summary>Lower-case hexadecimal digits with hyphens or underscores between groups.</summary>
    GroupedHex,

    /// <summary>Capitals and digits.</summary>
    Upper,
}

/// <summary>The shape of one provider's keys.</summary>
internal sealed class VendorKeyFormat(string prefix, KeyAlphabet alphabet, int shortest, int longest, string vendor)
{
    internal string Prefix { get; } = prefix;

    internal KeyAlphabet Alphabet { get; } = alphabet;

    /// <summary>Fewest characters behind the prefix.</summary>
    internal int MinLength { get; } = shortest;

    /// <summary>Most characters behind the prefix.</summary>
    internal int MaxLength { get; } = longest;

    internal string Vendor { get; } = vendor;
}

/// <summary>
/// Keys of other providers that are told by their prefix. Source: detection rules of gitleaks (2026-07-22), trufflehog (2026-08-21), trivy
/// (2026-08-21), noseyparker (2026-02-21) and the providers' pages, read 2026-11-23. Lengths are a little wider than seen, since providers
/// change them. Not here, because nothing tells them from others: DeepSeek (<c>sk-</c> and 32 characters), iFlytek, SiliconFlow, Mistral,
/// Cohere.
/// </summary>
internal static class VendorKeyTable
{
    internal const string Azure = "Azure OpenAI";

    internal static readonly VendorKeyFormat[] All =
    [
        new("sk-ant-", KeyAlphabet.UrlSafe, 24, 140, "Anthropic"), // api03-, admin01-, oat01- and 93 to 95
        new("sk-or-v1-", KeyAlphabet.LowerHex, 48, 80, "OpenRouter"), // 64
        new("sk-lf-", KeyAlphabet.GroupedHex, 36, 36, "Langfuse"), // UUID; the public twin is pk-lf-
        new("pk-lf-", KeyAlphabet.GroupedHex, 36, 36, "Langfuse"),
        new("sk-litellm-", KeyAlphabet.UrlSafe, 16, 100, "LiteLLM"),
        new("gsk_", KeyAlphabet.Alphanumeric, 32, 60, "Groq"), // 52
        new("xai-", KeyAlphabet.Alphanumeric, 60, 100, "xAI"), // 80
        new("AIza", KeyAlphabet.UrlSafe, 35, 35, "Google"),
        new("hf_", KeyAlphabet.Alphanumeric, 30, 40, "Hugging Face"), // 34
        new("api_org_", KeyAlphabet.Alphanumeric, 30, 40, "Hugging Face"), // 34
        new("pplx-", KeyAlphabet.Alphanumeric, 40, 64, "Perplexity"), // 48
        new("r8_", KeyAlphabet.Alphanumeric, 30, 45, "Replicate"), // 37
        new("tgp_v1_", KeyAlphabet.UrlSafe, 36, 50, "Together AI"), // 43
        new("lsv2_pt_", KeyAlphabet.GroupedHex, 43, 43, "LangSmith"), // 32 and 10 digits
        new("lsv2_sk_", KeyAlphabet.GroupedHex, 43, 43, "LangSmith"),
        new("ghp_", KeyAlphabet.Alphanumeric, 36, 255, "GitHub"),
        new("gho_", KeyAlphabet.Alphanumeric, 36, 255, "GitHub"),
        new("ghu_", KeyAlphabet.Alphanumeric, 36, 255, "GitHub"),
        new("ghs_", KeyAlphabet.Alphanumeric, 36, 255, "GitHub"),
        new("ghr_", KeyAlphabet.Alphanumeric, 36, 255, "GitHub"),
        new("github_pat_", KeyAlphabet.UrlSafe, 60, 100, "GitHub"), // 82
        new("glpat-", KeyAlphabet.UrlSafe, 20, 40, "GitLab"), // 20
        new("npm_", KeyAlphabet.Alphanumeric, 36, 36, "npm"),
        new("dop_v1_", KeyAlphabet.LowerHex, 64, 64, "DigitalOcean"),
        new("AKIA", KeyAlphabet.Upper, 16, 16, "AWS"),
        new("ASIA", KeyAlphabet.Upper, 16, 16, "AWS"),
        new("sk_live_", KeyAlphabet.Alphanumeric, 16, 250, "Stripe"),
        new("sk_test_", KeyAlphabet.Alphanumeric, 16, 250, "Stripe"),
        new("rk_live_", KeyAlphabet.Alphanumeric, 16, 250, "Stripe"),
        new("rk_test_", KeyAlphabet.Alphanumeric, 16, 250, "Stripe"),
        new("sk_", KeyAlphabet.LowerHex, 48, 48, "ElevenLabs"),
        new("xoxb-", KeyAlphabet.UrlSafe, 24, 120, "Slack"),
        new("xoxp-", KeyAlphabet.UrlSafe, 24, 120, "Slack"),
    ];

    /// <summary>Length of the longest provider's prefix that <paramref name="value"/> begins with; 0 if none.</summary>
    internal static int GetPrefixLength(TextSlice value)
    {
        int longest = 0;
        foreach (VendorKeyFormat key in All)
        {
            longest = value.StartsWith(key.Prefix) ? Math.Max(longest, key.Prefix.Length) : longest;
        }

        return longest;
    }

    internal static bool HasPrefix(TextSlice value) => GetPrefixLength(value) > 0;
}
