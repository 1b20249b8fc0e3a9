using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Reports OAK3001 to OAK3004: wrong headers of requests to OpenAI.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeaderAnalyzer : AnchoredAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RuleDescriptors.MalformedAuthorization, RuleDescriptors.WrongHeaderName, RuleDescriptors.MisplacedHeader,
            RuleDescriptors.OpenAiHeader);

    private protected override bool ShouldAnalyze(SourceAnchors anchors, CompilationInfo project) => project.IsOpenAiFile(anchors);

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        var options = KeyOptions.FromTree(context.Options, model.SyntaxTree);
        foreach (HeaderFinding finding in new HeaderWalker(model, options, context.CancellationToken).GetFindings())
        {
            context.ReportDiagnostic(finding.ToDiagnostic(model.SyntaxTree));
        }
    }
}
