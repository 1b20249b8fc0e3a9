using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.Settings.Judging;

namespace OpenAiKeyAnalyzers.Settings;

/// <summary>The rules in settings files: the same defects, where the key really lives. Reads what the compiler hands over, never the disk.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Rules = Enum.GetValues(typeof(SettingsRule))
        .Cast<SettingsRule>()
        .ToImmutableDictionary(static rule => rule.Id(), static rule => RuleTable.All.Single(known => known.Id == rule.Id()));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.Values.OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var project = new Lazy<SettingsProjectFacts>(
                () => SettingsProject.FactsOf(start.Options, start.Compilation, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Analyze(file, project));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Lazy<SettingsProjectFacts> project)
    {
        AdditionalText additional = context.AdditionalFile;
        if (SettingsDocuments.Read(additional, context.CancellationToken) is not (var text, var document))
        {
            return;
        }

        AnalyzerConfigOptions config = context.Options.AnalyzerConfigOptionsProvider.GetOptions(additional);
        var options = KeyOptions.Of(config);
        var severities = new SettingsSeverity(config);
        SettingsOptions judged = project.Value.OptionsFor(additional.Path, document.File);
        foreach (SettingsFinding finding in SettingsJudge.Read(document, judged, context.CancellationToken))
        {
            if (severities.Of(finding, Rules[finding.Rule.Id()]) is { } severity)
            {
                context.ReportDiagnostic(ToDiagnostic(finding, severity, additional.Path, text, options));
            }
        }
    }

    private static Diagnostic ToDiagnostic(SettingsFinding finding, DiagnosticSeverity severity, string path, SourceText text, KeyOptions options)
    {
        IEnumerable<Location> locations = finding.Places.Select(place => LocationOf(path, text, place));
        return Diagnostic.Create(
            Rules[finding.Rule.Id()], locations.First(), severity, locations.Skip(1), ImmutableDictionary<string, string?>.Empty, SettingsMessages.Of(finding, options));
    }

    private static Location LocationOf(string path, SourceText text, FileSpan place)
    {
        TextSpan span = TextSpan.FromBounds(Math.Min(place.Start, text.Length), Math.Min(place.End, text.Length));
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
