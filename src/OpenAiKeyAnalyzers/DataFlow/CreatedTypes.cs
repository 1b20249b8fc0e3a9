using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Finds the name of an object's type from the syntax, so that irrelevant types are not bound.</summary>
internal static class CreatedTypes
{
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Aliases = new();

    /// <summary>Finds the simple name of the type of a creation.</summary>
    /// <returns>The name, or <see langword="null"/> if the syntax that determines the type does not contain it.</returns>
    internal static string? FindName(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => FindName(type),
        _ => creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } =>
                FindName(type),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => FindName(type),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Type: var type } } => FindName(type),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment
                when assignment.Right == creation && assignment.Parent is not InitializerExpressionSyntax => FindTypeName(target),
            _ => null,
        },
    };

    /// <summary>Finds the simple name of the type that <c>new(…)</c> creates, also in a <c>return</c> statement.</summary>
    /// <returns>The name, or <see langword="null"/> if the syntax that determines the type does not contain it.</returns>
    internal static string? FindTargetName(ImplicitObjectCreationExpressionSyntax creation)
    {
        if (FindName(creation) is { } name)
        {
            return name;
        }

        if (creation.Parent is not (ReturnStatementSyntax or ArrowExpressionClauseSyntax))
        {
            return null;
        }

        SyntaxNode? member = creation.Parent.Parent;
        while (member is StatementSyntax and not LocalFunctionStatementSyntax or ElseClauseSyntax or SwitchSectionSyntax
            or CatchClauseSyntax)
        {
            member = member.Parent;
        }

        return member switch
        {
            MethodDeclarationSyntax { ReturnType: var type } => FindReturnedName(type),
            LocalFunctionStatementSyntax { ReturnType: var type } => FindReturnedName(type),
            AccessorDeclarationSyntax { Parent.Parent: BasePropertyDeclarationSyntax { Type: var type } } => FindName(type),
            _ => null,
        };
    }

    // Unwraps Task<OpenAIClient>.
    private static string? FindReturnedName(TypeSyntax type) =>
        type is GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask", TypeArgumentList.Arguments: { Count: 1 } results }
        ? FindName(results[0]) : FindName(type);

    /// <summary>Finds the simple name of a variable's declared type, or of the type of the object that its declaration assigns.</summary>
    internal static string? FindTypeName(SimpleNameSyntax variable) => NameDeclarations.Find(variable) switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } declarator =>
            FindName(type) ?? (declarator.Initializer?.Value is ObjectCreationExpressionSyntax { Type: var created }
                ? FindName(created) : null),
        PropertyDeclarationSyntax { Type: var type } => FindName(type),
        ParameterSyntax { Type: { } type } => FindName(type),
        _ => null,
    };

    private static string? FindName(TypeSyntax type) => type switch
    {
        IdentifierNameSyntax { IsVar: true } => null,
        IdentifierNameSyntax { Identifier.ValueText: var name } => IsAlias(type, name) ? null : name,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => FindName(nullable.ElementType),
        PredefinedTypeSyntax predefined => predefined.Keyword.ValueText,
        ArrayTypeSyntax => string.Empty,
        _ => null,
    };

    private static bool IsAlias(SyntaxNode node, string name) =>
        Aliases.GetValue(node.SyntaxTree, static tree => tree.GetRoot() is CompilationUnitSyntax { Usings: var usings }
            ? [.. usings.Where(static directive => directive.Alias is not null)
                .Select(static directive => directive.Alias!.Name.ToString())]
            : []).Contains(name);
}
