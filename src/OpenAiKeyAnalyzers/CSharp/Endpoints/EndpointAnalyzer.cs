using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Rules;

namespace OpenAiKeyAnalyzers.CSharp.Endpoints;

/// <summary>OAK4001 to OAK4007: the addresses that requests to OpenAI go to, and the models that they ask for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointAnalyzer : AnchoredAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        RuleTable.RetiredEndpoint, RuleTable.DeprecatedEndpoint, RuleTable.InsecureEndpoint, RuleTable.WrongAddress, RuleTable.LostVersion, RuleTable.KeyInAddress, RuleTable.RetiredModel);

    private protected override bool IsConcerned(SourceAnchors anchors, ProjectFacts project) => project.IsOpenAiFile(anchors);

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        var options = KeyOptions.Of(context.Options.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));
        foreach (Finding finding in new EndpointJudge(model, options, context.CancellationToken).Findings())
        {
            context.ReportDiagnostic(finding.ToDiagnostic(model.SyntaxTree));
        }
    }
}
