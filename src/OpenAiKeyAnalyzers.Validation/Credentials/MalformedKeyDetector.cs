using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Detects the defects that are wrong regardless of the use of the string: a key in quotes or brackets without other text, or a key with
/// homoglyphs, a corrupted watermark or a corrupted prefix. Not reported are strings that may be correct elsewhere: <c>Bearer</c> and a key
/// may be a header value, <c>OPENAI_API_KEY=</c> and a key may be a line for a process or a container, and a masked key may be displayed.
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
