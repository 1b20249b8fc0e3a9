using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Settings.Checks;

namespace OpenAiKeyAnalyzers.SettingsFiles;

/// <summary>
/// How loud a rule is in one settings file. The compiler ignores <c>dotnet_diagnostic.*.severity</c> of <c>.editorconfig</c> there
/// (dotnet/roslyn#31916) but passes on options of our own, path by path. What <c>.globalconfig</c>, <c>NoWarn</c> and
/// <c>WarningsAsErrors</c>
/// configure is applied by the compiler afterwards, and so wins.
/// </summary>
internal sealed class SettingsSeverity(AnalyzerConfigOptions options)
{
    /// <summary>The severity to report with; <see langword="null"/> if the rule is off here.</summary>
    internal DiagnosticSeverity? Get(SettingsFinding finding, DiagnosticDescriptor rule) => Get(rule, finding.IsInfo);

    /// <summary>The severity to report with; <see langword="null"/> if the rule is off here.</summary>
    internal DiagnosticSeverity? Get(DiagnosticDescriptor rule, bool isInfo = false)
    {
        DiagnosticSeverity usual = isInfo ? DiagnosticSeverity.Info : rule.DefaultSeverity;
        if (!options.TryGetValue("openai_key_analyzers." + rule.Id + ".severity", out string? value))
        {
            return usual;
        }

        // The words are those of dotnet_diagnostic.*.severity.
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
