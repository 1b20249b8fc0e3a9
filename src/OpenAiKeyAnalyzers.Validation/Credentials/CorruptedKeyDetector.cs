using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Detects a key whose watermark or prefix has a typo, a wrong case, or a missing beginning. Both halves must have the same length, which
/// must be that of a generation of keys, and six of the eight characters of the watermark must be present, so that a random string does not
/// match.
/// </summary>
internal static class CorruptedKeyDetector
{
    internal static CredentialResult? Detect(TextSlice value) =>
        KeyText.IsKeyText(value) && !KeyText.HasRepeatedRun(value) ? DetectWatermark(value) ?? DetectPrefix(value) : null;

    private static CredentialResult? DetectWatermark(TextSlice value)
    {
        foreach ((string prefix, ApiKeyKind kind) in OpenAiKeyPrefixes.All)
        {
            if (!value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            int body = value.Length - prefix.Length;
            for (int slip = -1; slip <= 1; slip++)
            {
                int length = ApiKeyBody.Watermark.Length + slip;
                int half = (body - length) / 2;
                if ((2 * half) + length != body || !OpenAiKeyPrefixes.IsHalfLength(half))
                {
                    continue;
                }

                TextSlice watermark = value.Slice(prefix.Length + half, prefix.Length + half + length);
                if (IsCorrupted(watermark.ToString()))
                {
                    return new CredentialResult(CredentialKind.Malformed, CredentialDefect.CorruptedWatermark, watermark, kind: kind);
                }
            }
        }

        return null;
    }

    private static bool IsCorrupted(string watermark) =>
        watermark != ApiKeyBody.Watermark
        && (string.Equals(watermark, ApiKeyBody.Watermark, StringComparison.OrdinalIgnoreCase)
            || Typo.IsSingleEdit(watermark, ApiKeyBody.Watermark, StringComparison.OrdinalIgnoreCase)
            || HasTwoSubstitutions(watermark));

    private static bool HasTwoSubstitutions(string watermark)
    {
        int different = 0;
        for (int i = 0; i < watermark.Length && i < ApiKeyBody.Watermark.Length; i++)
        {
            different += char.ToUpperInvariant(watermark[i]) == char.ToUpperInvariant(ApiKeyBody.Watermark[i]) ? 0 : 1;
        }

        return watermark.Length == ApiKeyBody.Watermark.Length && different <= 2;
    }

    /// <summary>
    /// Detects a corrupted prefix: the watermark is intact and followed by a half of known length, and everything before a half of the same
    /// length is the prefix.
    /// </summary>
    private static CredentialResult? DetectPrefix(TextSlice value)
    {
        string text = value.ToString();
        int watermark = text.IndexOf(ApiKeyBody.Watermark, StringComparison.Ordinal);
        int half = text.Length - watermark - ApiKeyBody.Watermark.Length;
        if (watermark < half || !OpenAiKeyPrefixes.IsHalfLength(half))
        {
            return null;
        }

        string written = text.Substring(0, watermark - half);
        if (written.StartsWith("sk-", StringComparison.Ordinal))
        {
            // The prefix is intact: it may be followed by any text, such as the name of a service account.
            return null;
        }

        foreach ((string prefix, ApiKeyKind kind) in OpenAiKeyPrefixes.All)
        {
            if (prefix.EndsWith(written, StringComparison.Ordinal))
            {
                return new CredentialResult(CredentialKind.Malformed, CredentialDefect.Truncated, value, kind: written.Length < 2
                    ? null : kind);
            }
        }

        foreach ((string prefix, ApiKeyKind kind) in OpenAiKeyPrefixes.All)
        {
            string joined = written.Replace('_', '-');
            if (string.Equals(joined, prefix, StringComparison.OrdinalIgnoreCase)
                || Typo.IsSingleEdit(joined, prefix, StringComparison.OrdinalIgnoreCase))
            {
                return new CredentialResult(CredentialKind.Malformed, CredentialDefect.CorruptedPrefix, value.Slice(0, written.Length),
                    kind: kind);
            }
        }

        return null;
    }
}
