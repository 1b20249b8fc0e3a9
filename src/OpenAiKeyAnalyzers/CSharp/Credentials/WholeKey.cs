using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Credentials;

namespace OpenAiKeyAnalyzers.CSharp.Credentials;

/// <summary>
/// Decides whether a key that is found in a text is all of it, so that the rest of the text may go. A fix never takes away a character that may
/// belong to a key.
/// </summary>
internal static class WholeKey
{
    /// <summary>
    /// Whether the key is certain to be whole: both halves around the watermark are equally long, or nothing else in the text could be a
    /// part of a key.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the key's first character.</param>
    /// <param name="length">Length of the key, stray characters inside it included.</param>
    internal static bool IsLeft(string text, int start, int length)
    {
        string key = WithoutStrays(text.Substring(start, length));
        return CredentialReader.Read(key).Verdict == CredentialVerdict.Key
            && (IsBalanced(key) || (!HoldsKeyCharacter(text.Substring(0, start)) && !HoldsKeyCharacter(text.Substring(start + length))));
    }

    /// <summary>Whether characters of the key are missing, as far as the halves around its watermark tell.</summary>
    internal static bool IsCutShort(string text, int start, int length) =>
        CredentialReader.Read(WithoutStrays(text.Substring(start, length))).Defect == CredentialDefect.CutShort;

    /// <summary>Whether a key without watermark is followed by one before the next blank: then what is between them only interrupts the key.</summary>
    internal static bool GoesOn(string text, int start, int end)
    {
        if (text.IndexOf(ApiKeyBody.Watermark, start, end - start, StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        int stop = end;
        while (stop < text.Length && !StrayCharacters.IsSpacing(text, stop) && string.CompareOrdinal(text, stop, "sk-", 0, "sk-".Length) != 0)
        {
            stop++;
        }

        return text.IndexOf(ApiKeyBody.Watermark, end, stop - end, StringComparison.Ordinal) >= 0;
    }

    private static bool IsBalanced(string key)
    {
        int watermark = key.IndexOf(ApiKeyBody.Watermark, StringComparison.Ordinal);
        if (watermark < 0)
        {
            return false;
        }

        int prefix = KeyPrefixes.Of(new TextSlice(key, 0, key.Length)).Text.Length;
        int before = watermark - prefix;
        int after = key.Length - watermark - ApiKeyBody.Watermark.Length;

        // A service account's name stands between prefix and first half.
        return before == after || (before > after && KeyPrefixes.IsHalfLength(after) && key[watermark - after - 1] == '-');
    }

    private static bool HoldsKeyCharacter(string text) => text.Any(ApiKeyBody.IsKeyCharacter);

    private static string WithoutStrays(string key) => string.Concat(key.Where((_, index) => StrayCharacters.At(key, index) == StrayCharacter.None));
}
