using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Configuration;
using OpenAiKeyAnalyzers.Validation.Names;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Reports the strict form of OAK2104: the code reads a key that no settings file contains, and exactly one unused value has a similar key.
/// If another source may contain the key, nothing is reported: most programs keep it outside of their files.
/// </summary>
internal static class OrphanEntryChecker
{
    internal static EntryFinding? Check(SettingsEntry entry, ConfigurationInputs project)
    {
        string key = ProjectFile.GetKey(entry);
        if (!ConfigurationKeys.IsKeyName(key.Substring(key.LastIndexOf(':') + 1)) || project.HasUserSecretsId
            || ConfigurationKeyValidator.Validate(key, project.ExpectedKey).Kind == KeyNameKind.Invalid || !IsOrphan(key, project))
        {
            return null;
        }

        string? read = project.Reads.GetApiKeys(project.ExpectedKey).FirstOrDefault(candidate =>
            ConfigurationKeySimilarity.IsNearMiss(key, candidate)
            && project.Files.All(file => file.GetValue(candidate) == ConfigurationValue.Missing)
            && !IsNamedInParts(key, candidate, project.Texts) && IsOnlyOrphan(key, candidate, project));
        return read is null || !project.IsClosed ? null
            : new EntryFinding(RuleDescriptors.OrphanEntry, entry, RuleResources.GetString(MessageKey.OAK2104_Orphan, read, key))
            { Read = project.Reads.FindLocation(read), Replacement = FindName(key, read, entry) };
    }

    // In the same section, or an outer one, renaming the entry is sufficient: a colon in a JSON name separates sections, too (measured with
    // 10.0.0, 2026-11-27).
    private static string? FindName(string key, string read, SettingsEntry entry)
    {
        int colon = key.LastIndexOf(':');
        bool isInside = read.Length > colon + 1 && string.Compare(key, 0, read, 0, colon + 1, StringComparison.OrdinalIgnoreCase) == 0;
        return isInside && entry.Name!.Value == key.Substring(colon + 1) ? read.Substring(colon + 1) : null;
    }

    // A method to which a section is passed reads the value by its last name.
    private static bool IsNamedInParts(string key, string read, ProgramTexts texts)
    {
        int colon = key.LastIndexOf(':');
        string last = key.Substring(colon + 1);
        bool isSameName = last.Equals(read.Substring(read.LastIndexOf(':') + 1), StringComparison.OrdinalIgnoreCase);
        return texts.IsNamed(isSameName && colon > 0 ? key.Substring(0, colon) : last);
    }

    private static bool IsOnlyOrphan(string key, string read, ConfigurationInputs project) => project.Files
        .SelectMany(static file => file.Keys).All(other => string.Equals(other, key, StringComparison.OrdinalIgnoreCase)
            || !ConfigurationKeySimilarity.IsNearMiss(other, read) || !IsOrphan(other, project));

    // An orphan is not read, not in a bound section, and not named elsewhere in the program.
    private static bool IsOrphan(string key, ConfigurationInputs project) =>
        !project.Reads.All.Any(read => string.Equals(read.Key, key, StringComparison.OrdinalIgnoreCase))
        && !project.Reads.Bindings.Any(binding => binding.Section.Length == 0
            || key.StartsWith(binding.Section + ":", StringComparison.OrdinalIgnoreCase))
        && !project.Texts.IsNamed(key);
}
