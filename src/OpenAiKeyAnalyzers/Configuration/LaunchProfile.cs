using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>
/// Finds the launch profile that <c>dotnet run</c> uses: the first profile that starts the project (measured with the .NET 10 SDK,
/// 2026-11-27).
/// </summary>
internal static class LaunchProfile
{
    /// <summary>Determines whether a variable belongs to that profile.</summary>
    internal static bool IsFirst(SettingsEntry variable, SettingsDocument document) =>
        document.Entries.FirstOrDefault(static entry => entry.Path.Name == "commandName" && entry.Value.Value == "Project")
            ?.Path.Parent is { } profile && variable.Path.Parent?.Parent == profile;
}
