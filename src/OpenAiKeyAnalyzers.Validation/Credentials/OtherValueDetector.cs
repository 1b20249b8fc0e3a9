using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Detects other values of OpenAI: usually, arguments were swapped, or another field of the dashboard was copied.</summary>
internal static class OtherValueDetector
{
    /// <summary>
    /// The prefixes of IDs, and the number of letters and digits that follow. Source: samples in the vendor's API description (2026-08-21);
    /// <c>sess-</c>: third-party code only (2026-11-23). The ranges are wider than the samples.
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

    private static readonly string[] Schemes = ["https", "http", "wss", "ws"];

    internal static CredentialResult? Detect(TextSlice value)
    {
        CredentialDefect defect = IsWebToken(value.ToString()) ? CredentialDefect.SessionToken : ClassifyId(value);
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

    /// <summary>
    /// Determines whether the string is a JSON Web Token: three parts if it is signed (RFC 7515, section 3.1), five if encrypted (RFC 7516,
    /// section 3.1), whose key may be empty. The first part is a JSON object in base64url and starts with <c>eyJ</c>.
    /// </summary>
    private static bool IsWebToken(string text)
    {
        const int MinPartLength = 16;
        if (!text.StartsWith("eyJ", StringComparison.Ordinal))
        {
            return false;
        }

        string[] parts = text.Split('.');
        return parts.Length is 3 or 5 && parts[0].Length >= MinPartLength && parts[parts.Length - 2].Length >= MinPartLength
            && parts[parts.Length - 1].Length >= MinPartLength
            && Array.TrueForAll(parts, static part => part.All(ApiKeyBody.IsKeyCharacter));
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

        // Otherwise the string may be a word.
        return (hasDigit || (hasUpper && hasLower)) && !KeyText.HasRepeatedRun(body);
    }

    private static bool IsUrl(string text) =>
        ParsedUrl.Parse(text) is { HasWellFormedScheme: true } url
            ? Schemes.Contains(url.Scheme, StringComparer.OrdinalIgnoreCase)
            && UrlHost.Find(text) is { } host && host != UrlHost.Unknown

            // A program may read the value from a secret store before it uses it.
            && OpenAiHosts.Classify(host, static _ => false) != HostKind.SecretStore
            : UrlHost.FindOptionalScheme(text) is { } bare && OpenAiHosts.IsService(bare);
}
