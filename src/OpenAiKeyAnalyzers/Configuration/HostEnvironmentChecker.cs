using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Reports OAK2110: a launch profile sets the environment for ASP.NET Core, but the host is a generic host, which reads only
/// <c>DOTNET_ENVIRONMENT</c> (measured with .NET 10.0, 2026-11-27).
/// </summary>
internal static class HostEnvironmentChecker
{
    private const string WebName = "ASPNETCORE_ENVIRONMENT";
    private const string GenericName = "DOTNET_ENVIRONMENT";
    private const string Development = "appsettings.Development.json";

    // A program that uses one of these hosts may read the variable, or set the environment in another way.
    private static readonly string[] OtherHosts =
    [
        "WebApplication", "WebHost", "ConfigureWebHostDefaults", "ConfigureWebHost", "UseEnvironment", "EnvironmentName",
        "ConfigureHostConfiguration", "AddUserSecrets", "DistributedApplication",
    ];

    private static readonly string[] GenericHosts = ["CreateApplicationBuilder", "CreateDefaultBuilder", "HostApplicationBuilder"];

    internal static EntryFinding? Check(SettingsEntry entry, SettingsDocument document, ConfigurationInputs project)
    {
        bool isCandidate = entry.Name!.Value == WebName && entry.Value.Value.Equals("Development", StringComparison.OrdinalIgnoreCase)
            && LaunchProfile.IsFirst(entry, document) && project.Project is { IsProgram: true, IsWeb: false }
            && !document.Entries.Any(static other => other.Name?.Value == GenericName);
        return isCandidate && IsGenericHost(project.Texts) && NeedsDevelopment(document, project)
            ? new EntryFinding(RuleDescriptors.HostEnvironment, entry,
                RuleResources.GetString(MessageKey.OAK2110_Environment, WebName, Development, GenericName)) { Replacement = GenericName }
            : null;
    }

    private static bool IsGenericHost(ProgramTexts texts) => GenericHosts.Any(texts.HasIdentifier) && !OtherHosts.Any(texts.HasIdentifier)
        && !texts.ContainsPart("ASPNETCORE_") && !texts.ContainsPart(GenericName);

    // The key is in a source that is loaded only in the Development environment.
    private static bool NeedsDevelopment(SettingsDocument document, ConfigurationInputs project)
    {
        IReadOnlyList<string> keys = project.Reads.GetApiKeys(project.ExpectedKey);
        bool isElsewhere = project.Reads.ReadsKeyVariable || keys.Count == 0
            || document.Entries.Any(entry => entry.Name is { } name
                && keys.Contains(ConfigurationVariables.GetKey(name.Value), StringComparer.OrdinalIgnoreCase))
            || project.Files.Any(file => !ConfigurationFileName.AreEqual(file.Name, Development) && HasKey(file, keys));
        return !isElsewhere && (project.HasUserSecretsId
            || project.Files.Any(file => ConfigurationFileName.AreEqual(file.Name, Development) && HasKey(file, keys)));
    }

    private static bool HasKey(ConfigurationFile file, IReadOnlyList<string> keys) =>
        keys.Any(key => file.GetValue(key) == ConfigurationValue.Text);
}
