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
    /// <param name="host">Whose server receives it.</param>
    internal static LocalizableString Of(CredentialReading reading, string text, ClientHostKind host = ClientHostKind.OpenAi) => reading.Verdict switch
    {
        CredentialVerdict.Key when host == ClientHostKind.Azure => Text.Of("OAK1006_OpenAiKeyAtAzure", reading.Kind?.Mask() ?? "sk-…"),
        CredentialVerdict.Key when reading.Kind == ApiKeyKind.AzureOpenAI => Text.Of("OAK1006_AzureKey"),
        CredentialVerdict.Key when reading.Kind == ApiKeyKind.Admin => Text.Of("OAK1007_AdminKey"),
        CredentialVerdict.Key => Text.Of("OAK1007_OrdinaryKey"),
        CredentialVerdict.Malformed when reading.Defect == CredentialDefect.Masked && !IsAscii(text) => Text.Of("OAK1004_MaskedNotAscii"),
        CredentialVerdict.Malformed => Text.Of("OAK1004_" + reading.Defect),
        CredentialVerdict.Placeholder when reading.Defect is CredentialDefect.VariableName or CredentialDefect.Empty => Text.Of("OAK1005_" + reading.Defect),
        CredentialVerdict.Placeholder => Text.Of(IsAscii(text) ? "OAK1005_Placeholder" : "OAK1005_PlaceholderNotAscii"),
        CredentialVerdict.ForeignKey when reading.Defect == CredentialDefect.AzureKey => Text.Of("OAK1006_AzureKey"),
        CredentialVerdict.ForeignKey => Text.Of("OAK1006_VendorKey", reading.Vendor ?? string.Empty),
        _ => Text.Of("OAK1007_" + reading.Defect),
    };

    private static bool IsAscii(string text) => text.All(static c => c <= '\x7F');
}
