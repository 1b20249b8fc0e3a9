using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.Values.Credentials;

/// <summary>The text is one key; stray characters inside it are reported by the rules on white space.</summary>
internal static class WholeKeyReader
{
    internal static CredentialReading? Read(TextSlice value)
    {
        ApiKeyReading? key = KeyIn.Whole(value.ToString());
        if (key is null)
        {
            return null;
        }

        return key.Kind == ApiKeyKind.AzureOpenAI
            ? new CredentialReading(CredentialVerdict.ForeignKey, CredentialDefect.AzureKey, value, kind: key.Kind, vendor: VendorKeys.Azure)
            : new CredentialReading(CredentialVerdict.Key, CredentialDefect.None, value, key: value, kind: key.Kind);
    }
}
