using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Credentials;

/// <summary>
/// The end of a key is missing. Proven by the watermark alone, never by a length: it stands in the very middle of the body in every
/// published key (14 of 14 samples of three scanners, read 2026-11-23), so a shorter half behind it has lost characters.
/// </summary>
internal static class CutShortReader
{
    internal static CredentialReading? Read(TextSlice value)
    {
        (string prefix, ApiKeyKind kind) = KeyPrefixes.Of(value);
        if (prefix.Length == 0 || value.Length < prefix.Length + ApiKeyBody.ShortestHalf + ApiKeyBody.Watermark.Length || !KeyIn.IsKeyText(value))
        {
            return null;
        }

        string text = value.ToString();
        int watermark = text.IndexOf(ApiKeyBody.Watermark, prefix.Length + ApiKeyBody.ShortestHalf, StringComparison.Ordinal);
        if (watermark < 0)
        {
            return null;
        }

        int before = watermark - prefix.Length;
        int after = text.Length - watermark - ApiKeyBody.Watermark.Length;
        bool isCut = after < ApiKeyBody.ShortestHalf || (after < before && KeyPrefixes.IsHalfLength(before) && !IsNamed(text, watermark, after));
        return isCut && !KeyIn.IsBlottedOut(value)
            ? new CredentialReading(CredentialVerdict.Malformed, CredentialDefect.CutShort, value, kind: kind)
            : null;
    }

    // sk-<name>-: the name counts for the first half only if one forgets it.
    private static bool IsNamed(string text, int watermark, int after) => KeyPrefixes.IsHalfLength(after) && text[watermark - after - 1] == '-';
}
