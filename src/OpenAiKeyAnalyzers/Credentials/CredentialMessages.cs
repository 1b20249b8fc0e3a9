using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>Chooses the sentence for a credential that is none. No sentence repeats the text: it may hold a piece of a key.</summary>
internal static class CredentialMessages
{
    /// <param name="reading">What the text is.</param>
    /// <param name="text">The text: a character that is not ASCII decides what happens at run time.</param>
    /// <param name="advice">Where the key belongs.</param>
    /// <param name="host">Whose server receives it.</param>
    /// <param name="endpoint">What stands in the place of the endpoint, which decides whether anything is sent.</param>
    internal static LocalizableString Create(
        CredentialResult reading, string text, LocalizableString advice, Destination host = Destination.OpenAI,
        EndpointContent endpoint = EndpointContent.None) => reading.Kind switch
    {
        CredentialKind.Key when host == Destination.AzureOpenAI =>
            RuleResources.GetString("OAK1006_OpenAiKeyAtAzure", reading.KeyKind?.GetMaskedPrefix() ?? "sk-…"),
        CredentialKind.Key when reading.KeyKind == ApiKeyKind.AzureOpenAI => RuleResources.GetString("OAK1006_AzureKey"),
        CredentialKind.Key when reading.KeyKind == ApiKeyKind.Admin => RuleResources.GetString("OAK1007_AdminKey"),
        CredentialKind.Key => RuleResources.GetString("OAK1007_OrdinaryKey"),
        CredentialKind.Malformed => OfMalformed(reading.Defect, text),
        CredentialKind.Placeholder => OfPlaceholder(reading.Defect, text, advice),
        CredentialKind.OtherVendorKey when reading.Defect == CredentialDefect.AzureKey => RuleResources.GetString("OAK1006_AzureKey"),
        CredentialKind.OtherVendorKey => RuleResources.GetString("OAK1006_VendorKey", reading.Vendor ?? string.Empty),
        _ => OfMisplaced(reading.Defect, advice, endpoint),
    };

    private static LocalizableString OfMalformed(CredentialDefect defect, string text) =>
        IsAscii(text) || defect == CredentialDefect.Homoglyphs ? RuleResources.GetString("OAK1004_" + defect)
        : defect == CredentialDefect.Masked ? RuleResources.GetString("OAK1004_MaskedNotAscii")
        : RuleResources.GetString("OAK1004_NotAscii");

    private static LocalizableString OfPlaceholder(CredentialDefect defect, string text, LocalizableString advice) =>
        text.Length == 0 ? RuleResources.Compose("OAK1005_Empty", advice)
        : text.Trim().Length == 0 ? RuleResources.Compose("OAK1005_Blank", advice)
        : !IsAscii(text) ? RuleResources.Compose("OAK1005_PlaceholderNotAscii", advice)
        : defect == CredentialDefect.VariableName && text.IndexOf(':') >= 0 && text.IndexOf('$') < 0
        ? RuleResources.Compose("OAK1005_SettingName", advice)
        : RuleResources.Compose(defect == CredentialDefect.VariableName ? "OAK1005_VariableName" : "OAK1005_Placeholder", advice);

    private static LocalizableString OfMisplaced(CredentialDefect defect, LocalizableString advice, EndpointContent endpoint) =>
        (defect, endpoint) switch
    {
        (CredentialDefect.Url, EndpointContent.NoUrl) => RuleResources.GetString("OAK1007_UrlUnsent"),
        (CredentialDefect.Url, EndpointContent.Unknown) => RuleResources.GetString("OAK1007_UrlUnknown"),
        (CredentialDefect.ModelName, EndpointContent.NoUrl) => RuleResources.GetString("OAK1007_ModelNameUnsent"),
        (CredentialDefect.ObjectId, _) => RuleResources.Compose("OAK1007_ObjectId", advice),
        _ => RuleResources.GetString("OAK1007_" + defect),
    };

    private static bool IsAscii(string text) => text.All(static c => c <= '\x7F');
}
