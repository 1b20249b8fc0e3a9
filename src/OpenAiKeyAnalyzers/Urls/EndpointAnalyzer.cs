using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>Reports OAK4001 to OAK4008: wrong URLs of requests to OpenAI, and wrong models.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointAnalyzer : AnchoredAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        RuleDescriptors.RetiredEndpoint, RuleDescriptors.DeprecatedEndpoint, RuleDescriptors.InsecureEndpoint, RuleDescriptors.WrongUrl,
        RuleDescriptors.LostVersion, RuleDescriptors.KeyInUrl, RuleDescriptors.RetiredModel,
        RuleDescriptors.WrongModel);

    private protected override bool ShouldAnalyze(SourceAnchors anchors, CompilationInfo project) => project.IsOpenAiFile(anchors);

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        var options = KeyOptions.FromTree(context.Options, model.SyntaxTree);
        foreach (Finding finding in new EndpointWalker(model, options, context.CancellationToken).GetFindings())
        {
            context.ReportDiagnostic(finding.ToDiagnostic(model.SyntaxTree));
        }
    }
}
