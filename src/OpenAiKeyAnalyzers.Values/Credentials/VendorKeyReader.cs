using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Credentials;

/// <summary>The text has the shape of another provider's key: prefix, alphabet, length, and no sign that somebody made it up.</summary>
internal static class VendorKeyReader
{
    // 16 random capitals and digits, the shortest and poorest body of the table, have fewer than 7 different ones once in a million cases.
    private const int FewestDistinct = 7;

    internal static CredentialReading? Read(TextSlice value)
    {
        foreach (VendorKey key in VendorKeys.All)
        {
            if (value.StartsWith(key.Prefix) && IsBody(key, value.Part(key.Prefix.Length, value.Length)))
            {
                return new CredentialReading(CredentialVerdict.ForeignKey, CredentialDefect.VendorKey, value, vendor: key.Vendor);
            }
        }

        return ReadAzure(value) ?? ReadZhipu(value);
    }

    private static bool IsBody(VendorKey key, TextSlice body)
    {
        if (body.Length < key.Shortest || body.Length > key.Longest)
        {
            return false;
        }

        for (int i = 0; i < body.Length; i++)
        {
            if (!IsIn(key.Alphabet, body[i]))
            {
                return false;
            }
        }

        return IsRandom(body);
    }

    private static bool IsIn(KeyAlphabet alphabet, char c) => alphabet switch
    {
        KeyAlphabet.Alphanumeric => ApiKeyBody.IsAlphanumeric(c),
        KeyAlphabet.UrlSafe => ApiKeyBody.IsKeyCharacter(c),
        KeyAlphabet.LowerHex => ApiKeyBody.IsLowerHexDigit(c),
        KeyAlphabet.GroupedHex => ApiKeyBody.IsLowerHexDigit(c) || c is '-' or '_',
        _ => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9'),
    };

    /// <summary>Azure OpenAI's keys until 2024: 32 digits that may be anybody's (source: trufflehog's samples, 2026-08-21).</summary>
    private static CredentialReading? ReadAzure(TextSlice value) =>
        value.Length == 32 && IsHex(value) && IsRandom(value)
            ? new CredentialReading(CredentialVerdict.ForeignKey, CredentialDefect.AzureKey, value, vendor: VendorKeys.Azure, isCertain: false)
            : null;

    /// <summary>32 hexadecimal digits, a full stop, 16 letters or digits (source: peers' rules, 2026-11-23).</summary>
    private static CredentialReading? ReadZhipu(TextSlice value)
    {
        if (value.Length != 49 || value[32] != '.' || !IsHex(value.Part(0, 32)) || !IsRandom(value))
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

        return new CredentialReading(CredentialVerdict.ForeignKey, CredentialDefect.VendorKey, value, vendor: "Zhipu AI");
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
        return !KeyIn.IsBlottedOut(body) && new HashSet<char>(text).Count >= FewestDistinct && !PlaceholderReader.HasPlaceholderWord(text);
    }
}
