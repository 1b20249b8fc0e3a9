using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Determines which constants, locals and fields keep their initial value.</summary>
internal static class SingleAssignment
{
    /// <summary>
    /// Finds the expression that gives <paramref name="symbol"/> its only value in the program, including the default of an option that
    /// other files can assign; <see langword="null"/> if there is none, or another assignment.
    /// </summary>
    internal static ExpressionSyntax? FindInitializer(ISymbol symbol, Compilation program, CancellationToken cancellation) =>
        FindInitializer(symbol, cancellation) ?? ProgramMembers.FindInitializer(symbol, program, cancellation);

    /// <summary>
    /// Finds the expression that gives <paramref name="symbol"/> its only value; <see langword="null"/> if there is none, or another
    /// assignment.
    /// </summary>
    internal static ExpressionSyntax? FindInitializer(ISymbol symbol, CancellationToken cancellation)
    {
        bool isCandidate = symbol switch
        {
            ILocalSymbol => true,
            IFieldSymbol field => field.IsConst || field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private,
            IPropertySymbol property => property.SetMethod is null && !property.IsAbstract && !property.IsVirtual && !property.IsOverride,
            _ => false,
        };
        if (!isCandidate || symbol.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        switch (symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation))
        {
            case VariableDeclaratorSyntax { Initializer.Value: var value } declarator:
                bool isConst = symbol is IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true };
                return isConst || !IsAssignedAgain(declarator, symbol.Name) ? value : null;
            case PropertyDeclarationSyntax { ExpressionBody.Expression: var body }:
                return body;
            case PropertyDeclarationSyntax { Initializer.Value: var value } property when !IsAssignedAgain(property, symbol.Name):
                return value;
            default:
                return null;
        }
    }

    // Decided by name, without binding: another variable with the same name can suppress a report, but cannot cause a wrong one.
    internal static bool IsAssignedAgain(SyntaxNode declaration, string name)
    {
        SyntaxNode? scope = declaration.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        if (scope is null || (declaration.Parent?.Parent is not BaseFieldDeclarationSyntax && declaration is not PropertyDeclarationSyntax))
        {
            scope = declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax
                ? member : declaration.SyntaxTree.GetRoot();
        }
        else if (scope is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword) && !IsReadOnly(declaration))
        {
            return true;
        }

        return AssignedNames.Get(scope.SyntaxTree).Contains(name, scope.Span);
    }

    // Only constructors assign a readonly field, and rarely one with an initializer.
    private static bool IsReadOnly(SyntaxNode declaration) =>
        declaration is PropertyDeclarationSyntax
        || (declaration.Parent?.Parent is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword));
}
