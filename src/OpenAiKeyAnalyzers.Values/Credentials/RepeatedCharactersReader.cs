using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Credentials;

/// <summary><c>xxxx</c>, <c>***</c>, <c>sk-...</c>, <c>sk-ant-xxxx</c>: characters that stand for other characters.</summary>
internal static class RepeatedCharactersReader
{
    private const string Masks = "xX*#?.…•●∙·█-_ ";
    private const int FewestEqual = 4;
    private const int FewestCounted = 6;
    private const string Bullets = "*•●█";

    internal static CredentialReading? Read(TextSlice value)
    {
        TextSlice body = value.Part(PrefixLength(value), value.Length);
        return IsOneOfMasks(body) || IsOneRepeated(body) || IsCount(body) || IsMaskedOther(value)
            ? new CredentialReading(CredentialVerdict.Placeholder, CredentialDefect.RepeatedCharacters, value)
            : null;
    }

    private static int PrefixLength(TextSlice value) => Math.Max(VendorKeys.PrefixLength(value), KeyPrefixes.Of(value).Text.Length);

    private static bool IsOneOfMasks(TextSlice body)
    {
        for (int i = 0; i < body.Length; i++)
        {
            if (Masks.IndexOf(body[i]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOneRepeated(TextSlice body)
    {
        for (int i = 1; i < body.Length; i++)
        {
            if (body[i] != body[0])
            {
                return false;
            }
        }

        return body.Length >= FewestEqual;
    }

    /// <summary>abcdef, 1234567890, 1234567890abcdef: runs of neighbours and nothing else. <c>sk-1234</c> is LiteLLM's own, and too short for it.</summary>
    private static bool IsCount(TextSlice body)
    {
        int run = 0;
        int counted = 0;
        char previous = '\0';
        for (int i = 0; i < body.Length; i++)
        {
            char c = body[i];
            if (c is '-' or '_')
            {
                continue;
            }

            if (!ApiKeyBody.IsAlphanumeric(c))
            {
                return false;
            }

            counted++;
            if ((c | 0x20) == (previous | 0x20) + 1 || (previous == '9' && c == '0'))
            {
                run++;
            }
            else
            {
                if (run is 1 or 2)
                {
                    return false;
                }

                run = 1;
            }

            previous = c;
        }

        return run >= 3 && counted >= FewestCounted;
    }

    // Somebody's key as a log shows it; whose, the mask no longer tells.
    private static bool IsMaskedOther(TextSlice value)
    {
        int bullets = 0;
        for (int i = 0; i < value.Length; i++)
        {
            bool isBullet = Bullets.IndexOf(value[i]) >= 0;
            bullets += isBullet ? 1 : 0;
            if (!isBullet && !ApiKeyBody.IsKeyCharacter(value[i]))
            {
                return false;
            }
        }

        return bullets >= 3;
    }
}
