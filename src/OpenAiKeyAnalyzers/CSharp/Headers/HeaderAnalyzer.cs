using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Rules;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>OAK3001 to OAK3004: the headers of requests to OpenAI.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeaderAnalyzer : AnchoredAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RuleTable.MalformedAuthorization, RuleTable.WrongHeaderName, RuleTable.MisplacedHeader, RuleTable.OpenAiHeader);

    private protected override bool IsConcerned(SourceAnchors anchors, ProjectFacts project) => project.IsOpenAiFile(anchors);

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        var options = KeyOptions.Of(context.Options.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));
        foreach (HeaderFinding finding in new HeaderJudge(model, options, context.CancellationToken).Findings())
        {
            context.ReportDiagnostic(finding.ToDiagnostic(model.SyntaxTree));
        }
    }
}
