using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Rules;

namespace OpenAiKeyAnalyzers.CSharp.Credentials;

/// <summary>OAK1004 to OAK1007: texts that stand where a key belongs and are none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CredentialAnalyzer : AnchoredAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RuleTable.MalformedKey, RuleTable.Placeholder, RuleTable.ForeignKey, RuleTable.MisplacedValue);

    private protected override bool IsConcerned(SourceAnchors anchors, ProjectFacts project) =>
        (anchors.Keys.Length > 0 || project.IsOpenAiFile(anchors)) && !project.IsTestProject;

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        var options = KeyOptions.Of(context.Options.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));
        var judge = new CredentialJudge(model, options, context.CancellationToken, ClientProject.IsOne(model.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions));
        var seen = new HashSet<ExpressionSyntax>();
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes())
        {
            if (node is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax
                && ConstantTextReader.Outermost((ExpressionSyntax)node) is var text
                && seen.Add(text)
                && judge.Judge(text)?.ToDiagnostic() is { } diagnostic
                && !TestCode.IsInTestType(text))
            {
                context.ReportDiagnostic(diagnostic);
            }
            else if (node is ArgumentListSyntax { Arguments.Count: > 1 } list
                && SwappedArguments.Find(list, model, context.CancellationToken) is (var misplaced, _)
                && !TestCode.IsInTestType(list))
            {
                context.ReportDiagnostic(Diagnostic.Create(RuleTable.MisplacedValue, misplaced.Expression.GetLocation(), Text.Of("OAK1007_Swapped")));
            }
        }
    }
}
