using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Determines whether text around a key can be removed without losing a part of the key.</summary>
internal static class KeyCompleteness
{
    /// <summary>Characters that represent what was left out: what follows the key is then missing, not extra.</summary>
    private const string MaskCharacters = "*•●∙·█…";

    /// <summary>Shorter runs of key characters are words, numbers and escapes; of a key they are too little to be recognized.</summary>
    private const int ShortestPiece = 16;

    /// <summary>
    /// Determines whether what remains is a key that nothing is missing of, and what is removed certainly not a part of it: nothing that
    /// may go on with it, since which of the characters were the key's own does not follow from lengths alone.
    /// </summary>
    /// <param name="before">What is removed before the key.</param>
    /// <param name="key">What remains; whitespace inside it is reported by other rules.</param>
    /// <param name="after">What is removed after it.</param>
    internal static bool MayRemoveAround(string before, string key, string after)
    {
        string bare = WithoutStrays(key);
        var slice = new TextSlice(bare, 0, bare.Length);
        bool isWhole = IsWhole(bare);

        // What touches the start of the key may be its real start; a letter before it is that of "Bearer" or of an escape.
        bool isApart = before.Length == 0 || before[before.Length - 1] is not ('-' or '_');
        return isApart && !HasPiece(before) && !MayContinueIn(after, isWhole) && (isWhole || bare.Length == key.Length)
            && TruncatedKeyDetector.Detect(slice) is null && CorruptedKeyDetector.Detect(slice) is null;
    }

    /// <summary>
    /// Determines whether a text without whitespace is all of a key: its length is fixed, or both halves are as long as in a known
    /// generation.
    /// </summary>
    internal static bool IsWhole(string text, bool mayHaveName = true)
    {
        if (KeyText.TryParse(text) is not { } key)
        {
            return false;
        }

        if (key.Kind is ApiKeyKind.AzureOpenAI or ApiKeyKind.ClientSecret)
        {
            return true;
        }

        (string prefix, ApiKeyKind kind) = OpenAiKeyPrefixes.Find(new TextSlice(text, 0, text.Length));
        int watermark = text.IndexOf(ApiKeyBody.Watermark, StringComparison.Ordinal);
        if (watermark < 0)
        {
            // The only published form without watermark.
            return kind == ApiKeyKind.WithoutProject && text.Length == prefix.Length + 48;
        }

        int before = watermark - prefix.Length;
        int after = text.Length - watermark - ApiKeyBody.Watermark.Length;
        bool mayBeNamed = mayHaveName && kind == ApiKeyKind.User && !OpenAiKeyPrefixes.IsHalfLength(before);
        bool isNamed = mayBeNamed && before > after && text[watermark - after - 1] == '-'
            && !IsDamagedPrefix(text.Substring(0, watermark - after));
        return OpenAiKeyPrefixes.IsHalfLength(after) && (before == after || isNamed);
    }

    /// <summary>Determines whether what looks like the name of a service account is a prefix that lacks a character.</summary>
    private static bool IsDamagedPrefix(string written) =>
        Array.Exists(OpenAiKeyPrefixes.All, prefix => Typo.IsSingleEdit(written, prefix.Text, StringComparison.Ordinal));

    /// <summary>
    /// Determines whether a text holds what may be a piece of a key: a prefix, the watermark, or a long run that looks random.
    /// </summary>
    internal static bool HasPiece(string text)
    {
        if (text.IndexOf("sk-", StringComparison.Ordinal) >= 0 || text.IndexOf(ApiKeyBody.Watermark, StringComparison.Ordinal) >= 0)
        {
            return true;
        }

        char[] characters = text.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            int start = i;
            while (i < characters.Length && ApiKeyBody.IsKeyCharacter(characters[i]))
            {
                i++;
            }

            if (i - start >= ShortestPiece && ApiKeyBody.MayBePiece(characters, start, i))
            {
                return true;
            }
        }

        return false;
    }

    internal static string WithoutStrays(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (StrayCharacterClassifier.GetAt(text, i) == StrayCharacter.None)
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static bool MayContinueIn(string after, bool isWhole)
    {
        // Where the length does not show that the key is whole, a look-alike letter after it may be its last one.
        foreach (char c in isWhole ? after : Homoglyphs.Fold(after))
        {
            if (ApiKeyBody.IsKeyCharacter(c) || (!isWhole && MaskCharacters.IndexOf(c) >= 0))
            {
                return true;
            }
        }

        return !isWhole && after.IndexOf("..", StringComparison.Ordinal) >= 0;
    }
}
