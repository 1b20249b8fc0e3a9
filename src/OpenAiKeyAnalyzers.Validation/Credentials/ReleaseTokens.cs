namespace OpenAiKeyAnalyzers.Validation.Credentials;

/// <summary>
/// Recognizes text that a deployment replaces before the program reads it: Azure Pipelines' replace-tokens (<c>#{X}#</c>, <c>__X__</c>),
/// its macros (<c>$(X)</c>), App Service's Key Vault references, 1Password's and Vault's references.
/// </summary>
internal static class ReleaseTokens
{
    private static readonly (string Open, string Close)[] Pairs =
        [("#{", "}#"), ("#{", "}"), ("__", "__"), ("$(", ")"), ("$[", "]"), ("@Microsoft.KeyVault(", ")"), ("<%", "%>"), ("ENC[", "]")];
    private static readonly string[] Schemes =
        ["op://", "vault:", "secretref:", "keyvault://", "arn:", "file:", "azurekeyvault://", "gcp-sm://"];

    internal static CredentialResult? Detect(TextSlice value)
    {
        foreach ((string open, string close) in Pairs)
        {
            if (value.Length > open.Length + close.Length && value.StartsWith(open) && value.EndsWith(close))
            {
                return CredentialResult.Unknown;
            }
        }

        foreach (string scheme in Schemes)
        {
            if (value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return CredentialResult.Unknown;
            }
        }

        return null;
    }
}
