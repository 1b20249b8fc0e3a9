using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Something else of OpenAI's: most often arguments were swapped, or another field of the dashboard was copied.</summary>
internal static class OtherValueDetector
{
    /// <summary>
    /// Prefixes of ids, and how many letters and digits follow. Source: samples in the vendor's API description (2026-08-21); <c>sess-</c>:
    /// third-party code only (2026-11-23). Wider than the samples.
    /// </summary>
    private static readonly (string Prefix, int Shortest, int Longest, CredentialDefect Defect)[] Ids =
    [
        ("org-", 16, 32, CredentialDefect.OrganizationId),
        ("proj_", 16, 32, CredentialDefect.ProjectId),
        ("sess-", 30, 64, CredentialDefect.SessionToken),
        ("sess_", 20, 64, CredentialDefect.ObjectId),
        ("key_", 16, 32, CredentialDefect.ObjectId),
        ("svc_acct_", 16, 32, CredentialDefect.ObjectId),
        ("user-", 20, 32, CredentialDefect.ObjectId),
        ("asst_", 20, 32, CredentialDefect.ObjectId),
        ("thread_", 20, 32, CredentialDefect.ObjectId),
        ("file-", 20, 32, CredentialDefect.ObjectId),
        ("vs_", 20, 40, CredentialDefect.ObjectId),
    ];

    // A vault's address may be followed by a provider of settings before the program sees the value.
    private static readonly string[] ResolvedHosts =
        [".vault.azure.net", ".vault.azure.cn", ".vault.usgovcloudapi.net", "vault.", "secretmanager."];

    private static readonly string[] Schemes = ["https://", "http://", "wss://", "ws://"];

    private static readonly string[] BareHosts =
        [".openai.com", ".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com"];

    internal static CredentialResult? Detect(TextSlice value)
    {
        CredentialDefect defect = ClassifyId(value);
        if (defect == CredentialDefect.None && ModelNameGrammar.IsModel(value.ToString()))
        {
            defect = CredentialDefect.ModelName;
        }

        if (defect == CredentialDefect.None && IsUrl(value.ToString()))
        {
            defect = CredentialDefect.Url;
        }

        return defect == CredentialDefect.None ? null : new CredentialResult(CredentialKind.OtherValue, defect, value);
    }

    private static CredentialDefect ClassifyId(TextSlice value)
    {
        foreach ((string prefix, int shortest, int longest, CredentialDefect defect) in Ids)
        {
            int length = value.Length - prefix.Length;
            if (length >= shortest && length <= longest && value.StartsWith(prefix) && IsRandom(value.Slice(prefix.Length, value.Length)))
            {
                return defect;
            }
        }

        return CredentialDefect.None;
    }

    private static bool IsRandom(TextSlice body)
    {
        bool hasDigit = false;
        bool hasUpper = false;
        bool hasLower = false;
        for (int i = 0; i < body.Length; i++)
        {
            if (!ApiKeyBody.IsAlphanumeric(body[i]))
            {
                return false;
            }

            hasDigit |= body[i] <= '9';
            hasUpper |= body[i] is >= 'A' and <= 'Z';
            hasLower |= body[i] >= 'a';
        }

        // Otherwise it may be a word.
        return (hasDigit || (hasUpper && hasLower)) && !KeyText.HasRepeatedRun(body);
    }

    private static bool IsUrl(string text)
    {
        foreach (string scheme in Schemes)
        {
            if (text.Length > scheme.Length && text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                string host = FindHost(text, scheme.Length);
                return host.Length > 0 && !IsResolved(host);
            }
        }

        string bare = FindHost(text, 0);
        foreach (string host in BareHosts)
        {
            if (bare.Length > host.Length && bare.EndsWith(host, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsResolved(string host)
    {
        foreach (string resolved in ResolvedHosts)
        {
            if (resolved[0] == '.'
                ? host.EndsWith(resolved, StringComparison.OrdinalIgnoreCase)
                : host.StartsWith(resolved, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The letters, digits, hyphens and full stops at <paramref name="start"/>, if a path, a port or nothing follows; else
    /// empty.</summary>
    private static string FindHost(string text, int start)
    {
        int end = start;
        while (end < text.Length && (ApiKeyBody.IsAlphanumeric(text[end]) || text[end] is '-' or '.'))
        {
            end++;
        }

        // A letter of another alphabet, or an invisible character, makes another host, but a URL nevertheless.
        while (start > 0 && end > start && end < text.Length && text[end] >= '\x80'
            && (char.IsLetterOrDigit(text[end]) || !StrayCharacterClassifier.IsWhitespace(text, end)))
        {
            end++;
            while (end < text.Length && (ApiKeyBody.IsAlphanumeric(text[end]) || text[end] is '-' or '.'))
            {
                end++;
            }
        }

        return end == text.Length || text[end] is '/' or ':' or '?' or '#' ? text.Substring(start, end - start) : string.Empty;
    }
}
