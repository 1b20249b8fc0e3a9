using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Finds the value of a variable if the text of the file is sufficient, and determines which names have no value that is known in the
/// program. The results are those of <see cref="SingleAssignment"/> with the semantic model, which are used for all other cases.
/// </summary>
internal static class WrittenValues
{
    /// <summary>Finds the value of a name, or of a member of an object.</summary>
    /// <param name="name">A simple name or a member access.</param>
    /// <param name="program">The program that contains the file.</param>
    /// <param name="cancellation">The token that cancels the search.</param>
    /// <param name="value">The expression that gives the name its only value; <see langword="null"/> if the value is known only at run
    /// time.</param>
    /// <returns><see langword="true"/> if the text of the file is sufficient.</returns>
    internal static bool Find(ExpressionSyntax name, Compilation program, CancellationToken cancellation, out ExpressionSyntax? value)
    {
        value = null;
        switch (name)
        {
            case IdentifierNameSyntax simple:
                return FindValue(NameDeclarations.Find(simple), out value);
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax member }:
                return FindValue(NameDeclarations.FindMember(name, member.Identifier.ValueText), out value);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } access:
                return IsObject(access.Expression) && !TextMembers.IsMember(program, member, cancellation);
            default:
                return false;
        }
    }

    /// <summary>
    /// Determines whether an expression is certainly an object, and not a type or namespace. A name that equals the name of its type may be
    /// either.
    /// </summary>
    private static bool IsObject(ExpressionSyntax expression)
    {
        ExpressionSyntax first = expression;
        while (first is MemberAccessExpressionSyntax { Expression: var owner })
        {
            first = owner;
        }

        return first switch
        {
            IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } text } simple =>
                !char.IsUpper(text[0]) && NameDeclarations.Find(simple) is not null,
            PredefinedTypeSyntax or AliasQualifiedNameSyntax or GenericNameSyntax => false,
            ThisExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax => true,
            _ => false,
        };
    }

    private static bool FindValue(SyntaxNode? declaration, out ExpressionSyntax? value)
    {
        value = null;
        switch (declaration)
        {
            case null:
                return false;
            case VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } declarator:
                return FindOfField(field, declarator, out value);
            case VariableDeclaratorSyntax { Initializer.Value: var initializer } local:
                bool isConst = local.Parent?.Parent is LocalDeclarationStatementSyntax { IsConst: true };
                value = isConst || !SingleAssignment.IsAssignedAgain(local, local.Identifier.ValueText) ? initializer : null;
                return true;
            case PropertyDeclarationSyntax property:
                return FindOfProperty(property, out value);
            case ParameterSyntax { Parent.Parent: ConstructorDeclarationSyntax or TypeDeclarationSyntax }:
                // If the program passes only one argument, that is its value.
                return false;
            default:
                return true;
        }
    }

    private static bool FindOfField(BaseFieldDeclarationSyntax field, VariableDeclaratorSyntax declarator, out ExpressionSyntax? value)
    {
        bool isConst = field.Modifiers.Any(SyntaxKind.ConstKeyword);
        bool isPrivate = IsPrivate(field);
        bool isAssigned = SingleAssignment.IsAssignedAgain(declarator, declarator.Identifier.ValueText);
        bool isKept = isConst || isPrivate || field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
        value = isKept && declarator.Initializer is { Value: var initializer }
            && (isConst || !isAssigned) ? initializer : null;

        // A field that other files can assign must be searched for in them; one that is assigned once has that value.
        return value is not null
            || (isPrivate && !isAssigned && field.Parent is TypeDeclarationSyntax type && !NameDeclarations.IsPartial(type));
    }

    private static bool FindOfProperty(PropertyDeclarationSyntax property, out ExpressionSyntax? value)
    {
        value = null;
        bool isSettable = property.AccessorList?.Accessors.Any(static accessor => accessor.Keyword.ValueText is "set" or "init") == true;
        bool isReplaceable = property.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.AbstractKeyword
            or SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword) || property.Parent is InterfaceDeclarationSyntax;
        if (!isSettable && !isReplaceable)
        {
            value = property.ExpressionBody?.Expression
                ?? (property.Initializer is { Value: var initial }
                    && !SingleAssignment.IsAssignedAgain(property, property.Identifier.ValueText) ? initial : null);
        }

        // A property that a constructor or another file assigns once has that value.
        bool isAuto = property.AccessorList?.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }) == true;
        return value is not null || (property.Initializer is null && !isAuto);
    }

    private static bool IsPrivate(BaseFieldDeclarationSyntax field) =>
        field.Parent is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax
        && !field.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword
            or SyntaxKind.ProtectedKeyword);
}
