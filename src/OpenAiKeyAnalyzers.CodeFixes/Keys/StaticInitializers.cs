using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Finds static initializers that run before another field of their type is initialized: those before it in the same part of the type, and
/// all of the other parts, whose order is not specified (C# specification, "Static field initialization").
/// </summary>
internal static class StaticInitializers
{
    /// <summary>
    /// Determines whether such an initializer calls code of the program, which may read the field: <c>static readonly C Instance = new
    /// C();</c>. Code of a library cannot know the field.
    /// </summary>
    internal static bool MayRunBefore(FieldDeclarationSyntax field, SemanticModel model, CancellationToken cancellation) =>
        field.Parent is TypeDeclarationSyntax part && model.GetDeclaredSymbol(part, cancellation) is { } type
        && type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>()
            .SelectMany(other => other.Members.Where(member => other != part || member.SpanStart < field.SpanStart))
            .SelectMany(FindValues)
            .Any(value => CallsProgram(value, model.For(value), cancellation));

    private static IEnumerable<ExpressionSyntax> FindValues(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax { Declaration.Variables: var variables } when member.Modifiers.Any(SyntaxKind.StaticKeyword) =>
            variables.Select(static variable => variable.Initializer?.Value).OfType<ExpressionSyntax>(),
        PropertyDeclarationSyntax { Initializer.Value: { } value } when member.Modifiers.Any(SyntaxKind.StaticKeyword) => [value],
        _ => [],
    };

    private static bool CallsProgram(ExpressionSyntax value, SemanticModel model, CancellationToken cancellation) =>
        value.DescendantNodesAndSelf().Any(node => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax
            && model.GetSymbolInfo(node, cancellation).Symbol is (IMethodSymbol or IPropertySymbol)
                and { ContainingType.DeclaringSyntaxReferences.Length: > 0 });
}
