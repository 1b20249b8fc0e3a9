using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.KeySources;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Rules;

namespace OpenAiKeyAnalyzers.CodeFixes.KeySources;

/// <summary>Puts the right name into a look-up of the key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class UseNameCodeFix : OneChangeCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ImpossibleName, RuleIds.UnusualName);

    private protected override async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans, string id, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || root.FindToken(spans[0].Start).Parent is not LiteralExpressionSyntax literal)
        {
            return null;
        }

        var options = KeyOptions.Of(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(root.SyntaxTree));
        if (KeySourceAnalyzer.Judge(literal, new TextFlow(model, cancellation), options) is not { Reading.Replacement: { } name })
        {
            return null;
        }

        SyntaxToken token = SyntaxFactory.Literal(name).WithTriviaFrom(literal.Token);
        return (document.WithSyntaxRoot(root.ReplaceToken(literal.Token, token)), Titles.Of("UseName", name));
    }
}
