using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>Detects a string that is one key; stray characters inside it are reported by the whitespace rules.</summary>
internal static class IntactKeyDetector
{
    internal static CredentialResult? Detect(TextSlice value)
    {
        ApiKeyMatch? key = KeyText.TryParse(value.ToString());
        if (key is null)
        {
            return null;
        }

        return key.Kind == ApiKeyKind.AzureOpenAI
            ? new CredentialResult(CredentialKind.OtherVendorKey, CredentialDefect.AzureKey, value, kind: key.Kind,
                vendor: VendorKeyTable.Azure)
            : new CredentialResult(CredentialKind.Key, CredentialDefect.None, value, key: value, kind: key.Kind);
    }
}
