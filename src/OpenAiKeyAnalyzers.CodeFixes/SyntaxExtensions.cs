using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Small steps through syntax that several fixes need.</summary>
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

    /// <summary>Determines whether the member around a node does not parse, or a brace around it is missing, as in half-typed code: the
    /// editor's formatter throws there.</summary>
    internal static bool IsInBrokenCode(this SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { ContainsDiagnostics: true }
        || node.Ancestors().Any(static ancestor =>
            ancestor.ChildTokens().Any(static token => token.IsMissing || token.ContainsDiagnostics));

    /// <summary>The line break that the file of <paramref name="node"/> uses; new lines get the same.</summary>
    internal static SyntaxTrivia GetLineBreak(this SyntaxNode node)
    {
        SyntaxTrivia lineEnd = node.SyntaxTree.GetRoot().DescendantTrivia()
            .FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return lineEnd.IsKind(SyntaxKind.EndOfLineTrivia) ? SyntaxFactory.EndOfLine(lineEnd.ToString()) : SyntaxFactory.LineFeed;
    }
}
