using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Credentials;

/// <summary>
/// A key in which the watermark or the prefix was mistyped, changed in case, or lost at the front. Since both halves must be equally long, and
/// as long as in some generation of keys, and seven of eight characters of the watermark must be there, chance does not make such a text.
/// </summary>
internal static class DamagedKeyReader
{
    internal static CredentialReading? Read(TextSlice value)
    {
        int shortest = (2 * ApiKeyBody.ShortestHalf) + ApiKeyBody.Watermark.Length;
        return value.Length >= shortest && KeyIn.IsKeyText(value) && !KeyIn.IsBlottedOut(value)
            ? ReadWatermark(value) ?? ReadPrefix(value)
            : null;
    }

    private static CredentialReading? ReadWatermark(TextSlice value)
    {
        foreach ((string prefix, ApiKeyKind kind) in KeyPrefixes.All)
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
                if ((body - length) % 2 != 0 || !KeyPrefixes.IsHalfLength(half))
                {
                    continue;
                }

                TextSlice watermark = value.Part(prefix.Length + half, prefix.Length + half + length);
                if (IsDamaged(watermark.ToString()))
                {
                    return new CredentialReading(CredentialVerdict.Malformed, CredentialDefect.DamagedWatermark, watermark, kind: kind);
                }
            }
        }

        return null;
    }

    private static bool IsDamaged(string watermark) =>
        watermark != ApiKeyBody.Watermark
        && (string.Equals(watermark, ApiKeyBody.Watermark, StringComparison.OrdinalIgnoreCase) || Typo.IsOne(watermark, ApiKeyBody.Watermark, StringComparison.OrdinalIgnoreCase));

    /// <summary>The watermark is intact and what stands behind it has the length of a half: what stands before as long a half is the prefix.</summary>
    private static CredentialReading? ReadPrefix(TextSlice value)
    {
        string text = value.ToString();
        int watermark = text.IndexOf(ApiKeyBody.Watermark, StringComparison.Ordinal);
        int half = text.Length - watermark - ApiKeyBody.Watermark.Length;
        if (watermark < half || !KeyPrefixes.IsHalfLength(half))
        {
            return null;
        }

        string written = text.Substring(0, watermark - half);
        if (written.StartsWith("sk-", StringComparison.Ordinal))
        {
            // Intact: anything may follow, a service account's name for one.
            return null;
        }

        foreach ((string prefix, ApiKeyKind kind) in KeyPrefixes.All)
        {
            if (written.Length < prefix.Length && prefix.EndsWith(written, StringComparison.Ordinal))
            {
                return new CredentialReading(CredentialVerdict.Malformed, CredentialDefect.CutShort, value, kind: written.Length < 2 ? null : kind);
            }
        }

        foreach ((string prefix, ApiKeyKind kind) in KeyPrefixes.All)
        {
            string joined = written.Replace('_', '-');
            if (string.Equals(joined, prefix, StringComparison.OrdinalIgnoreCase) || Typo.IsOne(joined, prefix, StringComparison.OrdinalIgnoreCase))
            {
                return new CredentialReading(CredentialVerdict.Malformed, CredentialDefect.DamagedPrefix, value.Part(0, written.Length), kind: kind);
            }
        }

        return null;
    }
}
