using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Configuration;
using OpenAiKeyAnalyzers.Descriptors;

namespace OpenAiKeyAnalyzers.CodeFixes.Configuration;

/// <summary>Moves a statement that sets environment variables before the one that creates the configuration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class MoveLoadCodeFixProvider : SingleActionCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.LateLoad);

    private protected override async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation)
    {
        if (await document.FindModelAsync(cancellation).ConfigureAwait(false) is not (var root, var model)
            || !root.FullSpan.Contains(spans[0]))
        {
            return null;
        }

        var project = new ConfigurationInputs(document.Project.AnalyzerOptions, model, cancellation);
        foreach (ChainSite site in ChainReader.FindAll(model, cancellation))
        {
            if (LateLoadChecker.FindLoad(site, model, project, cancellation) is (var load, _) && load.Expression.Span == spans[0]
                && Move(root, load, site.Origin, model, cancellation) is { } moved)
            {
                Document changed = document.WithSyntaxRoot(moved);
                return await FindValidAsync(document, changed, FixTitles.Get(FixTitleKey.MoveLoad), cancellation).ConfigureAwait(false);
            }
        }

        return null;
    }

    // Everything that the call uses must exist at the earlier position: it may only use constants, types and members of types.
    private static SyntaxNode? Move(SyntaxNode root, ExpressionStatementSyntax load, ExpressionSyntax origin, SemanticModel model,
        CancellationToken cancellation)
    {
        StatementSyntax? first = origin.FirstAncestorOrSelf<StatementSyntax>();
        bool hasLocals = load.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => model.GetSymbolInfo(name, cancellation).Symbol is null or ILocalSymbol { IsConst: false } or IRangeVariableSymbol);
        if (first is null || hasLocals || load.ContainsDirectives || first.ContainsDirectives)
        {
            return null;
        }

        SyntaxNode moved = load.Parent is GlobalStatementSyntax global ? global : load;
        SyntaxNode target = first.Parent is GlobalStatementSyntax firstGlobal ? firstGlobal : first;
        if (moved.Parent != target.Parent || HasNote(moved) || HasNote(target)
            || HasCallBetween(target, moved, model, cancellation))
        {
            return null;
        }

        // Empty lines before the first statement stay before both.
        SyntaxNode tracked = root.TrackNodes(moved, target);
        SyntaxNode current = tracked.GetCurrentNode(target)!;
        tracked = tracked.ReplaceNode(current,
            [moved.WithTriviaFrom(target), current.WithLeadingTrivia(target.GetLeadingTrivia().GetIndentation())]);
        return tracked.RemoveNode(tracked.GetCurrentNode(moved)!, SyntaxRemoveOptions.KeepNoTrivia);
    }

    // A call between them may affect what is loaded, for example by changing the current directory.
    private static bool HasCallBetween(SyntaxNode first, SyntaxNode last, SemanticModel model, CancellationToken cancellation) =>
        first.Parent!.ChildNodes().SkipWhile(node => node != first).Skip(1).TakeWhile(node => node != last)
            .Any(node => (node is GlobalStatementSyntax global ? global.Statement : node) is not LocalDeclarationStatementSyntax
                || node.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
                    model.GetSymbolInfo(call, cancellation).Symbol is not { DeclaringSyntaxReferences.Length: 0 }));

    private static bool HasNote(SyntaxNode node) =>
        node.GetLeadingTrivia().Concat(node.GetTrailingTrivia()).Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)
            && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
