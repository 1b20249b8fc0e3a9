using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>Recognizes strings that contain only a part of a key. A fix never replaces a part of a key as if it were a whole key.</summary>
internal static class KeyPiece
{
    /// <summary>Determines whether the rest of the string may contain the rest of a key.</summary>
    internal static bool IsPiece(string text, int start, int end) =>
        text.Trim().Length != end - start && (IsCutShort(text.Substring(start, end - start)) || GoesOn(text, start, end));

    private static bool IsCutShort(string key) =>
        CredentialValidator.Validate(KeyCompleteness.WithoutStrays(key)).Defect == CredentialDefect.Truncated;

    /// <summary>
    /// Determines whether a key without watermark is followed by a watermark before the next space: the characters between them only
    /// interrupt the key.
    /// </summary>
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
