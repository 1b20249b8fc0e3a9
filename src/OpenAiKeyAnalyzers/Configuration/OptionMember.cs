using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Analyzes the declaration of an options type's member.</summary>
internal static class OptionMember
{
    /// <summary>Determines whether a property is an auto-property.</summary>
    internal static bool IsAutoProperty(IPropertySymbol property) =>
        GetDeclaration(property) is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: var accessors }
        && accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null)
        && property is { IsAbstract: false, IsOverride: false, IsVirtual: false, ExplicitInterfaceImplementations.Length: 0 };

    /// <summary>Determines whether a member has an initial value.</summary>
    internal static bool HasInitializer(ISymbol member) => GetDeclaration(member) switch
    {
        PropertyDeclarationSyntax property => IsValue(property.Initializer),
        VariableDeclaratorSyntax field => IsValue(field.Initializer),
        _ => true,
    };

    /// <summary>Determines whether a constructor has a parameter for a member.</summary>
    internal static bool HasConstructorParameter(ISymbol member) => HasConstructorParameter(member, member.ContainingType);

    /// <summary>Determines whether a constructor of a type has a parameter for a member that the type may inherit.</summary>
    internal static bool HasConstructorParameter(ISymbol member, INamedTypeSymbol type) => type.InstanceConstructors.Any(constructor =>
        constructor.Parameters.Any(parameter => parameter.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Finds the JSON name of a property for System.Text.Json or Newtonsoft.Json.</summary>
    internal static string? FindJsonName(IPropertySymbol property)
    {
        AttributeData? attribute = property.GetAttributes().FirstOrDefault(static attribute =>
            attribute.AttributeClass?.Name is "JsonPropertyNameAttribute" or "JsonPropertyAttribute");
        return attribute?.ConstructorArguments is { Length: 1 } arguments ? arguments[0].Value as string : null;
    }

    // An empty string, null and default! only satisfy the compiler.
    private static bool IsValue(EqualsValueClauseSyntax? initializer) => initializer?.Value switch
    {
        null => false,
        LiteralExpressionSyntax { Token.ValueText.Length: 0 } => false,
        LiteralExpressionSyntax
        {
            RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression,
        } => false,
        PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } => false,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => false,
        _ => true,
    };

    private static SyntaxNode? GetDeclaration(ISymbol member) =>
        member.DeclaringSyntaxReferences.Length == 1 ? member.DeclaringSyntaxReferences[0].GetSyntax() : null;
}
