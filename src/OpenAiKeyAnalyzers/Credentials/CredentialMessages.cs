using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>Chooses the message for an invalid credential. No message repeats the string, because it may contain a part of a key.</summary>
internal static class CredentialMessages
{
    /// <param name="reading">The classification of the string.</param>
    /// <param name="text">The string. Whether it contains a non-ASCII character determines the effect at run time.</param>
    /// <param name="advice">The advice on where to store the key.</param>
    /// <param name="host">The destination of the request.</param>
    /// <param name="endpoint">What is passed as the endpoint, which determines whether a request is sent.</param>
    internal static LocalizableString Create(
        CredentialResult reading, string text, LocalizableString advice, Destination host = Destination.OpenAI,
        EndpointContent endpoint = EndpointContent.None) => reading.Kind switch
    {
        CredentialKind.Key when host == Destination.AzureOpenAI =>
            RuleResources.GetString(MessageKey.OAK1006_OpenAiKeyAtAzure, reading.KeyKind?.GetMaskedPrefix() ?? "sk-…"),
        CredentialKind.Key when reading.KeyKind == ApiKeyKind.AzureOpenAI => RuleResources.GetString(MessageKey.OAK1006_AzureKey),
        CredentialKind.Key when reading.KeyKind == ApiKeyKind.Admin => RuleResources.GetString(MessageKey.OAK1007_AdminKey),
        CredentialKind.Key => RuleResources.GetString(MessageKey.OAK1007_OrdinaryKey),
        CredentialKind.Malformed => OfMalformed(reading.Defect, text),
        CredentialKind.Placeholder => OfPlaceholder(reading.Defect, text, advice),
        CredentialKind.OtherVendorKey when reading.Defect == CredentialDefect.AzureKey =>
            RuleResources.GetString(MessageKey.OAK1006_AzureKey),
        CredentialKind.OtherVendorKey => RuleResources.GetString(MessageKey.OAK1006_VendorKey, reading.Vendor ?? string.Empty),
        CredentialKind.OtherValue or CredentialKind.Unknown => OfMisplaced(reading.Defect, advice, endpoint),
    };

    private static LocalizableString OfMalformed(CredentialDefect defect, string text) =>
        IsAscii(text) || defect == CredentialDefect.Homoglyphs ? RuleResources.GetString(GetMalformedKey(defect))
        : defect == CredentialDefect.Masked ? RuleResources.GetString(MessageKey.OAK1004_MaskedNotAscii)
        : RuleResources.GetString(MessageKey.OAK1004_NotAscii);

    private static LocalizableString OfPlaceholder(CredentialDefect defect, string text, LocalizableString advice) =>
        text.Length == 0 ? RuleResources.Compose(MessageKey.OAK1005_Empty, advice)
        : text.Trim().Length == 0 ? RuleResources.Compose(MessageKey.OAK1005_Blank, advice)
        : !IsAscii(text) ? RuleResources.Compose(MessageKey.OAK1005_PlaceholderNotAscii, advice)
        : defect == CredentialDefect.VariableName && text.IndexOf(':') >= 0 && text.IndexOf('$') < 0
        ? RuleResources.Compose(MessageKey.OAK1005_SettingName, advice)
        : RuleResources.Compose(
            defect == CredentialDefect.VariableName ? MessageKey.OAK1005_VariableName : MessageKey.OAK1005_Placeholder, advice);

    private static LocalizableString OfMisplaced(CredentialDefect defect, LocalizableString advice, EndpointContent endpoint) =>
        (defect, endpoint) switch
    {
        (CredentialDefect.Url, EndpointContent.NoUrl) => RuleResources.GetString(MessageKey.OAK1007_UrlUnsent),
        (CredentialDefect.Url, EndpointContent.Unknown) => RuleResources.GetString(MessageKey.OAK1007_UrlUnknown),
        (CredentialDefect.ModelName, EndpointContent.NoUrl) => RuleResources.GetString(MessageKey.OAK1007_ModelNameUnsent),
        (CredentialDefect.ObjectId, _) => RuleResources.Compose(MessageKey.OAK1007_ObjectId, advice),
        _ => RuleResources.GetString(GetMisplacedKey(defect)),
    };

