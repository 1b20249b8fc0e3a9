using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Finds the strings that are the values of constants or variables with several uses.</summary>
internal static class SharedDeclarations
{
    /// <summary>Determines whether a part of a file is in the value of such a declaration.</summary>
    internal static bool IsIn(TextSpan span, SemanticModel model, CancellationToken cancellation) =>
        FindReferences(span, model, cancellation).Count > 1;

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
