using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Detects characters that represent other characters: <c>xxxx</c>, <c>***</c>, <c>sk-...</c>, <c>sk-ant-xxxx</c>.</summary>
internal static class FillerDetector
{
    private const string MaskCharacters = "xX*#?.…•●∙·█-_ ";
    private const int MinEqualCharacters = 4;
    private const int MinSequenceLength = 6;
    private const string Bullets = "*•●█";

    internal static CredentialResult? Detect(TextSlice value)
    {
        TextSlice body = value.Slice(GetPrefixLength(value), value.Length);
        return HasOnlyMaskCharacters(body) || IsRepeatedCharacter(body) || IsSequence(body) || IsOtherMaskedKey(value)
            ? new CredentialResult(CredentialKind.Placeholder, CredentialDefect.RepeatedCharacters, value)
            : null;
    }

    private static int GetPrefixLength(TextSlice value) =>
        Math.Max(VendorKeyDetector.GetPrefixLength(value), OpenAiKeyPrefixes.Find(value).Text.Length);

    private static bool HasOnlyMaskCharacters(TextSlice body)
    {
        for (int i = 0; i < body.Length; i++)
        {
            if (MaskCharacters.IndexOf(body[i]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRepeatedCharacter(TextSlice body)
    {
        for (int i = 1; i < body.Length; i++)
        {
            if (body[i] != body[0])
            {
                return false;
            }
        }

        return body.Length >= MinEqualCharacters;
    }

    /// <summary>
    /// Determines whether the body consists only of sequences: abcdef, 1234567890, 1234567890abcdef. <c>sk-1234</c> is LiteLLM's own key,
    /// and too short to match.
    /// </summary>
    private static bool IsSequence(TextSlice body)
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

        return run >= 3 && counted >= MinSequenceLength;
    }

    // The key is masked as in a log; the mask hides to which vendor it belongs.
    private static bool IsOtherMaskedKey(TextSlice value)
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
