using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Settings.Checks;

namespace OpenAiKeyAnalyzers.SettingsFiles;

/// <summary>
/// Provides the facts about the project of a settings file that the compilation shows, for the analyzer and for the code fixes.
/// </summary>
internal static class SettingsProject
{
    internal static SettingsProjectFacts FactsOf(AnalyzerOptions options, Compilation? compilation, CancellationToken cancellation)
    {
        AnalyzerConfigOptions properties = options.AnalyzerConfigOptionsProvider.GlobalOptions;

        // A path that is listed twice is one file.
        var files = new Dictionary<string, AdditionalText>(StringComparer.Ordinal);
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            files[file.Path] = file;
        }

        CodeDestinations? code = compilation is null ? null : new(compilation, cancellation);
        return new SettingsProjectFacts(
            name => properties.TryGetValue("build_property." + name, out string? value) && value.Length > 0 ? value : null,
            () => compilation is null ? [] : compilation.ReferencedAssemblyNames.Select(static assembly => assembly.Name))
        {
            Paths = [.. files.Keys],
            CodeNamesVendor = vendor => code?.NamesVendor(vendor) == true,
            FindCodeDestination = isOpenAiHost => code?.FindForeign(isOpenAiHost),
            OptionsOf = path => KeyOptions.FromFile(
                files.TryGetValue(path, out AdditionalText? file) ? options.AnalyzerConfigOptionsProvider.GetOptions(file) : properties),
            Read = path =>
                files.TryGetValue(path, out AdditionalText? file) && SettingsDocumentReader.Read(file, cancellation) is (_, var document)
                ? document : null,
        };
    }
}
