using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Detects another vendor's key by prefix, alphabet and length. Made-up keys, such as repeated characters, are not detected.
/// </summary>
internal static class VendorKeyDetector
{
    // The shortest body in the table has 16 uppercase letters and digits. If random, it has fewer than 7 different ones once in a million
    // cases.
    private const int MinDistinctCharacters = 7;

    internal static CredentialResult? Detect(TextSlice value) =>
        Detect(value, VendorKeyTable.All) ?? DetectAzure(value) ?? DetectZhipu(value);

    /// <returns>The result, or <see langword="null"/> if the value has the format of none of <paramref name="formats"/>.</returns>
    internal static CredentialResult? Detect(TextSlice value, IReadOnlyList<VendorKeyFormat> formats)
    {
        // This loop runs for each string of a file, so it does not use an enumerator.
        for (int i = 0; i < formats.Count; i++)
        {
            VendorKeyFormat key = formats[i];
            if (value.StartsWith(key.Prefix) && IsBody(key, value.Slice(key.Prefix.Length, value.Length)))
            {
                return new CredentialResult(CredentialKind.OtherVendorKey, CredentialDefect.VendorKey, value, vendor: key.Vendor);
            }
        }

        return null;
    }

    /// <summary>Gets the length of the longest vendor prefix with which <paramref name="value"/> starts; 0 if there is none.</summary>
    internal static int GetPrefixLength(TextSlice value)
    {
        int longest = 0;
        foreach (VendorKeyFormat key in VendorKeyTable.All)
        {
            longest = value.StartsWith(key.Prefix) ? Math.Max(longest, key.Prefix.Length) : longest;
        }

        return longest;
    }

    internal static bool HasPrefix(TextSlice value) => GetPrefixLength(value) > 0;

    private static bool IsBody(VendorKeyFormat key, TextSlice body)
    {
        if (body.Length < key.MinLength || body.Length > key.MaxLength)
        {
            return false;
        }

        for (int i = 0; i < body.Length; i++)
        {
            if (!IsInAlphabet(key.Alphabet, body[i]))
            {
                return false;
            }
        }

        return IsRandom(body);
    }

    private static bool IsInAlphabet(KeyAlphabet alphabet, char c) => alphabet switch
    {
        KeyAlphabet.Alphanumeric => ApiKeyBody.IsAlphanumeric(c),
        KeyAlphabet.UrlSafe => ApiKeyBody.IsKeyCharacter(c),
        KeyAlphabet.LowerHex => ApiKeyBody.IsLowerHexDigit(c),
        KeyAlphabet.GroupedHex => ApiKeyBody.IsLowerHexDigit(c) || c is '-' or '_',
        _ => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9'),
    };

    /// <summary>
    /// Detects the keys of Azure OpenAI until 2024: 32 digits, which other services use as well (source: trufflehog's samples, 2026-08-21).
    /// </summary>
    private static CredentialResult? DetectAzure(TextSlice value) =>
        value.Length == 32 && IsHex(value) && IsRandom(value)
            ? new CredentialResult(CredentialKind.OtherVendorKey, CredentialDefect.AzureKey, value, vendor: VendorKeyTable.Azure,
                isCertain: false)
            : null;

    /// <summary>Detects 32 hexadecimal digits, a period, and 16 letters or digits (source: rules of other scanners, 2026-11-23).</summary>
    private static CredentialResult? DetectZhipu(TextSlice value)
    {
        if (value.Length != 49 || value[32] != '.' || !IsHex(value.Slice(0, 32)) || !IsRandom(value))
        {
            return null;
        }

        for (int i = 33; i < value.Length; i++)
        {
            if (!ApiKeyBody.IsAlphanumeric(value[i]))
            {
                return null;
            }
        }

        return new CredentialResult(CredentialKind.OtherVendorKey, CredentialDefect.VendorKey, value, vendor: "Zhipu AI");
    }

    private static bool IsHex(TextSlice value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (!ApiKeyBody.IsLowerHexDigit(value[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRandom(TextSlice body)
    {
        string text = body.ToString();
        return !KeyText.HasRepeatedRun(body) && new HashSet<char>(text).Count >= MinDistinctCharacters
            && !PlaceholderDetector.HasPlaceholderWord(text);
    }
}
