using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.CSharp;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Values.Settings;
using OpenAiKeyAnalyzers.Values.Settings.Judging;

namespace OpenAiKeyAnalyzers.Settings;

/// <summary>What the project around a settings file tells: whether it holds tests, who gets its files, which files it reads together.</summary>
internal static class SettingsProject
{
    private const string WebRoot = "wwwroot";

    private static readonly char[] Slashes = ['/', '\\'];

    internal static SettingsOptions OptionsFor(AdditionalText additional, SettingsDocument document, KeyOptions options, AdditionalFileAnalysisContext context, ProjectFacts project) => new()
    {
        Variable = options.EnvironmentVariable,
        ConfigurationKey = options.ConfigurationKey,
        IsAllowed = options.IsAllowed,
        IsOpenAiHost = options.IsOpenAiHost,
        IsTestProject = project.IsTestProject,
        IsServed = IsServed(additional.Path, document.File, context),
        Layers = () => LayersOf(additional, document.File, context),
    };

    private static bool IsServed(string path, SettingsFile file, AdditionalFileAnalysisContext context)
    {
        AnalyzerConfigOptions properties = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        string folder = Property(properties, "ProjectDir") ?? Property(properties, "MSBuildProjectDirectory") ?? string.Empty;

        // The project itself may stand below a folder of this name: IIS serves C:\inetpub\wwwroot.
        string inProject = folder.Length > 0 && path.StartsWith(folder, StringComparison.OrdinalIgnoreCase) ? path.Substring(folder.Length) : path;
        return inProject.Split(Slashes).Contains(WebRoot, StringComparer.OrdinalIgnoreCase)
            || (file.Kind == SettingsFileKind.AppSettings && ClientProject.IsOne(context.Compilation, properties));
    }

    private static string? Property(AnalyzerConfigOptions properties, string name) =>
        properties.TryGetValue("build_property." + name, out string? value) && value.Length > 0 ? value : null;

    /// <summary>The files that the program reads in layers over or under this one: the same kind in the same folder.</summary>
    private static IEnumerable<SettingsDocument> LayersOf(AdditionalText additional, SettingsFile file, AdditionalFileAnalysisContext context)
    {
        if (file.Kind is not (SettingsFileKind.AppSettings or SettingsFileKind.DotEnv))
        {
            yield break;
        }

        foreach (AdditionalText other in context.Options.AdditionalFiles)
        {
            var otherFile = SettingsFile.Of(other.Path);
            if (other.Path != additional.Path && otherFile.Kind == file.Kind && !otherFile.IsTemplate
                && otherFile.Folder.Equals(file.Folder, StringComparison.Ordinal)
                && SettingsDocuments.Read(other, context.CancellationToken) is (_, var document))
            {
                yield return document;
            }
        }
    }
}
