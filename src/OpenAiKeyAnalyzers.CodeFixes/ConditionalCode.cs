using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Compares a document before and after a change for other combinations of <c>#if</c> symbols: code that is disabled now is compiled in
/// another configuration.
/// </summary>
internal static class ConditionalCode
{
    // Each symbol is toggled alone, and all of them together: more combinations would take too long in an editor.
    private const int MaxChoices = 10;

    /// <summary>
    /// Determines whether all directives and all disabled code are unchanged, and the code compiles as before for every combination.
    /// </summary>
    internal static async Task<bool> IsUnchangedAsync(Document before, Document after, CancellationToken cancellation)
    {
        SyntaxNode? root = await before.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SyntaxNode? changed = await after.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || changed is null || !(root.ContainsDirectives || changed.ContainsDirectives))
        {
            return true;
        }

        if (!DirectivesOf(root).SequenceEqual(DirectivesOf(changed), StringComparer.Ordinal))
        {
            return false;
        }

        string[] symbols = SymbolsOf(root);
        if (symbols.Length == 0
            || root.SyntaxTree.Options is not CSharpParseOptions options
            || await before.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || !compilation.ContainsSyntaxTree(root.SyntaxTree))
        {
            return true;
        }

        SourceText text = await after.GetTextAsync(cancellation).ConfigureAwait(false);
        foreach (string[] choice in ChoicesOf(options.PreprocessorSymbolNames.ToArray(), symbols))
        {
            CSharpParseOptions chosen = options.WithPreprocessorSymbols(choice);
            Dictionary<string, int> known =
                Count(compilation, root.SyntaxTree, await before.GetTextAsync(cancellation).ConfigureAwait(false), chosen, cancellation);
            if (CompilerDiagnosticsDiff.IsWorse(known, Count(compilation, root.SyntaxTree, text, chosen, cancellation)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Determines whether there is a directive in an expression or next to it, so that another combination has a different expression.
    /// </summary>
    internal static bool IsSplitBy(SyntaxNode expression)
    {
        SyntaxToken next = expression.GetLastToken().GetNextToken();
        return expression.DescendantTrivia().Concat(next.LeadingTrivia).Any(static trivia => trivia.Kind()
            is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia
            or SyntaxKind.EndIfDirectiveTrivia);
    }

    private static Dictionary<string,
        int> Count(Compilation compilation, SyntaxTree tree, SourceText text, CSharpParseOptions options, CancellationToken cancellation)
    {
        SyntaxTree other = CSharpSyntaxTree.ParseText(text, options, tree.FilePath, cancellation);
        return CompilerDiagnosticsDiff.Count(compilation.ReplaceSyntaxTree(tree, other).GetSemanticModel(other), cancellation);
    }

    private static IEnumerable<string[]> ChoicesOf(string[] defined, string[] symbols) =>
        symbols.Select(symbol => defined.Contains(symbol, StringComparer.Ordinal)
            ? defined.Where(other => other != symbol).ToArray() : defined.Append(symbol).ToArray())
            .Take(MaxChoices - 2)
            .Append(defined.Union(symbols).ToArray())
            .Append(defined.Except(symbols).ToArray());

    private static string[] SymbolsOf(SyntaxNode root) =>
        root.DescendantTrivia()
            .Select(static trivia => trivia.GetStructure())
            .OfType<ConditionalDirectiveTriviaSyntax>()
            .SelectMany(static directive => directive.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Select(static name => name.Identifier.ValueText)
            .Distinct(StringComparer.Ordinal)
            .ToArray();

    private static IEnumerable<string> DirectivesOf(SyntaxNode root) =>
        root.DescendantTrivia().Where(static trivia => trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            .Select(static trivia => trivia.ToFullString().Trim());
}
