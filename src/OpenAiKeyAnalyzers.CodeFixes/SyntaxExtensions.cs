using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Provides helpers for syntax that several fixes use.</summary>
internal static class SyntaxExtensions
{
    internal static ExpressionSyntax WalkUpParentheses(this ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized;
        }

        return expression;
    }

    /// <summary>
    /// Determines whether the member around a node does not parse, or lacks a brace, as in incomplete code, for which the editor's
    /// formatter throws.
    /// </summary>
    internal static bool IsInBrokenCode(this SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { ContainsDiagnostics: true }
        || node.Ancestors().Any(static ancestor =>
            ancestor.ChildTokens().Any(static token => token.IsMissing || token.ContainsDiagnostics));

    /// <summary>Gets the whitespace at the end of the trivia before a token: the indentation of the token's line.</summary>
    internal static IEnumerable<SyntaxTrivia> GetIndentation(this SyntaxTriviaList leading) =>
        leading.Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));

    /// <summary>Determines whether there is anything except whitespace between tokens in a part of a node.</summary>
    internal static bool HasComments(this SyntaxNode node, TextSpan span) =>
        node.DescendantTrivia(span).Any(trivia => span.Contains(trivia.Span)
            && trivia.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia));

    /// <summary>Gets the line break of the file that contains <paramref name="node"/>, for new lines.</summary>
    internal static SyntaxTrivia GetLineBreak(this SyntaxNode node)
    {
        SyntaxTrivia lineEnd = node.SyntaxTree.GetRoot().DescendantTrivia()
            .FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return lineEnd.IsKind(SyntaxKind.EndOfLineTrivia) ? SyntaxFactory.EndOfLine(lineEnd.ToString()) : SyntaxFactory.LineFeed;
    }
}
