using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.CSharp.Endpoints;
using OpenAiKeyAnalyzers.CSharp.Headers;
using OpenAiKeyAnalyzers.CSharp.Keys;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.ApiKeys;
using OpenAiKeyAnalyzers.Values.Credentials;
using OpenAiKeyAnalyzers.Values.Endpoints;
using OpenAiKeyAnalyzers.Values.Headers;
using OpenAiKeyAnalyzers.Values.Models;
using OpenAiKeyAnalyzers.Values.Names;
using OpenAiKeyAnalyzers.Values.Settings;
using OpenAiKeyAnalyzers.Values.Settings.Judging;

namespace OpenAiKeyAnalyzers.Settings;

/// <summary>Chooses the sentence for a finding in a settings file. No sentence repeats the text: it may hold a piece of a key.</summary>
/// <param name="file">The file.</param>
/// <param name="options">What the project says about its keys.</param>
/// <param name="isForClients">Whether the users of the program receive what it holds.</param>
internal sealed class SettingsMessages(SettingsFile file, KeyOptions options, bool isForClients)
{
    /// <summary>The arguments of the rule's message.</summary>
    internal object[] Of(SettingsFinding finding) => (finding.Rule, finding.Reading) switch
    {
        (SettingsRule.HardCodedKey, ApiKeyReading key) => [HardCoded(key.Kind, finding)],
        (SettingsRule.ServedKey, ApiKeyReading key) => [key.Kind.Mask()],
        (SettingsRule.WhiteSpaceInsideKey, ApiKeyReading key) => OfGaps(key, finding.Entry),
        (_, ValueTuple<ApiKeyReading, ApiKeyDefect> stray) => OfStray(stray.Item1, stray.Item2, finding.Entry),
        (_, Expansion expansion) => [Unexpanded(expansion, finding.Entry)],
        (_, CredentialReading reading) => [OfCredential(reading, finding)],
        (SettingsRule.UnusualName, NameReading name) => [finding.Entry.Name!.Value, name.Replacement!],
        (_, AuthorizationReading reading) => [OfAuthorization(reading.Defect)],
        (_, HeaderNameReading reading) => [OfHeaderName(reading)],
        (_, OpenAiHeaderDefect defect) => [HeaderMessages.Of(defect)],
        (_, EndpointReading { Defect: EndpointDefect.MissingScheme }) => [Text.Of("OAK4004_MissingSchemeInFile")],
        (_, EndpointReading reading) => [EndpointMessages.Of(reading, UrlUse.Text)],
        (_, ModelReading model) => [EndpointMessages.Of(model, finding.Repair.Count > 0 ? finding.Repair[0].Replacement : null)],
        (_, NameReading name) => [OfName(name, finding.Entry.Role)],
        _ => [],
    };

    private LocalizableString HardCoded(ApiKeyKind kind, SettingsFinding finding) => (kind, finding.IsInformation) switch
    {
        (ApiKeyKind.ClientSecret, _) => Text.Of("OAK1001_ClientSecretInFile", kind.Mask()),
        (_, true) => Text.Of("OAK1001_InLocalFile", kind.Mask()),
        (ApiKeyKind.AzureOpenAI, _) => Text.Compose("OAK1001_AzureInFile", KeyAdviceFor(kind, finding)),
        _ => Text.Compose("OAK1001_InFile", kind.Mask(), KeyAdviceFor(kind, finding)),
    };

    // A key that is itself the name of an entry is no value of that entry.
    private LocalizableString KeyAdviceFor(ApiKeyKind kind, SettingsFinding finding) =>
        finding.Entry.Name is { } name && finding.Places[0].Start >= name.Start && finding.Places[0].End <= name.End && name.Start != finding.Entry.Value.Start
            ? Text.Of("Advice_Remove")
            : AdviceFor(finding.Entry, options.VariableFor(kind));

    private LocalizableString AdviceFor(SettingsEntry entry, string variable) => AdviceMessages.ForFile(SettingsAdvice.For(entry, file, variable, isForClients));

    private static object[] OfStray(ApiKeyReading key, ApiKeyDefect stray, SettingsEntry entry) =>
        [key.Kind.Mask(), KeyMessages.Position(stray.Position), KeyMessages.Characters(stray, entry.Value.Value), KeyMessages.Effect(stray, KeyUse.Unknown)];

    private static object[] OfGaps(ApiKeyReading key, SettingsEntry entry)
    {
        ApiKeyDefect worst = key.Defects.Where(static defect => defect.Position == StrayPosition.Inside).OrderByDescending(static gap => gap.Character).First();
        return [key.Kind.Mask(), KeyMessages.Characters(worst, entry.Value.Value), KeyMessages.Effect(worst, KeyUse.Unknown)];
    }

