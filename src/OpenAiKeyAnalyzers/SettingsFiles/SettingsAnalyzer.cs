using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Configuration;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.SettingsFiles;

/// <summary>
/// Runs the rules on settings files, which have the same defects as code. Reads only the files that the compiler passes, never the disk.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Rules = Enum.GetValues(typeof(SettingsRule))
        .Cast<SettingsRule>()
        .ToImmutableDictionary(static rule => rule.GetId(), static rule => RuleDescriptors.All.Single(known => known.Id == rule.GetId()));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Rules.Values.Concat(EntryChecker.Rules).OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (UsageRun.IsUsageRun(start.Options))
            {
                return;
            }

            var project = new Lazy<SettingsProjectFacts>(
                () => SettingsProject.FactsOf(start.Options, start.Compilation, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Analyze(file, project));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Lazy<SettingsProjectFacts> project)
    {
        AdditionalText additional = context.AdditionalFile;
        if (SettingsDocumentReader.Read(additional, context.CancellationToken) is not (var text, var document))
        {
            return;
        }

        AnalyzerConfigOptions config = context.Options.AnalyzerConfigOptionsProvider.GetOptions(additional);
        var options = KeyOptions.FromFile(config);
        var severities = new SettingsSeverity(config);
        SettingsOptions judged = project.Value.OptionsFor(additional.Path, document.File);
        var messages =
            new Lazy<SettingsMessages>(
                () => new SettingsMessages(document.File, options, judged.IsShippedToClients || project.Value.IsClient));
        var program = new ConfigurationInputs(context.Options, context.Compilation, config, context.CancellationToken);
        List<EntryFinding> entries = [.. EntryChecker.Check(document, additional.Path, program)];
        foreach (EntryFinding finding in entries)
        {
            if (severities.Get(finding.Rule) is { } severity)
            {
                context.ReportDiagnostic(Diagnostic.Create(finding.Rule, CreateLocation(additional.Path, text, GetName(finding.Entry)),
                    severity, finding.Read is { } read ? [read] : [], finding.FindEdit()?.Properties.ToImmutableDictionary(),
                    finding.Message));
            }
        }

        foreach (SettingsFinding finding in SettingsChecker.Check(document, judged, context.CancellationToken))
        {
            // Another rule reports the name for a more important reason.
            bool isKnown = finding.Rule == SettingsRule.UnconventionalName && entries.Exists(entry => entry.Entry == finding.Entry);

            // The file hides the key wherever it is set, even if the value is cleared.
            isKnown = isKnown || (finding.Rule == SettingsRule.Placeholder && document.File.Format.Has(SettingsTraits.Published)
                && program.IsHidingPlaceholder(additional.Path, finding.Entry, context.CancellationToken));
            if (!isKnown && severities.Get(finding, Rules[finding.Rule.GetId()]) is { } severity)
            {
                context.ReportDiagnostic(ToDiagnostic(finding, severity, additional.Path, text, messages.Value));
            }
        }
    }

    private static FileEdit GetName(SettingsEntry entry) => new(entry.Name!.Start, entry.Name.End);

    private static Diagnostic ToDiagnostic(SettingsFinding finding, DiagnosticSeverity severity, string path, SourceText text,
        SettingsMessages messages)
    {
        IEnumerable<Location> locations = finding.Spans.Select(place => CreateLocation(path, text, place));
        return Diagnostic.Create(
            Rules[finding.Rule.GetId()], locations.First(), severity, locations.Skip(1), ImmutableDictionary<string, string?>.Empty,
            messages.GetArguments(finding));
    }

    private static Location CreateLocation(string path, SourceText text, FileEdit place)
    {
        TextSpan span = TextSpan.FromBounds(Math.Min(place.Start, text.Length), Math.Min(place.End, text.Length));
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