    /// <summary>Gets the message for a corrupted key. The default is correct for all other defects.</summary>
    private static MessageKey GetMalformedKey(CredentialDefect defect) => defect switch
    {
        CredentialDefect.InDoubleQuotes => MessageKey.OAK1004_InDoubleQuotes,
        CredentialDefect.InSingleQuotes => MessageKey.OAK1004_InSingleQuotes,
        CredentialDefect.InBackticks => MessageKey.OAK1004_InBackticks,
        CredentialDefect.InAngleBrackets => MessageKey.OAK1004_InAngleBrackets,
        CredentialDefect.InBraces => MessageKey.OAK1004_InBraces,
        CredentialDefect.InSquareBrackets => MessageKey.OAK1004_InSquareBrackets,
        CredentialDefect.InDollarBraces => MessageKey.OAK1004_InDollarBraces,
        CredentialDefect.InPercentSigns => MessageKey.OAK1004_InPercentSigns,
        CredentialDefect.BearerPrefix => MessageKey.OAK1004_BearerPrefix,
        CredentialDefect.VariableNamePrefix => MessageKey.OAK1004_VariableNamePrefix,
        CredentialDefect.SurroundingText => MessageKey.OAK1004_SurroundingText,
        CredentialDefect.Masked => MessageKey.OAK1004_Masked,
        CredentialDefect.Truncated => MessageKey.OAK1004_Truncated,
        CredentialDefect.Homoglyphs => MessageKey.OAK1004_Homoglyphs,
        CredentialDefect.CorruptedWatermark => MessageKey.OAK1004_CorruptedWatermark,
        CredentialDefect.CorruptedPrefix => MessageKey.OAK1004_CorruptedPrefix,
        CredentialDefect.Escaped => MessageKey.OAK1004_Escaped,
        CredentialDefect.Interrupted => MessageKey.OAK1004_Interrupted,
        CredentialDefect.TrailingPunctuation => MessageKey.OAK1004_TrailingPunctuation,
        CredentialDefect.None or CredentialDefect.PlaceholderWord or CredentialDefect.VariableName or CredentialDefect.RepeatedCharacters
            or CredentialDefect.Empty or CredentialDefect.VendorKey or CredentialDefect.AzureKey or CredentialDefect.OrganizationId
            or CredentialDefect.ProjectId or CredentialDefect.SessionToken or CredentialDefect.ObjectId or CredentialDefect.ModelName
            or CredentialDefect.Url => MessageKey.OAK1004_Title,
    };

    /// <summary>Gets the message for a value that is not a key. The default is correct for all other defects.</summary>
    private static MessageKey GetMisplacedKey(CredentialDefect defect) => defect switch
    {
        CredentialDefect.OrganizationId => MessageKey.OAK1007_OrganizationId,
        CredentialDefect.ProjectId => MessageKey.OAK1007_ProjectId,
        CredentialDefect.SessionToken => MessageKey.OAK1007_SessionToken,
        CredentialDefect.ObjectId => MessageKey.OAK1007_ObjectId,
        CredentialDefect.ModelName => MessageKey.OAK1007_ModelName,
        CredentialDefect.Url => MessageKey.OAK1007_Url,
        CredentialDefect.None or CredentialDefect.InDoubleQuotes or CredentialDefect.InSingleQuotes or CredentialDefect.InBackticks
            or CredentialDefect.InAngleBrackets or CredentialDefect.InBraces or CredentialDefect.InSquareBrackets
            or CredentialDefect.InDollarBraces or CredentialDefect.InPercentSigns or CredentialDefect.BearerPrefix
            or CredentialDefect.VariableNamePrefix or CredentialDefect.SurroundingText or CredentialDefect.Masked
            or CredentialDefect.Truncated or CredentialDefect.Homoglyphs or CredentialDefect.CorruptedWatermark
            or CredentialDefect.CorruptedPrefix or CredentialDefect.Escaped or CredentialDefect.Interrupted
            or CredentialDefect.TrailingPunctuation or CredentialDefect.PlaceholderWord or CredentialDefect.VariableName
            or CredentialDefect.RepeatedCharacters or CredentialDefect.Empty or CredentialDefect.VendorKey
            or CredentialDefect.AzureKey => MessageKey.OAK1007_Title,
    };

    private static bool IsAscii(string text) => text.All(static c => c <= '\x7F');
}