    private LocalizableString Unexpanded(Expansion expansion, SettingsEntry entry)
    {
        bool isOtherShell = expansion.Form == ExpansionForm.PowerShell && file.Kind is SettingsFileKind.PosixScript or SettingsFileKind.Yaml or SettingsFileKind.DotEnv;
        string name = entry.IsLiteral ? "OAK5002_InSingleQuotes"
            : isOtherShell ? "OAK5002_OtherShell"
            : expansion.Form == ExpansionForm.Percent ? "OAK5002_Percent"
            : "OAK5002_Dollar";
        return Text.Compose(name, AdviceFor(entry, expansion.Name));
    }

    /// <summary>The sentence for C#, unless it speaks of C#.</summary>
    private LocalizableString OfCredential(CredentialReading reading, SettingsFinding finding)
    {
        bool isAdmin = reading.Verdict == CredentialVerdict.Misplaced && new SettingNames(finding.Entry.Path).IsAdmin;
        ApiKeyKind needed = finding.Host == SettingsHost.Azure ? ApiKeyKind.AzureOpenAI : isAdmin ? ApiKeyKind.Admin : ApiKeyKind.User;
        LocalizableString advice = AdviceFor(finding.Entry, options.VariableFor(needed));
        return (reading.Verdict, reading.Defect) switch
        {
            (CredentialVerdict.Malformed, CredentialDefect.InDollarBraces or CredentialDefect.InPercentSigns) when IsReference(reading.Defect, finding.Entry) => Text.Of("OAK1004_AsReferenceInFile"),
            (CredentialVerdict.Malformed, CredentialDefect.InDollarBraces) => Text.Of("OAK1004_InDollarBracesInFile"),
            (CredentialVerdict.ForeignKey, CredentialDefect.VendorKey) => Text.Of("OAK1006_VendorKeyInFile", reading.Vendor ?? string.Empty),
            (CredentialVerdict.ForeignKey, CredentialDefect.AzureKey) => Text.Of("OAK1006_AzureKeyInFile"),
            (CredentialVerdict.Key, _) when finding.Rule == SettingsRule.ForeignKey => Text.Of("OAK1006_OpenAiKeyAtAzureInFile", reading.Kind?.Mask() ?? "sk-…"),
            (CredentialVerdict.Misplaced, CredentialDefect.ModelName) => Text.Compose("OAK1007_ModelNameInFile", advice),
            (CredentialVerdict.Misplaced, CredentialDefect.Url) => Text.Compose("OAK1007_UrlInFile", advice),
            (CredentialVerdict.Misplaced, CredentialDefect.OrganizationId) => Text.Compose("OAK1007_OrganizationIdInFile", advice),
            (CredentialVerdict.Misplaced, CredentialDefect.ProjectId) => Text.Compose("OAK1007_ProjectIdInFile", advice),
            _ => CredentialMessages.Of(reading, finding.Entry.Value.Value, advice),
        };
    }

    /// <summary>Determines whether the tool that reads the file takes the key for the name of a variable.</summary>
    private bool IsReference(CredentialDefect defect, SettingsEntry entry) => !entry.IsLiteral && (defect == CredentialDefect.InPercentSigns
        ? file.Kind == SettingsFileKind.CmdScript
        : file.Kind is SettingsFileKind.PosixScript or SettingsFileKind.PowerShellScript or SettingsFileKind.Yaml or SettingsFileKind.DotEnv);

    private static LocalizableString OfAuthorization(AuthorizationDefect defect) => defect switch
    {
        AuthorizationDefect.MissingBlank => Text.Of("OAK3001_MissingBlankInFile"),
        AuthorizationDefect.WideBlank => Text.Of("OAK3001_WideBlankInFile"),
        _ => HeaderMessages.Of(defect, HeaderStore.Other),
    };

    private static LocalizableString OfHeaderName(HeaderNameReading reading) =>
        reading.Defect == HeaderNameDefect.None ? Text.Of("OAK3002_AtAzure")
            : reading.Meant == HeaderSyntax.Name || reading.Defect == HeaderNameDefect.NotToken ? HeaderMessages.Of(reading.Defect, HeaderStore.Other)
            : Text.Of("OAK3002_OwnHeader", reading.Meant!);

    private static LocalizableString OfName(NameReading name, SettingsRole role) => (role, name.Verdict) switch
    {
        (SettingsRole.Setting, _) => Text.Of("OAK2002_SettingInFile", name.Replacement ?? string.Empty),
        (_, NameVerdict.WrongCase) => Text.Of("OAK2002_WrongCaseInFile", name.Replacement ?? string.Empty),
        (_, NameVerdict.Misspelt) => Text.Of("OAK2002_MisspeltInFile", name.Replacement ?? string.Empty),
        _ => Text.Of("OAK2002_ImpossibleInFile", name.Replacement ?? string.Empty),
    };
}
