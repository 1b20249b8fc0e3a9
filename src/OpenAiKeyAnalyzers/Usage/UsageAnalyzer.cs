using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Usage;

/// <summary>
/// Provides the project's usage facts to the key check: the names by which it reads keys, endpoints and models, and the models that it
/// names. Active only in the compilation that the key check itself starts.
/// </summary>
/// <remarks>
/// An analyzer may not write files (RS1035), so each fact is a diagnostic, which the compiler writes to its error log. No fact contains the
/// value of a key, because the code does not contain it; a name with the form of a key is excluded.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : AnchoredAnalyzer
{
    /// <summary>The ID of the diagnostics that contain facts; it is not a rule of this package.</summary>
    internal const string Id = "OpenAiKeyUsage";

    // This is not a rule: it cannot be configured, and builds report it only for the key check.
#pragma warning disable RS2000
    private static readonly DiagnosticDescriptor Fact = new(Id, "Used by the key check", "{0}", "OpenAI", DiagnosticSeverity.Info,
        isEnabledByDefault: true, customTags: [WellKnownDiagnosticTags.NotConfigurable]);
#pragma warning restore RS2000

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Fact);

    private protected override bool IsActive(AnalyzerOptions options) => UsageRun.IsUsageRun(options);

    private protected override bool ShouldAnalyze(SourceAnchors anchors, CompilationInfo project) => project.IsOpenAiFile(anchors);

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        // The file that is analyzed first reports for the whole program: settings are often read in files that do not name OpenAI.
        if (UsageCollector.TryCreate(model.Compilation, context.Options, context.CancellationToken) is { } collector)
        {
            foreach (string fact in collector.Collect().Distinct(StringComparer.Ordinal))
            {
                context.ReportDiagnostic(Diagnostic.Create(Fact, Location.None, fact));
            }
        }
    }
}
