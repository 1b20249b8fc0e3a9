using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Keys;
using OpenAiKeyAnalyzers.Models;
using OpenAiKeyAnalyzers.Settings;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Urls;
using OpenAiKeyAnalyzers.Validation.Credentials;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Names;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.SettingsFiles;

/// <summary>
/// Chooses the message for a finding in a settings file. No message repeats the text, because it may contain a part of a key.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="options">The project's options about its keys.</param>
/// <param name="isForClients">Whether the users of the program receive its files.</param>
internal sealed class SettingsMessages(SettingsFile file, KeyOptions options, bool isForClients)
{
    /// <summary>Gets the arguments of the rule's message.</summary>
    internal object[] GetArguments(SettingsFinding finding) => finding.Result switch
    {
        SettingsResult.Key key => GetKeyArguments(key.Match, finding),
        SettingsResult.StrayCharacters stray => GetStrayArguments(stray.Match, stray.Defect, finding.Entry),
        SettingsResult.UnexpandedReference unexpanded => [CreateUnexpanded(unexpanded.Reference, finding.Entry)],
        SettingsResult.Credential credential => [CreateForCredential(credential.Result, finding)],
        SettingsResult.Name name when finding.Rule == SettingsRule.UnconventionalName =>
            [finding.Entry.Name!.Value, name.Result.Replacement!],
        SettingsResult.Name name => [CreateForName(name.Result, finding.Entry.Role)],
        SettingsResult.NameReference name => [RuleResources.GetString(name.Result.Kind == KeyNameKind.WrongCase
            ? MessageKey.OAK2002_ReferenceCaseInFile : MessageKey.OAK2002_ReferenceInFile, name.Result.Replacement ?? string.Empty)],
        SettingsResult.OtherVendorVariable { Variable: var variable } =>
            [variable.Name, variable.Vendor, options.VariableFor(ApiKeyKind.User)],
        SettingsResult.Authorization authorization => [CreateForAuthorization(authorization.Result.Defect)],
        SettingsResult.HeaderName header => [CreateForHeaderName(header.Result)],
        SettingsResult.OpenAiHeader header => [HeaderMessages.Create(header.Defect)],
        SettingsResult.Url { Result.Defect: UrlDefect.MissingScheme } => [RuleResources.GetString(MessageKey.OAK4004_MissingSchemeInFile)],
        SettingsResult.Url url => [EndpointMessages.Create(url.Result, UrlSinkKind.Unknown)],
        SettingsResult.Model model => [ModelMessages.Create(model.Result)],
        _ => [],
    };

    private object[] GetKeyArguments(ApiKeyMatch key, SettingsFinding finding) => finding.Rule switch
    {
        SettingsRule.ShippedKey => [key.Kind.GetMaskedPrefix()],
        SettingsRule.WhitespaceInsideKey => GetGapArguments(key, finding.Entry),
        _ => [CreateHardCoded(key.Kind, finding)],
    };

    private LocalizableString CreateHardCoded(ApiKeyKind kind, SettingsFinding finding) => (kind, finding.IsInfo) switch
    {
        (ApiKeyKind.ClientSecret, _) => RuleResources.GetString(MessageKey.OAK1001_ClientSecretInFile, kind.GetMaskedPrefix()),
        (_, true) => RuleResources.GetString(MessageKey.OAK1001_InLocalFile, kind.GetMaskedPrefix()),
        (ApiKeyKind.AzureOpenAI, _) => RuleResources.Compose(MessageKey.OAK1001_AzureInFile, KeyAdviceFor(kind, finding)),
        _ => RuleResources.Compose(MessageKey.OAK1001_InFile, kind.GetMaskedPrefix(), KeyAdviceFor(kind, finding)),
    };

    // A key that is the name of an entry is not the value of that entry.
    private LocalizableString KeyAdviceFor(ApiKeyKind kind, SettingsFinding finding) =>
        finding.Entry.Name is { } name && finding.Spans[0].Start >= name.Start && finding.Spans[0].End <= name.End
        && name.Start != finding.Entry.Value.Start
            ? RuleResources.GetString(MessageKey.Advice_Remove)
            : AdviceFor(finding.Entry, options.VariableFor(kind));

    private LocalizableString AdviceFor(SettingsEntry entry, string variable) =>
        AdviceMessages.ForFile(SettingsAdvice.For(entry, file, variable, isForClients));

    private static object[] GetStrayArguments(ApiKeyMatch key, ApiKeyDefect stray, SettingsEntry entry) =>
        [key.Kind.GetMaskedPrefix(), KeyMessages.CreatePosition(stray.Position), KeyMessages.CreateCharacters(stray, entry.Value.Value),
            KeyMessages.CreateEffect(stray, SinkEffect.Unknown)];

    private static object[] GetGapArguments(ApiKeyMatch key, SettingsEntry entry)
    {
        ApiKeyDefect worst = key.Defects.Where(static defect => defect.Position == StrayPosition.Inside)
            .OrderByDescending(static gap => gap.Character).First();
        return [key.Kind.GetMaskedPrefix(), KeyMessages.CreateCharacters(worst, entry.Value.Value),
            KeyMessages.CreateEffect(worst, SinkEffect.Unknown)];
    }

