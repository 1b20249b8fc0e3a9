using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Finds the expressions whose values a method or property returns.</summary>
internal static class ReturnedValues
{
    /// <summary>
    /// Finds the method whose result a <c>return</c> statement or an expression body provides; <see langword="null"/> in lambdas and
    /// accessors.
    /// </summary>
    internal static SyntaxNode? FindDeclaration(SyntaxNode result) =>
        result.Ancestors().FirstOrDefault(static node => node is MemberDeclarationSyntax or LocalFunctionStatementSyntax
            or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax)
            is (MethodDeclarationSyntax or LocalFunctionStatementSyntax) and var declaration ? declaration : null;

    internal static IEnumerable<ExpressionSyntax> Find(SyntaxNode declaration)
    {
        ArrowExpressionClauseSyntax? arrow = declaration switch
        {
            BaseMethodDeclarationSyntax method => method.ExpressionBody,
            LocalFunctionStatementSyntax function => function.ExpressionBody,
            PropertyDeclarationSyntax property => property.ExpressionBody,
            _ => null,
        };
        SyntaxNode? body = declaration switch
        {
            BaseMethodDeclarationSyntax method => method.Body,
            LocalFunctionStatementSyntax function => function.Body,
            PropertyDeclarationSyntax property => property.AccessorList,
            _ => null,
        };
        return arrow is not null ? [arrow.Expression]
            : body is null ? []
            : body.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .Select(static node => node switch
                {
                    ReturnStatementSyntax result => result.Expression,
                    ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax { Keyword.ValueText: "get" } } getter =>
                        getter.Expression,
                    _ => null,
                })
                .OfType<ExpressionSyntax>();
    }
}
