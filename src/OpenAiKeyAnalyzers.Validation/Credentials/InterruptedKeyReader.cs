using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Detects a key that contains text which no key contains: a mark, an escape that cannot be decoded with certainty, a part of another
/// string. It is unknown which characters belong to the key, so nothing can be removed.
/// </summary>
internal static class InterruptedKeyReader
{
    internal static CredentialResult? Read(TextSlice value)
    {
        (string prefix, ApiKeyKind kind) = OpenAiKeyPrefixes.Find(value);
        string text = value.ToString();
        int watermark = prefix.Length == 0 ? -1 : text.IndexOf(ApiKeyBody.Watermark, prefix.Length, StringComparison.Ordinal);
        bool isOneKey = watermark >= prefix.Length + ApiKeyBody.MinHalfLength
            && text.IndexOf("sk-", prefix.Length, StringComparison.Ordinal) < 0
            && text.IndexOf(ApiKeyBody.Watermark, watermark + 1, StringComparison.Ordinal) < 0;
        return isOneKey && !KeyText.IsKeyText(value) && !KeyText.HasRepeatedRun(value)
            ? new CredentialResult(CredentialKind.Malformed, CredentialDefect.Interrupted, value, kind: kind)
            : null;
    }
}
