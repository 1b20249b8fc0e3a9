using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Provides the authentication schemes other than <c>Bearer</c>.</summary>
internal static class AuthenticationSchemes
{
    // IANA HTTP Authentication Scheme Registry (https://www.iana.org/assignments/http-authschemes, 2026-11-23), and schemes that vendors
    // use in addition.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Basic", "Digest", "DPoP", "GNAP", "HOBA", "Mutual", "Negotiate", "NTLM", "OAuth", "PrivateToken", "SCRAM-SHA-1", "SCRAM-SHA-256",
        "vapid",
        "AWS4-HMAC-SHA256", "ApiKey", "Api-Key", "apikey-v1", "JWT", "Key", "SharedKey", "Token",
    };

    // Their credentials are computed. According to the text of its 401 response, OpenAI also accepts Basic, with an empty user name and the
    // key as password.
    private static readonly string[] Computed =
        ["Basic", "Digest", "DPoP", "Negotiate", "NTLM", "AWS4-HMAC-SHA256", "SharedKey", "HOBA", "Mutual", "SCRAM-SHA-1", "SCRAM-SHA-256"];

    internal static bool IsKnown(string scheme) => Known.Contains(scheme);

    /// <summary>Determines whether a scheme is <c>Bearer</c> with one typo.</summary>
    internal static bool IsMisspelled(string scheme) => Typo.IsSingleEdit(scheme, HeaderSyntax.Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Determines whether the credentials after the scheme are computed from a key, and are not the key itself.</summary>
    internal static bool IsComputed(string scheme) => Array.Exists(Computed, computed => HeaderSyntax.EqualsIgnoreCase(computed, scheme));
}
