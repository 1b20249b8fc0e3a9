using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Finds the service of a Compose file that runs the project. The variables of other services are not set for this program.
/// </summary>
internal static class ComposeService
{
    /// <summary>
    /// Determines whether a variable belongs to the only service that is built from source code (compose-spec, services and build, read
    /// 2026-11-28).
    /// </summary>
    internal static bool IsProject(SettingsEntry variable, SettingsDocument document)
    {
        if (!document.File.Format.Has(SettingsTraits.Services)
            || variable.Path.Parent is not { Name: "environment", Parent: { Parent.Name: "services" } service })
        {
            return false;
        }

        List<SettingsPath> built = [.. document.Entries.Select(static entry => FindBuilt(entry.Path)).OfType<SettingsPath>().Distinct()];
        return built.Count == 1 && built[0] == service;
    }

    private static SettingsPath? FindBuilt(SettingsPath path) =>
        path.Ancestors().FirstOrDefault(static node => node is { Name: "build", Parent.Parent.Name: "services" })?.Parent;
}
