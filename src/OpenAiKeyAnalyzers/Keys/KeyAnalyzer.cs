using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Credentials;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Keys;

/// <summary>Reports OAK1001 to OAK1003: keys in the code, and characters that do not belong to them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyAnalyzer : AnchoredAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RuleDescriptors.HardCodedKey, RuleDescriptors.WhitespaceAroundKey, RuleDescriptors.WhitespaceInsideKey);

    private protected override bool ShouldAnalyze(SourceAnchors anchors, CompilationInfo project) => anchors.Keys.Length > 0;

    private protected override void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors)
    {
        KeyOptions? options = null;
        bool? isForClients = null;
        CredentialChecker? checker = null;

        // One string may contain many keys.
        var uses = new Dictionary<ExpressionSyntax, SinkUse>();
        var kinds = new Dictionary<(ExpressionSyntax, ApiKeyKind), ApiKeyKind>();
        foreach (KeyFinding key in SourceKeyScanner.Scan(model, anchors.Keys, context.CancellationToken))
        {
            options ??= KeyOptions.FromTree(context.Options, context.Tree);
            if (!options.IsAllowed(key.KeyText) && !options.IsAllowed(key.Text.Value))
            {
                checker ??= new CredentialChecker(model, options, context.CancellationToken);
                if (!uses.TryGetValue(key.Expression, out SinkUse use))
                {
                    uses.Add(key.Expression, use = checker.FindUse(key.Expression));
                }

                if (!kinds.TryGetValue((key.Expression, key.Match.Kind), out ApiKeyKind needed))
                {
                    kinds.Add((key.Expression, key.Match.Kind), needed = checker.KindNeeded(key.Expression, key.Match.Kind, use));
                }

                isForClients ??= ClientProject.IsOne(model.Compilation, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
                Report(context, key, use, needed, options, isForClients.Value);
            }
        }
    }

    private static void Report(SyntaxTreeAnalysisContext context, KeyFinding key, SinkUse use, ApiKeyKind needed, KeyOptions options,
        bool isForClients)
    {
        SyntaxTree tree = context.Tree;
        ApiKeyKind kind = key.Match.Kind;
        context.ReportDiagnostic(
            Diagnostic.Create(RuleDescriptors.HardCodedKey, Location.Create(tree, key.Span),
                KeyMessages.CreateHardCoded(kind, needed, use, options, isForClients)));

        foreach (ApiKeyDefect defect in key.Match.Defects)
        {
            if (defect.Position != StrayPosition.Inside && FindSpan(key, defect) is { } span)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleDescriptors.WhitespaceAroundKey,
                    Location.Create(tree, span),
                    kind.GetMaskedPrefix(),
                    KeyMessages.CreatePosition(defect.Position),
                    KeyMessages.CreateCharacters(defect, key.Text.Value),
                    KeyMessages.CreateEffect(defect, use.Effect)));
            }
        }

        ReportInside(context, key, use);
    }

    /// <summary>
    /// Reports the stray characters in a key. A key that was wrapped over several lines is one defect: the first gap is the location of the
    /// diagnostic, the others are additional locations.
    /// </summary>
    private static void ReportInside(SyntaxTreeAnalysisContext context, KeyFinding key, SinkUse use)
    {
        SyntaxTree tree = context.Tree;
        var gaps = key.Match.Defects.Where(static defect => defect.Position == StrayPosition.Inside).ToList();
        // In incomplete code, a token may have only one known span, so that all gaps have the same location.
        var locations = gaps.Select(gap => FindSpan(key, gap)).OfType<TextSpan>().Distinct().Select(span => Location.Create(tree, span))
            .ToList();
        if (locations.Count > 0)
        {
            ApiKeyDefect worst = gaps.OrderByDescending(static gap => gap.Character).First();
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.WhitespaceInsideKey,
                locations[0],
                locations.Skip(1),
                key.Match.Kind.GetMaskedPrefix(),
                KeyMessages.CreateCharacters(worst, key.Text.Value),
                KeyMessages.CreateEffect(worst, use.Effect)));
        }
    }

    private static TextSpan? FindSpan(KeyFinding key, ApiKeyDefect defect) => key.Text.FindSpan(defect.Start, defect.End);
}
