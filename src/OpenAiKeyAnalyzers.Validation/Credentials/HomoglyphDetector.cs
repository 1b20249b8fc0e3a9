using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Detects a string that is a key after its homoglyphs are replaced. .NET refuses to send it unchanged: a header value is ASCII.
/// </summary>
internal static class HomoglyphDetector
{
    internal static CredentialResult? Detect(TextSlice value)
    {
        string text = value.ToString();
        string folded = Homoglyphs.Fold(text);
        if (ReferenceEquals(folded, text) || KeyText.TryParse(folded) is not { } key || key.Kind == ApiKeyKind.AzureOpenAI)
        {
            return null;
        }

        int first = 0;
        while (text[first] == folded[first])
        {
            first++;
        }

        int end = text.Length;
        while (text[end - 1] == folded[end - 1])
        {
            end--;
        }

        return new CredentialResult(CredentialKind.Malformed, CredentialDefect.Homoglyphs, value.Slice(first, end), kind: key.Kind);
    }
}
