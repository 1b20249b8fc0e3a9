using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// The end of a key is missing. Proven by the watermark alone, never by a length: it is in the very middle of the body in every
/// published key (14 of 14 samples of three scanners, read 2026-11-23), so a shorter half after it has lost characters.
/// </summary>
internal static class TruncatedKeyDetector
{
    // Chance puts four characters of the watermark at the end of a half once in sixteen million texts.
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

    /// <summary>Whether a half of some generation and the beginning of the watermark are all that is left.</summary>
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

    // sk-<name>-: the name counts for the first half only if one forgets it.
    private static bool IsNamed(string text, int watermark, int after) =>
        OpenAiKeyPrefixes.IsHalfLength(after) && text[watermark - after - 1] == '-';
}
