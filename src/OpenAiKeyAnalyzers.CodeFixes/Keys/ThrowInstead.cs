using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Replaces a fallback to a hard-coded key with a throw.</summary>
internal static class ThrowInstead
{
    /// <summary>Gets the changed root; <see langword="null"/> if no throw is possible at the position of the key.</summary>
    /// <param name="root">The root of the file.</param>
    /// <param name="key">The string that contains the key.</param>
    /// <param name="place">The expression or statement that is evaluated only if the key is missing.</param>
    /// <param name="source">The source that does not contain the key.</param>
    /// <param name="language">The version of the language.</param>
    internal static SyntaxNode? Change(SyntaxNode root, ExpressionSyntax key, SyntaxNode place, KeyRetrieval source,
        LanguageVersion language)
    {
        if (place is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment)
        {
            // The right side of ??= cannot be a throw expression.
            return language >= LanguageVersion.CSharp7
                ? root.ReplaceNode(assignment, SyntaxFactory.AssignmentExpression(
                    SyntaxKind.SimpleAssignmentExpression,
                    assignment.Left,
                    SyntaxFactory.BinaryExpression(SyntaxKind.CoalesceExpression, assignment.Left.WithoutTrivia(), source.Throw))
                        .WithTriviaFrom(assignment).WithAdditionalAnnotations(Formatter.Annotation))
                : null;
        }

        if (place is ExpressionSyntax expression)
        {
            return language >= LanguageVersion.CSharp7 && MayThrow(expression)
                ? root.ReplaceNode(expression, source.Throw.WithTriviaFrom(expression)) : null;
        }

        if (key.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { ExpressionBody: { } body } lambda && place.Span.Contains(lambda.Span))
        {
            return language >= LanguageVersion.CSharp7 ? root.ReplaceNode(body, source.Throw.WithTriviaFrom(body)) : null;
        }

        return key.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && statement is ExpressionStatementSyntax or ReturnStatementSyntax or LocalDeclarationStatementSyntax
            ? root.ReplaceNode(statement,
                SyntaxFactory.ThrowStatement(source.Throw.Expression).NormalizeWhitespace().WithTriviaFrom(statement))
            : null;
    }

    private static bool MayThrow(ExpressionSyntax expression) => expression.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce.Right == expression,
        ConditionalExpressionSyntax conditional => conditional.Condition != expression,
        SwitchExpressionArmSyntax => true,
        _ => false,
    };
}
