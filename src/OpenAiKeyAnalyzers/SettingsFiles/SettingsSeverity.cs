using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Settings.Checks;

namespace OpenAiKeyAnalyzers.SettingsFiles;

/// <summary>
/// Determines the severity of a rule in one settings file. The compiler ignores <c>dotnet_diagnostic.*.severity</c> of <c>.editorconfig</c>
/// there (dotnet/roslyn#31916), but passes on custom options, path by path. The compiler applies <c>.globalconfig</c>, <c>NoWarn</c> and
/// <c>WarningsAsErrors</c> afterwards, so they take precedence.
/// </summary>
internal sealed class SettingsSeverity(AnalyzerConfigOptions options)
{
    /// <summary>Gets the severity of a diagnostic; <see langword="null"/> if the rule is disabled for the file.</summary>
    internal DiagnosticSeverity? Get(SettingsFinding finding, DiagnosticDescriptor rule) => Get(rule, finding.IsInfo);

    /// <summary>Gets the severity of a diagnostic; <see langword="null"/> if the rule is disabled for the file.</summary>
    internal DiagnosticSeverity? Get(DiagnosticDescriptor rule, bool isInfo = false)
    {
        DiagnosticSeverity usual = isInfo ? DiagnosticSeverity.Info : rule.DefaultSeverity;
        if (!options.TryGetValue("openai_key_analyzers." + rule.Id + ".severity", out string? value))
        {
            return usual;
        }

        // The values are those of dotnet_diagnostic.*.severity.
        return value.Trim().ToLowerInvariant() switch
        {
            "none" => null,
            "silent" or "refactoring" => DiagnosticSeverity.Hidden,
            "suggestion" => DiagnosticSeverity.Info,
            "warning" => DiagnosticSeverity.Warning,
            "error" => DiagnosticSeverity.Error,
            _ => usual,
        };
    }
}
