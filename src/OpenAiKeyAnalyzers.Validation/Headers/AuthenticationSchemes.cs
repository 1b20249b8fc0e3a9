using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Authentication schemes that are not <c>Bearer</c>.</summary>
internal static class AuthenticationSchemes
{
    // IANA HTTP Authentication Scheme Registry (https://www.iana.org/assignments/http-authschemes, 2026-11-23), and what vendors use beside
    // it.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Basic", "Digest", "DPoP", "GNAP", "HOBA", "Mutual", "Negotiate", "NTLM", "OAuth", "PrivateToken", "SCRAM-SHA-1", "SCRAM-SHA-256",
        "vapid",
        "AWS4-HMAC-SHA256", "ApiKey", "Api-Key", "apikey-v1", "JWT", "Key", "SharedKey", "Token",
    };

    // Their credentials are computed. OpenAI takes Basic too, with an empty user name and the key as password: according to the text of its
    // 401.
    private static readonly string[] Computed =
        ["Basic", "Digest", "DPoP", "Negotiate", "NTLM", "AWS4-HMAC-SHA256", "SharedKey", "HOBA", "Mutual", "SCRAM-SHA-1", "SCRAM-SHA-256"];

    internal static bool IsKnown(string scheme) => Known.Contains(scheme);

    /// <summary>Whether a scheme is <c>Bearer</c> with one typo.</summary>
    internal static bool IsMisspelled(string scheme) => Typo.IsSingleEdit(scheme, HeaderSyntax.Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what follows the scheme is worked out from a key, and none itself.</summary>
    internal static bool IsComputed(string scheme) => Array.Exists(Computed, computed => HeaderSyntax.EqualsIgnoreCase(computed, scheme));
}
