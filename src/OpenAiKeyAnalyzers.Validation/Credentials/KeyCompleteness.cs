using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Determines whether text around a key can be removed without losing a part of the key.</summary>
internal static class KeyCompleteness
{
    /// <summary>The characters that replace omitted characters: if they follow the key, its rest is missing.</summary>
    private const string MaskCharacters = "*•●∙·█…";

    /// <summary>Shorter runs of key characters are words, numbers and escapes, and too short to be recognized as a part of a key.</summary>
    private const int ShortestPiece = 16;

    /// <summary>
    /// Determines whether the rest is a complete key, and the removed text is certainly not a part of it. The removed text must not
    /// continue the key, because lengths alone do not show which of the characters belong to the key.
    /// </summary>
    /// <param name="before">The text that is removed before the key.</param>
    /// <param name="key">The rest; whitespace inside it is reported by other rules.</param>
    /// <param name="after">The text that is removed after the key.</param>
    internal static bool MayRemoveAround(string before, string key, string after)
    {
        string bare = WithoutStrays(key);
        var slice = new TextSlice(bare, 0, bare.Length);
        bool isWhole = IsWhole(bare);

        // Characters directly before the key may be its real beginning; a letter there is that of "Bearer" or of an escape.
        bool isApart = before.Length == 0 || before[before.Length - 1] is not ('-' or '_');
        return isApart && !HasPiece(before) && !MayContinueIn(after, isWhole) && (isWhole || bare.Length == key.Length)
            && TruncatedKeyDetector.Detect(slice) is null && CorruptedKeyDetector.Detect(slice) is null;
    }

    /// <summary>
    /// Determines whether a string without whitespace is a whole key: its length is fixed, or both halves have the length of a known
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
            // This is the only published form without watermark.
            return kind == ApiKeyKind.WithoutProject && text.Length == prefix.Length + 48;
        }

        int before = watermark - prefix.Length;
        int after = text.Length - watermark - ApiKeyBody.Watermark.Length;
        bool mayBeNamed = mayHaveName && kind == ApiKeyKind.User && !OpenAiKeyPrefixes.IsHalfLength(before);
        bool isNamed = mayBeNamed && before > after && text[watermark - after - 1] == '-'
            && !IsDamagedPrefix(text.Substring(0, watermark - after));
        return OpenAiKeyPrefixes.IsHalfLength(after) && (before == after || isNamed);
    }

    /// <summary>Determines whether the apparent name of a service account is a prefix that lacks a character.</summary>
    private static bool IsDamagedPrefix(string written) =>
        Array.Exists(OpenAiKeyPrefixes.All, prefix => Typo.IsSingleEdit(written, prefix.Text, StringComparison.Ordinal));

    /// <summary>
    /// Determines whether a string contains a possible part of a key: a prefix, the watermark, or a long run that appears random.
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
        // If the length does not show that the key is complete, a homoglyph after it may be its last character.
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
