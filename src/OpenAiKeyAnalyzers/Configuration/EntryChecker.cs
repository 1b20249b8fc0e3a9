using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Reports OAK2104, OAK2105, and OAK2110 to OAK2113: entries of settings files that do not reach the code, according to the keys that the
/// code reads.
/// </summary>
internal static class EntryChecker
{
    /// <summary>Gets the rules whose findings are in settings files.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> Rules { get; } =
    [
        RuleDescriptors.OrphanEntry, RuleDescriptors.SingleUnderscore, RuleDescriptors.HostEnvironment, RuleDescriptors.EmptyVariable,
        RuleDescriptors.UnloadedFile, RuleDescriptors.ProjectSecrets,
    ];

    /// <summary>Gets the findings of a file, at most one per entry.</summary>
    internal static IEnumerable<EntryFinding> Check(SettingsDocument document, string path, ConfigurationInputs project)
    {
        if (document.File.IsTest || project.IsTestProject)
        {
            yield break;
        }

        foreach (SettingsEntry entry in document.Entries)
        {
            if (entry.Name is not null && Check(entry, document, path, project) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static EntryFinding? Check(SettingsEntry entry, SettingsDocument document, string path, ConfigurationInputs project)
    {
        SettingsFormat format = document.File.Format;
        return (entry.Role, entry.Value.Value.Trim().Length == 0) switch
        {
            (SettingsRole.Variable, true) when format.HasRule(Rule.EmptyVariable) => CheckEmpty(entry, document, project),
            (SettingsRole.Variable, false) =>
                (format.HasRule(Rule.SingleUnderscore) ? CheckUnderscore(entry, document, project) : null)
                ?? (format.HasRule(Rule.UnloadedFile) ? CheckUnloaded(entry, document, path, project) : null)
                ?? (format.HasRule(Rule.HostEnvironment) ? HostEnvironmentChecker.Check(entry, document, project) : null),
            (SettingsRole.Setting, false) when format.HasRule(Rule.OrphanEntry) && project.GetRelativeName(path) is not null =>
                OrphanEntryChecker.Check(entry, project),
            (SettingsRole.Setting, false) when format.HasRule(Rule.ProjectSecrets) => CheckSecrets(entry, path, project),
            _ => null,
        };
    }

    // Reports OAK2105.
    private static EntryFinding? CheckUnderscore(SettingsEntry entry, SettingsDocument document, ConfigurationInputs project)
    {
        string name = entry.Name!.Value;
        bool isPlain = name.IndexOf('_') > 0 && name.IndexOf("__", StringComparison.Ordinal) < 0 && name.IndexOf(':') < 0;
        // Compose files and scripts can pass such a variable to the program under another name.
        bool isPassedOn = document.File.Format.Has(SettingsTraits.Loaded) && project.HasEnvFileReader;
        bool isOfOther = document.File.Format.Has(SettingsTraits.Services) && !ComposeService.IsProject(entry, document);
        if (!isPlain || isPassedOn || isOfOther || !ConfigurationKeys.EndsWithKeyName(name))
        {
            return null;
        }

        string? key = project.Reads.GetApiKeys(project.ExpectedKey)
            .FirstOrDefault(candidate => ConfigurationVariables.HasSingleUnderscore(name, candidate));
        if (key is null || project.Texts.IsNamed(name) || document.Entries.Any(other => other.Name is { } right
            && string.Equals(ConfigurationVariables.GetKey(right.Value), key, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return new EntryFinding(RuleDescriptors.SingleUnderscore, entry,
            RuleResources.GetString(MessageKey.OAK2105_SingleUnderscore, name, key, ConfigurationVariables.GetVariable(key)))
        { Read = project.Reads.FindLocation(key), Replacement = ConfigurationVariables.GetVariable(key) };
    }

    // Reports OAK2111. dotnet run uses only the first profile that starts the project.
    private static EntryFinding? CheckEmpty(SettingsEntry entry, SettingsDocument document, ConfigurationInputs project)
    {
        string name = entry.Name!.Value;
        return LaunchProfile.IsFirst(entry, document) && project.ReadsApiKeyFrom(name)
            ? new EntryFinding(RuleDescriptors.EmptyVariable, entry, RuleResources.GetString(MessageKey.OAK2111_Empty, name))
                { IsRemoved = true }
            : null;
    }

    // Reports OAK2112.
    private static EntryFinding? CheckUnloaded(SettingsEntry entry, SettingsDocument document, string path, ConfigurationInputs project)
    {
        string name = entry.Name!.Value;
        bool isOfProject = document.File.Name == ".env" && project.GetRelativeName(path) == ".env";
        return isOfProject && project.Project.IsProgram && !project.CanLoadEnvFile && project.ReadsApiKeyFrom(name)
            ? new EntryFinding(RuleDescriptors.UnloadedFile, entry, RuleResources.GetString(MessageKey.OAK2112_Unloaded, name)) : null;
    }

    // Reports OAK2113.
    private static EntryFinding? CheckSecrets(SettingsEntry entry, string path, ConfigurationInputs project)
    {
        string key = ProjectFile.GetKey(entry);
        bool isPublished = project.GetRelativeName(path) is { } name && ConfigurationFileName.AreEqual(name, "secrets.json")
            && project.Project.IsPublished(name) && !project.Texts.ContainsPart("secrets.json");
        return isPublished && ConfigurationKeys.IsApiKey(key, project.ExpectedKey)
            ? new EntryFinding(RuleDescriptors.ProjectSecrets, entry, RuleResources.GetString(MessageKey.OAK2113_Published, key)) : null;
    }
}
