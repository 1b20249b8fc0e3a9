using Microsoft.CodeAnalysis;
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
        FindReferences(span, model, cancellation).Count > 1;

    /// <summary>
    /// Determines whether a use of such a declaration compares another value with it or looks it up: it may also be in another table or in
    /// stored data, which do not change with it.
    /// </summary>
    internal static bool IsCompared(TextSpan span, SemanticModel model, CancellationToken cancellation) =>
        FindReferences(span, model, cancellation).Any(use => ComparedString.IsForOthers(use, model.For(use), cancellation));

    /// <summary>Determines whether a string, or each use of the declaration whose value it is, only compares or tests it.</summary>
    internal static bool IsOnlyCompared(ExpressionSyntax text, SemanticModel model, CancellationToken cancellation) =>
        ComparedString.Is(text, model, cancellation)
        || (FindReferences(text.Span, model, cancellation) is { Count: > 0 } uses
            && uses.All(use => ComparedString.Is(use, model.For(use), cancellation)));

    /// <summary>Finds the uses of the constant or variable whose value contains a part of a file; empty if there is none.</summary>
    internal static IReadOnlyList<ExpressionSyntax> FindReferences(TextSpan span, SemanticModel model, CancellationToken cancellation) =>
        FindDeclaration(model.SyntaxTree.GetRoot(cancellation).FindToken(span.Start).Parent) is { } declaration
        && model.GetDeclaredSymbol(declaration, cancellation) is { } symbol
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
