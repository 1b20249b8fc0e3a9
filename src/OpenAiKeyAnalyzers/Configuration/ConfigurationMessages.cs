using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Validation;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Creates the messages of the configuration rules.</summary>
internal static class ConfigurationMessages
{
    /// <param name="violation">The violation.</param>
    /// <param name="chain">The chain that contains the violation.</param>
    /// <param name="project">The project.</param>
    internal static LocalizableString Create(ConfigurationViolation violation, ConfigurationChain chain, ConfigurationInputs project)
    {
        ConfigurationSource source = chain.Sources[violation.Source];
        string file = source.FileName ?? string.Empty;
        return violation.Defect switch
        {
            ConfigurationDefect.MissingUserSecretsId or ConfigurationDefect.RequiredUserSecretsId =>
                CreateUserSecrets(violation.Defect, source.AssemblyWithoutId ?? string.Empty, project),
            ConfigurationDefect.MissingFile when project.Project.IsFileBased =>
                RuleResources.GetString(MessageKey.OAK2102_FileBased, file),
            ConfigurationDefect.MissingOptionalFile when project.Project.IsFileBased =>
                RuleResources.GetString(MessageKey.OAK2102_FileBasedOptional, file, violation.Key),
            ConfigurationDefect.MissingFile => RuleResources.GetString(MessageKey.OAK2102_MissingFile, file),
            ConfigurationDefect.MissingOptionalFile =>
                RuleResources.GetString(MessageKey.OAK2102_MissingOptionalFile, file, violation.Key),
            ConfigurationDefect.EmptyValue =>
                RuleResources.Compose(MessageKey.OAK2103_EmptyValue, file, violation.Key, GetAdvice(chain, source)),
            ConfigurationDefect.PlaceholderValue =>
                RuleResources.Compose(MessageKey.OAK2103_PlaceholderValue, file, violation.Key, GetAdvice(chain, source)),
        };
    }

    /// <summary>Finds the edit of the project file that fixes a violation; <see langword="null"/> if the project file is correct.</summary>
    internal static ReportedEdit? FindEdit(ConfigurationViolation violation, ConfigurationChain chain, ConfigurationInputs project)
    {
        ConfigurationSource source = chain.Sources[violation.Source];
        string rule = RuleDescriptors.Get(violation.Rule).Id;
        return violation.Rule switch
        {
            Rule.MissingUserSecretsId when !project.HasUserSecretsId && source.AssemblyWithoutId == project.AssemblyName =>
                new ReportedEdit(rule, ReportedEditKind.UserSecretsId, string.Empty, string.Empty, 0),
            Rule.MissingOutputFile when !project.Project.IsFileBased && source.FileName is { } name
                && ConfigurationFileName.Normalize(name) is { } file =>
                new ReportedEdit(rule, ReportedEditKind.Copy, string.Empty, file, 0),
            _ => null,
        };
    }

    // A project's ID may not be written to its assembly; the ID of another assembly is set in the project of that assembly.
    private static LocalizableString CreateUserSecrets(ConfigurationDefect defect, string assembly, ConfigurationInputs project)
    {
        bool isRequired = defect == ConfigurationDefect.RequiredUserSecretsId;
        if (!project.HasUserSecretsId)
        {
            return RuleResources.GetString(
                isRequired ? MessageKey.OAK2101_RequiredUserSecretsId : MessageKey.OAK2101_MissingUserSecretsId, assembly);
        }

        return assembly != project.AssemblyName && !isRequired ? RuleResources.GetString(MessageKey.OAK2101_OtherAssembly, assembly)
            : RuleResources.GetString(isRequired ? MessageKey.OAK2101_RequiredNotGenerated : MessageKey.OAK2101_NotGenerated,
                assembly, project.Project.AttributeProperty);
    }

    private static LocalizableString GetAdvice(ConfigurationChain chain, ConfigurationSource source) => RuleResources.GetString(
        IsAddedByHost(chain, source) ? MessageKey.Advice_RemoveCall : MessageKey.Advice_AddBefore);

    /// <summary>Determines whether the host has already added a file.</summary>
    internal static bool IsAddedByHost(ConfigurationChain chain, ConfigurationSource source) =>
        chain.IsHost && source.FileName is { } name && ConfigurationFileName.AreEqual(name, "appsettings.json");
}