    private LocalizableString CreateUnexpanded(VariableReference expansion, SettingsEntry entry)
    {
        bool isOtherShell = expansion.Kind == VariableReferenceKind.PowerShell
            && file.Format.Expands(VariableReferenceKind.Dollar) && !file.Format.Expands(VariableReferenceKind.PowerShell);
        MessageKey key = entry.IsLiteral ? MessageKey.OAK5002_InSingleQuotes
            : isOtherShell ? MessageKey.OAK5002_OtherShell
            : expansion.Kind == VariableReferenceKind.Percent ? MessageKey.OAK5002_Percent
            : MessageKey.OAK5002_Dollar;
        return RuleResources.Compose(key, AdviceFor(entry, expansion.Name));
    }

    /// <summary>Creates the message for C#, or another one if that message is specific to C#.</summary>
    private LocalizableString CreateForCredential(CredentialResult reading, SettingsFinding finding)
    {
        bool isAdmin = reading.Kind == CredentialKind.OtherValue && new SettingPathClassifier(finding.Entry.Path).IsAdmin;
        ApiKeyKind needed = finding.Destination == Destination.AzureOpenAI ? ApiKeyKind.AzureOpenAI : isAdmin
            ? ApiKeyKind.Admin : ApiKeyKind.User;
        LocalizableString advice = AdviceFor(finding.Entry, options.VariableFor(needed));
        return (reading.Kind, reading.Defect) switch
        {
            (CredentialKind.Malformed, CredentialDefect.InDollarBraces or CredentialDefect.InPercentSigns)
                when IsReference(reading.Defect, finding.Entry) => RuleResources.GetString(MessageKey.OAK1004_AsReferenceInFile),
            (CredentialKind.Malformed, CredentialDefect.InDollarBraces) => RuleResources.GetString(MessageKey.OAK1004_InDollarBracesInFile),
            (CredentialKind.OtherVendorKey, CredentialDefect.VendorKey) =>
                RuleResources.GetString(MessageKey.OAK1006_VendorKeyInFile, reading.Vendor ?? string.Empty),
            (CredentialKind.OtherVendorKey, CredentialDefect.AzureKey) => RuleResources.GetString(MessageKey.OAK1006_AzureKeyInFile),
            (CredentialKind.Key, _) when finding.Rule == SettingsRule.OtherVendorKey =>
                RuleResources.GetString(MessageKey.OAK1006_OpenAiKeyAtAzureInFile, reading.KeyKind?.GetMaskedPrefix() ?? "sk-…"),
            (CredentialKind.OtherValue, CredentialDefect.ModelName) => RuleResources.Compose(MessageKey.OAK1007_ModelNameInFile, advice),
            (CredentialKind.OtherValue, CredentialDefect.Url) => RuleResources.Compose(MessageKey.OAK1007_UrlInFile, advice),
            (CredentialKind.OtherValue, CredentialDefect.OrganizationId) =>
                RuleResources.Compose(MessageKey.OAK1007_OrganizationIdInFile, advice),
            (CredentialKind.OtherValue, CredentialDefect.ProjectId) => RuleResources.Compose(MessageKey.OAK1007_ProjectIdInFile, advice),
            _ => CredentialMessages.Create(reading, finding.Entry.Value.Value, advice),
        };
    }

    /// <summary>Determines whether the tool that reads the file interprets the key as the name of a variable.</summary>
    private bool IsReference(CredentialDefect defect, SettingsEntry entry) =>
        !entry.IsLiteral && file.Format.Has(SettingsTraits.EmptyIfUnknown)
        && file.Format.Expands(defect == CredentialDefect.InPercentSigns
            ? VariableReferenceKind.Percent : VariableReferenceKind.DollarBraces);

    private static LocalizableString CreateForAuthorization(AuthorizationDefect defect) => defect switch
    {
        AuthorizationDefect.MissingSpace => RuleResources.GetString(MessageKey.OAK3001_MissingSpaceInFile),
        AuthorizationDefect.NonAsciiSpace => RuleResources.GetString(MessageKey.OAK3001_NonAsciiSpaceInFile),
        _ => HeaderMessages.Create(defect, HeaderCollectionKind.Other),
    };

    private static LocalizableString CreateForHeaderName(HeaderNameResult reading) =>
        reading.Defect == HeaderNameDefect.None ? RuleResources.GetString(MessageKey.OAK3002_AtAzure)
            : reading.IntendedName == HeaderSyntax.Name || reading.Defect == HeaderNameDefect.InvalidCharacter
            ? HeaderMessages.Create(reading.Defect, HeaderCollectionKind.Other)
            : RuleResources.GetString(MessageKey.OAK3002_OpenAiHeader, reading.IntendedName!);

    private static LocalizableString CreateForName(KeyNameResult name, SettingsRole role) => (role, name.Kind) switch
    {
        (SettingsRole.Setting, _) => RuleResources.GetString(MessageKey.OAK2002_SettingInFile, name.Replacement ?? string.Empty),
        (_, KeyNameKind.WrongCase) => RuleResources.GetString(MessageKey.OAK2002_WrongCaseInFile, name.Replacement ?? string.Empty),
        (_, KeyNameKind.Misspelled) => RuleResources.GetString(MessageKey.OAK2002_MisspelledInFile, name.Replacement ?? string.Empty),
        (_, KeyNameKind.Invalid or KeyNameKind.Unconventional or KeyNameKind.Expected or KeyNameKind.Unrelated) =>
            RuleResources.GetString(MessageKey.OAK2002_InvalidInFile, name.Replacement ?? string.Empty),
    };
}
