using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>The text has the shape of another provider's key: prefix, alphabet, length, and no sign that somebody made it up.</summary>
internal static class VendorKeyDetector
{
    // 16 random capitals and digits, the shortest and poorest body of the table, have fewer than 7 different ones once in a million cases.
    private const int MinDistinctCharacters = 7;

    internal static CredentialResult? Detect(TextSlice value)
    {
        foreach (VendorKeyFormat key in VendorKeyTable.All)
        {
            if (value.StartsWith(key.Prefix) && IsBody(key, value.Slice(key.Prefix.Length, value.Length)))
            {
                return new CredentialResult(CredentialKind.OtherVendorKey, CredentialDefect.VendorKey, value, vendor: key.Vendor);
            }
        }

        return DetectAzure(value) ?? DetectZhipu(value);
    }

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

    /// <summary>Azure OpenAI's keys until 2024: 32 digits that may be anybody's (source: trufflehog's samples, 2026-08-21).</summary>
    private static CredentialResult? DetectAzure(TextSlice value) =>
        value.Length == 32 && IsHex(value) && IsRandom(value)
            ? new CredentialResult(CredentialKind.OtherVendorKey, CredentialDefect.AzureKey, value, vendor: VendorKeyTable.Azure,
                isCertain: false)
            : null;

    /// <summary>32 hexadecimal digits, a full stop, 16 letters or digits (source: peers' rules, 2026-11-23).</summary>
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
