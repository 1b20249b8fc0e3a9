using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>Reports OAK1004 to OAK1007: strings that are passed as a key and are not valid keys.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CredentialAnalyzer : AnchoredAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RuleDescriptors.MalformedKey, RuleDescriptors.Placeholder, RuleDescriptors.OtherVendorKey,
            RuleDescriptors.OtherValue);

    private protected override bool ShouldAnalyze(SourceAnchors anchors, CompilationInfo project) =>
        (anchors.Keys.Length > 0 || project.IsOpenAiFile(anchors)) && !project.IsTestProject;

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        var options = KeyOptions.FromTree(context.Options, model.SyntaxTree);
        var checker = new CredentialChecker(model, options, context.CancellationToken,
            ClientProject.IsOne(model.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions)) { SkipsTests = true };
        var seen = new HashSet<ExpressionSyntax>();
        var texts = new OutermostTexts();
        var values = new List<Diagnostic>();
        var swapped = new List<Location>();
        foreach (SyntaxNode node in FileNodes.Get(model.SyntaxTree, context.CancellationToken).Candidates)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (node is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax
                && texts.Get((ExpressionSyntax)node) is var text
                && (text is LiteralExpressionSyntax || seen.Add(text))
                && checker.Check(text)?.ToDiagnostic() is { } diagnostic
                && !TestCodeDetector.IsInTestType(text))
            {
                values.Add(diagnostic);
            }
            else if (FindSwappedUrl(node, model, context.CancellationToken) is { } url && !TestCodeDetector.IsInTestType(node))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(RuleDescriptors.OtherValue, url.GetLocation(),
                        RuleResources.GetString(MessageKey.OAK1007_SwappedUrl)));
            }
            else if (node is ArgumentListSyntax { Arguments.Count: > 1 } list
                && SwappedArgumentDetector.Find(list, model, context.CancellationToken) is (var misplaced, _)
                && !TestCodeDetector.IsInTestType(list))
            {
                if (ConstantStringReader.Read(misplaced.Expression, model, context.CancellationToken).FindWrittenLocation() is { } written)
                {
                    swapped.Add(written);
                }

                context.ReportDiagnostic(
                    Diagnostic.Create(RuleDescriptors.OtherValue, misplaced.Expression.GetLocation(),
                        RuleResources.GetString(MessageKey.OAK1007_Swapped)));
            }
        }

        foreach (Diagnostic diagnostic in values.Where(value => !IsSwapped(value, swapped)))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static ExpressionSyntax? FindSwappedUrl(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => node switch
    {
        ArgumentListSyntax { Arguments.Count: > 1 } list => SwappedArgumentDetector.FindUrl(list, model, cancellation)?.Expression,
        AssignmentExpressionSyntax assignment => SwappedArgumentDetector.FindUrl(assignment, model, cancellation),
        _ => null,
    };

    // One defect is reported once: a constant that is not a key is not reported if it was swapped with another argument.
    private static bool IsSwapped(Diagnostic value, List<Location> swapped) =>
        value.Descriptor == RuleDescriptors.OtherValue && swapped.Exists(location =>
            location.SourceTree == value.Location.SourceTree && location.SourceSpan.IntersectsWith(value.Location.SourceSpan));
}
