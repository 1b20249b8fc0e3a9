using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Rules;
using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.CSharp.Keys;

/// <summary>OAK1001 to OAK1003: keys that stand in the code, and characters that do not belong to them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyAnalyzer : AnchoredAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RuleTable.HardCodedKey, RuleTable.WhiteSpaceAroundKey, RuleTable.WhiteSpaceInsideKey);

    private protected override bool IsConcerned(SourceAnchors anchors, ProjectFacts project) => anchors.Keys.Length > 0;

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        KeyOptions? options = null;
        CredentialJudge? judge = null;
        foreach (KeyFinding key in KeyFinder.Find(model, anchors.Keys, context.CancellationToken))
        {
            options ??= KeyOptions.Of(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree));
            if (!options.IsAllowed(key.KeyText) && !options.IsAllowed(key.Text.Value))
            {
                judge ??= new CredentialJudge(model, options, context.CancellationToken);
                KeyUse use = KeyUses.Of(key.Expression, model, context.CancellationToken);
                Report(context, key, use, judge.KindNeeded(key.Expression, key.Reading.Kind, use), options, ClientProject.IsOne(model.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions));
            }
        }
    }

    private static void Report(SyntaxTreeAnalysisContext context, KeyFinding key, KeyUse use, ApiKeyKind needed, KeyOptions options, bool isForClients)
    {
        SyntaxTree tree = context.Tree;
        ApiKeyKind kind = key.Reading.Kind;
        context.ReportDiagnostic(Diagnostic.Create(RuleTable.HardCodedKey, Location.Create(tree, key.Span), KeyMessages.HardCoded(kind, needed, use, options, isForClients)));

        foreach (ApiKeyDefect defect in key.Reading.Defects)
        {
            if (defect.Position != StrayPosition.Inside && SpanOf(key, defect) is { } span)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleTable.WhiteSpaceAroundKey,
                    Location.Create(tree, span),
                    kind.Mask(),
                    KeyMessages.Position(defect.Position),
                    KeyMessages.Characters(defect, key.Text.Value),
                    KeyMessages.Effect(defect, use)));
            }
        }

        ReportInside(context, key, use);
    }

    /// <summary>A key that was wrapped over several lines is one defect: the first gap carries the finding, the others are additional locations.</summary>
    private static void ReportInside(SyntaxTreeAnalysisContext context, KeyFinding key, KeyUse use)
    {
        SyntaxTree tree = context.Tree;
        var gaps = key.Reading.Defects.Where(static defect => defect.Position == StrayPosition.Inside).ToList();
        // In half-typed code a token may be known as a whole only: then all gaps are at the same place.
        var locations = gaps.Select(gap => SpanOf(key, gap)).OfType<TextSpan>().Distinct().Select(span => Location.Create(tree, span)).ToList();
        if (locations.Count > 0)
        {
            ApiKeyDefect worst = gaps.OrderByDescending(static gap => gap.Character).First();
            context.ReportDiagnostic(Diagnostic.Create(
                RuleTable.WhiteSpaceInsideKey,
                locations[0],
                locations.Skip(1),
                key.Reading.Kind.Mask(),
                KeyMessages.Characters(worst, key.Text.Value),
                KeyMessages.Effect(worst, use)));
        }
    }

    private static TextSpan? SpanOf(KeyFinding key, ApiKeyDefect defect) => key.Text.SpanOf(defect.Start, defect.End);
}
