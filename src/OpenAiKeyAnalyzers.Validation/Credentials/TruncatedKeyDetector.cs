using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Detects a key whose end is missing. Only the watermark shows that, never a length: it is exactly in the middle of the body in every
/// published key (14 of 14 samples of three scanners, read 2026-11-23), so characters are missing from a shorter half after it.
/// </summary>
internal static class TruncatedKeyDetector
{
    // A random half ends with the first four characters of the watermark once in sixteen million strings.
    private const int MinWatermarkPart = 4;

    internal static CredentialResult? Detect(TextSlice value)
    {
        (string prefix, ApiKeyKind kind) = OpenAiKeyPrefixes.Find(value);
        if (prefix.Length == 0 || value.Length < prefix.Length + ApiKeyBody.MinHalfLength + ApiKeyBody.Watermark.Length
            || !KeyText.IsKeyText(value))
        {
            return null;
        }

        string text = value.ToString();
        int watermark = text.IndexOf(ApiKeyBody.Watermark, prefix.Length + ApiKeyBody.MinHalfLength, StringComparison.Ordinal);
        if (watermark < 0)
        {
            return EndsInWatermark(text, prefix.Length) && !KeyText.HasRepeatedRun(value)
                ? new CredentialResult(CredentialKind.Malformed, CredentialDefect.Truncated, value, kind: kind) : null;
        }

        int before = watermark - prefix.Length;
        int after = text.Length - watermark - ApiKeyBody.Watermark.Length;
        bool isCut = after < ApiKeyBody.MinHalfLength
            || (after < before && OpenAiKeyPrefixes.IsHalfLength(before) && !IsNamed(text, watermark, after));
        return isCut && !KeyText.HasRepeatedRun(value)
            ? new CredentialResult(CredentialKind.Malformed, CredentialDefect.Truncated, value, kind: kind)
            : null;
    }

    /// <summary>Determines whether the string consists of a half of a known length and the beginning of the watermark.</summary>
    private static bool EndsInWatermark(string text, int start)
    {
        for (int length = MinWatermarkPart; length < ApiKeyBody.Watermark.Length; length++)
        {
            int half = text.Length - start - length;
            if (OpenAiKeyPrefixes.IsHalfLength(half)
                && string.CompareOrdinal(text, start + half, ApiKeyBody.Watermark, 0, length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // In sk-<name>-, the first half includes the name only if the name is not recognized.
    private static bool IsNamed(string text, int watermark, int after) =>
        OpenAiKeyPrefixes.IsHalfLength(after) && text[watermark - after - 1] == '-';
}
