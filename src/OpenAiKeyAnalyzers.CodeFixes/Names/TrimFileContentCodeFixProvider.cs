using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Descriptors;

namespace OpenAiKeyAnalyzers.CodeFixes.Names;

/// <summary>Appends <c>.Trim()</c> to a text that is read from a file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class TrimFileContentCodeFixProvider : SingleActionCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UntrimmedFile);

    private protected override async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation)
    {
        if (await document.FindRootAsync(spans[0], cancellation).ConfigureAwait(false) is not { } root
            || root.FindNode(spans[0], getInnermostNodeForTie: true).AncestorsAndSelf().OfType<ExpressionSyntax>()
                .FirstOrDefault(node => node.Span == spans[0]) is not { } value)
        {
            return null;
        }

        ExpressionSyntax receiver = value.WithoutTrivia();
        if (value is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax))
        {
            receiver = SyntaxFactory.ParenthesizedExpression(receiver);
        }

        ExpressionSyntax trimmed = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("Trim")))
                .WithTriviaFrom(value);
        Document changed = document.WithSyntaxRoot(root.ReplaceNode(value, trimmed));
        return (changed, FixTitles.Get(FixTitleKey.TrimText));
    }
}
