using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// A key with something inside it that no key has: a mark, an escape that cannot be undone for certain, a piece of another text. Which
/// characters are the key's own is unknown, so there is nothing to remove.
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
