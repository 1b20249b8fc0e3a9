using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Keys;

/// <summary>Chooses the messages for defects and kinds of keys.</summary>
internal static class CredentialMessageKeys
{
    internal static CheckMessageKey Get(CredentialDefect defect) => defect switch
    {
        CredentialDefect.InDoubleQuotes => CheckMessageKey.Value_InDoubleQuotes,
        CredentialDefect.InSingleQuotes => CheckMessageKey.Value_InSingleQuotes,
        CredentialDefect.InBackticks => CheckMessageKey.Value_InBackticks,
        CredentialDefect.InAngleBrackets => CheckMessageKey.Value_InAngleBrackets,
        CredentialDefect.InBraces => CheckMessageKey.Value_InBraces,
        CredentialDefect.InSquareBrackets => CheckMessageKey.Value_InSquareBrackets,
        CredentialDefect.InDollarBraces => CheckMessageKey.Value_InDollarBraces,
        CredentialDefect.InPercentSigns => CheckMessageKey.Value_InPercentSigns,
        CredentialDefect.BearerPrefix => CheckMessageKey.Value_BearerPrefix,
        CredentialDefect.VariableNamePrefix => CheckMessageKey.Value_VariableNamePrefix,
        CredentialDefect.SurroundingText => CheckMessageKey.Value_SurroundingText,
        CredentialDefect.Masked => CheckMessageKey.Value_Masked,
        CredentialDefect.Truncated => CheckMessageKey.Value_Truncated,
        CredentialDefect.Homoglyphs => CheckMessageKey.Value_Homoglyphs,
        CredentialDefect.CorruptedWatermark => CheckMessageKey.Value_CorruptedWatermark,
        CredentialDefect.CorruptedPrefix => CheckMessageKey.Value_CorruptedPrefix,
        CredentialDefect.Escaped => CheckMessageKey.Value_Escaped,
        CredentialDefect.Interrupted => CheckMessageKey.Value_Interrupted,
        CredentialDefect.TrailingPunctuation => CheckMessageKey.Value_TrailingPunctuation,
        CredentialDefect.VariableName => CheckMessageKey.Value_VariableName,
        CredentialDefect.VendorKey => CheckMessageKey.Value_VendorKey,
        CredentialDefect.AzureKey => CheckMessageKey.Value_AzureKey,
        CredentialDefect.OrganizationId => CheckMessageKey.Value_OrganizationId,
        CredentialDefect.ProjectId => CheckMessageKey.Value_ProjectId,
        CredentialDefect.SessionToken => CheckMessageKey.Value_SessionToken,
        CredentialDefect.ObjectId => CheckMessageKey.Value_ObjectId,
        CredentialDefect.ModelName => CheckMessageKey.Value_ModelName,
        CredentialDefect.Url => CheckMessageKey.Value_Url,
        CredentialDefect.None or CredentialDefect.PlaceholderWord or CredentialDefect.RepeatedCharacters or CredentialDefect.Empty =>
            CheckMessageKey.Value_Placeholder,
    };

    internal static CheckMessageKey Get(ApiKeyKind kind) => kind switch
    {
        ApiKeyKind.User => CheckMessageKey.Kind_User,
        ApiKeyKind.Project => CheckMessageKey.Kind_Project,
        ApiKeyKind.ServiceAccount => CheckMessageKey.Kind_ServiceAccount,
        ApiKeyKind.Admin => CheckMessageKey.Kind_Admin,
        ApiKeyKind.WithoutProject => CheckMessageKey.Kind_WithoutProject,
        ApiKeyKind.ClientSecret => CheckMessageKey.Kind_ClientSecret,
        ApiKeyKind.AzureOpenAI => CheckMessageKey.Kind_AzureOpenAI,
    };
}
