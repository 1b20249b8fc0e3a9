using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// The defects that are defects wherever the text is: it is nothing but a key in quotes or brackets, or a key with look-alike letters,
/// a damaged watermark or a damaged prefix. Not reported where a text can be right elsewhere: <c>Bearer</c> and a key is a header's
/// value, <c>OPENAI_API_KEY=</c> and a key a line for a process or a container, a mask is a text for people.
/// </summary>
internal static class MalformedKeyDetector
{
    private const int MinLength = 40;
    private const int MaxLength = 1024;

    /// <summary>
    /// Finds the defect of <paramref name="text"/>; <see langword="null"/> if it has none that is wrong regardless of the use.
    /// </summary>
    internal static CredentialResult? Detect(string? text)
    {
        if (text is null || text.Length < MinLength)
        {
            return null;
        }

        TextSlice value = new TextSlice(text, 0, text.Length).Trim();
        return value.Length is < MinLength or > MaxLength
            ? null
            : HomoglyphDetector.Detect(value) ?? CorruptedKeyDetector.Detect(value) ?? DetectEnclosed(value);
    }

    private static CredentialResult? DetectEnclosed(TextSlice value)
    {
        // A single delimiter may have its counterpart in the next piece of text.
        if (!EnclosingDelimiters.TryStripPair(value, out TextSlice inner, out _, out CredentialDefect defect))
        {
            return null;
        }

        if (KeyText.TryParse(inner.ToString()) is { } key)
        {
            return key.Kind == ApiKeyKind.AzureOpenAI ? null
                : KeyCompleteness.MayRemoveAround(string.Empty, inner.ToString(), string.Empty)
                    ? new CredentialResult(CredentialKind.Malformed, defect, value, inner, key.Kind)
                : new CredentialResult(CredentialKind.Malformed, defect, value, kind: key.Kind, isCertain: false);
        }

        // Different nested delimiters are JSON.
        return DetectEnclosed(inner) is { } nested && nested.Defect == defect
            ? new CredentialResult(CredentialKind.Malformed, defect, value, nested.Key, nested.KeyKind, isCertain: nested.IsCertain)
            : null;
    }
}
