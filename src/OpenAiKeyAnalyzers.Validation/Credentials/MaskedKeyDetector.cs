using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Detects a key as a dashboard, a log or an error message shows it: head, mask, tail (<c>sk-…abc</c>, <c>sk-ab***yz</c>). The API's own
/// 401 response masks keys in the same way. Without a single real character the string is a placeholder; but after <c>sk-proj-</c> and
/// similar prefixes, asterisks and bullets are always a mask, because they are not typed by hand.
/// </summary>
internal static class MaskedKeyDetector
{
    private const string Bullets = "*•●∙·█";
    private const int MinLetters = 4;
    private const int MinDots = 2;

    internal static CredentialResult? Detect(TextSlice value)
    {
        (string prefix, ApiKeyKind kind) = OpenAiKeyPrefixes.Find(value);
        if (prefix.Length == 0 || VendorKeyDetector.HasPrefix(value))
        {
            return null;
        }

        TextSlice body = value.Slice(prefix.Length, value.Length);
        var rest = new System.Text.StringBuilder();
        bool isMasked = false;
        bool hasBullet = false;
        for (int i = 0; i < body.Length;)
        {
            int end = SkipMask(body, i);
            if (end > i)
            {
                isMasked = true;
                hasBullet |= Bullets.IndexOf(body[i]) >= 0;
                rest.Append(' ');
                i = end;
            }
            else if (ApiKeyBody.IsKeyCharacter(body[i]))
            {
                rest.Append(body[i++]);
            }
            else
            {
                return null;
            }
        }

        string pieces = rest.ToString();
        bool hasPiece = pieces.Trim(' ', '-', '_').Length > 0;
        return isMasked && (hasPiece ? !PlaceholderDetector.HasPlaceholderWord(pieces) : hasBullet && prefix.Length > "sk-".Length)
            ? new CredentialResult(CredentialKind.Malformed, CredentialDefect.Masked, value, kind: prefix == "sk-" ? null : kind)
            : null;
    }

    private static int SkipMask(TextSlice body, int start)
    {
        char c = body[start];
        int end = start;
        while (end < body.Length && body[end] == c)
        {
            end++;
        }

        bool isMask = c switch
        {
            'x' or 'X' => end - start >= MinLetters,
            '.' => end - start >= MinDots,
            '…' => true,
            _ => Bullets.IndexOf(c) >= 0,
        };
        return isMask ? end : start;
    }
}
