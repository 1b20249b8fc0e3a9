using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Usage;

/// <summary>
/// Provides what the project uses to the key check: the names under which it reads keys, endpoints and models, and the models that it
/// names. Active only in the compilation that the key check starts itself.
/// </summary>
/// <remarks>
/// An analyzer may not write files (RS1035), so each fact is a diagnostic, which the compiler writes into its error log. No fact holds the
/// value of a key, because the code does not have it; a name with the shape of a key is left out.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : AnchoredAnalyzer
{
    /// <summary>The ID under which facts are reported; no rule of this package.</summary>
    internal const string Id = "OpenAiKeyUsage";

    /// <summary>The option that the key check sets in the compilation that it starts.</summary>
    internal const string Option = "build_property.OpenAiKeyUsage";

    // Not a rule: it cannot be configured, and builds report it only for the key check.
#pragma warning disable RS2000
    private static readonly DiagnosticDescriptor Fact = new(Id, "Used by the key check", "{0}", "OpenAI", DiagnosticSeverity.Info,
        isEnabledByDefault: true, customTags: [WellKnownDiagnosticTags.NotConfigurable]);
#pragma warning restore RS2000

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Fact);

    private protected override bool IsActive(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Option, out string? value) && value == "true";

    private protected override bool ShouldAnalyze(SourceAnchors anchors, CompilationInfo project) => project.IsOpenAiFile(anchors);

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        // The file that comes first reports for the whole program: settings are often read in files that do not name OpenAI.
        if (UsageCollector.TryCreate(model.Compilation, context.Options, context.CancellationToken) is { } collector)
        {
            foreach (string fact in collector.Collect().Distinct(StringComparer.Ordinal))
            {
                context.ReportDiagnostic(Diagnostic.Create(Fact, Location.None, fact));
            }
        }
    }
}
