using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Credentials;

namespace OpenAiKeyAnalyzers.CSharp.Credentials;

/// <summary>Chooses the sentence for a credential that is none. No sentence repeats the text: it may hold a piece of a key.</summary>
internal static class CredentialMessages
{
    /// <param name="reading">What the text is.</param>
    /// <param name="text">The text: a character that is not ASCII decides what happens at run time.</param>
    /// <param name="advice">Where the key belongs.</param>
    /// <param name="host">Whose server receives it.</param>
    /// <param name="endpoint">What stands in the place of the endpoint, which decides whether anything is sent.</param>
    internal static LocalizableString Of(
        CredentialReading reading, string text, LocalizableString advice, ClientHostKind host = ClientHostKind.OpenAi, EndpointContent endpoint = EndpointContent.None) => reading.Verdict switch
    {
        CredentialVerdict.Key when host == ClientHostKind.Azure => Text.Of("OAK1006_OpenAiKeyAtAzure", reading.Kind?.Mask() ?? "sk-…"),
        CredentialVerdict.Key when reading.Kind == ApiKeyKind.AzureOpenAI => Text.Of("OAK1006_AzureKey"),
        CredentialVerdict.Key when reading.Kind == ApiKeyKind.Admin => Text.Of("OAK1007_AdminKey"),
        CredentialVerdict.Key => Text.Of("OAK1007_OrdinaryKey"),
        CredentialVerdict.Malformed => OfMalformed(reading.Defect, text),
        CredentialVerdict.Placeholder => OfPlaceholder(reading.Defect, text, advice),
        CredentialVerdict.ForeignKey when reading.Defect == CredentialDefect.AzureKey => Text.Of("OAK1006_AzureKey"),
        CredentialVerdict.ForeignKey => Text.Of("OAK1006_VendorKey", reading.Vendor ?? string.Empty),
        _ => OfMisplaced(reading.Defect, advice, endpoint),
    };

    private static LocalizableString OfMalformed(CredentialDefect defect, string text) =>
        IsAscii(text) || defect == CredentialDefect.LookAlikeLetters ? Text.Of("OAK1004_" + defect)
        : defect == CredentialDefect.Masked ? Text.Of("OAK1004_MaskedNotAscii")
        : Text.Of("OAK1004_NotAscii");

    private static LocalizableString OfPlaceholder(CredentialDefect defect, string text, LocalizableString advice) =>
        text.Length == 0 ? Text.Compose("OAK1005_Empty", advice)
        : text.Trim().Length == 0 ? Text.Compose("OAK1005_Blank", advice)
        : !IsAscii(text) ? Text.Compose("OAK1005_PlaceholderNotAscii", advice)
        : defect == CredentialDefect.VariableName && text.IndexOf(':') >= 0 && text.IndexOf('$') < 0 ? Text.Compose("OAK1005_SettingName", advice)
        : Text.Compose(defect == CredentialDefect.VariableName ? "OAK1005_VariableName" : "OAK1005_Placeholder", advice);

    private static LocalizableString OfMisplaced(CredentialDefect defect, LocalizableString advice, EndpointContent endpoint) => (defect, endpoint) switch
    {
        (CredentialDefect.Url, EndpointContent.NoUrl) => Text.Of("OAK1007_UrlUnsent"),
        (CredentialDefect.Url, EndpointContent.Unknown) => Text.Of("OAK1007_UrlUnknown"),
        (CredentialDefect.ModelName, EndpointContent.NoUrl) => Text.Of("OAK1007_ModelNameUnsent"),
        (CredentialDefect.ObjectId, _) => Text.Compose("OAK1007_ObjectId", advice),
        _ => Text.Of("OAK1007_" + defect),
    };

    private static bool IsAscii(string text) => text.All(static c => c <= '\x7F');
}
