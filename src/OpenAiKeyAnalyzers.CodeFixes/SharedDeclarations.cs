using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Finds the strings that are the values of constants or variables with several uses.</summary>
internal static class SharedDeclarations
{
    /// <summary>Determines whether a part of a file is in the value of such a declaration.</summary>
    internal static bool IsIn(TextSpan span, SemanticModel model, CancellationToken cancellation) =>
        FindReferences(FindDeclaration(FindNode(span, model, cancellation)), model, cancellation).Count > 1;

    /// <summary>
    /// Determines whether a use of such a declaration compares another value with it or looks it up: it may also be in another table or in
    /// stored data, which do not change with it.
    /// </summary>
    internal static bool IsCompared(TextSpan span, SemanticModel model, CancellationToken cancellation) =>
        FindUses(span, model, cancellation).Any(use => ComparedString.IsForOthers(use, model.For(use), cancellation));

    /// <summary>Determines whether a string, or each use of the declaration whose value it is, only compares or tests it.</summary>
    internal static bool IsOnlyCompared(ExpressionSyntax text, SemanticModel model, CancellationToken cancellation) =>
        ComparedString.Is(text, model, cancellation)
        || (FindUses(text.Span, model, cancellation) is { Count: > 0 } uses
            && uses.All(use => ComparedString.Is(use, model.For(use), cancellation)));

    /// <summary>Finds the uses of the constant or variable of which a part of a file is the value; empty if there is none.</summary>
    internal static IReadOnlyList<ExpressionSyntax> FindUses(TextSpan span, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode? value = FindNode(span, model, cancellation);
        while (value?.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax
            or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression
                or (int)SyntaxKind.CoalesceExpression })
        {
            value = value.Parent;
        }

        // The value of a call, such as new OpenAIClient("…"), is another one.
        return value?.Parent is EqualsValueClauseSyntax or ArrowExpressionClauseSyntax
            ? FindReferences(FindDeclaration(value), model, cancellation) : [];
    }

    private static SyntaxNode? FindNode(TextSpan span, SemanticModel model, CancellationToken cancellation) =>
        model.SyntaxTree.GetRoot(cancellation).FindToken(span.Start).Parent;

    private static IReadOnlyList<ExpressionSyntax> FindReferences(SyntaxNode? declaration, SemanticModel model,
        CancellationToken cancellation) =>
        declaration is not null && model.GetDeclaredSymbol(declaration, cancellation) is { } symbol
            ? ProgramMembers.FindReferences(symbol, model.Compilation, cancellation) : [];

    private static SyntaxNode? FindDeclaration(SyntaxNode? node)
    {
        for (; node is not (null or StatementSyntax or MemberDeclarationSyntax); node = node.Parent)
        {
            if (node is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax } value)
            {
                return value.Parent;
            }

            if (node is ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property })
            {
                return property;
            }
        }

        return null;
    }
}
