using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>Recognizes keys in a text that are only a piece of one. A fix never puts a whole key in the place of a piece.</summary>
internal static class KeyPiece
{
    /// <summary>Determines whether the rest of a key may be in the rest of the text.</summary>
    internal static bool IsPiece(string text, int start, int end) =>
        text.Trim().Length != end - start && (IsCutShort(text.Substring(start, end - start)) || GoesOn(text, start, end));

    private static bool IsCutShort(string key) =>
        CredentialValidator.Validate(KeyCompleteness.WithoutStrays(key)).Defect == CredentialDefect.Truncated;

    /// <summary>A key without watermark is followed by one before the next space: what is between them only interrupts the key.</summary>
    private static bool GoesOn(string text, int start, int end)
    {
        if (text.IndexOf(ApiKeyBody.Watermark, start, end - start, StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        int stop = end;
        while (stop < text.Length && !StrayCharacterClassifier.IsWhitespace(text, stop)
            && string.CompareOrdinal(text, stop, "sk-", 0, "sk-".Length) != 0)
        {
            stop++;
        }

        return text.IndexOf(ApiKeyBody.Watermark, end, stop - end, StringComparison.Ordinal) >= 0;
    }
}
