using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Specifies what the language requires at the position of a key.</summary>
internal enum ConstantContextKind
{
    /// <summary>Any expression is allowed.</summary>
    Replaceable,

    /// <summary>A constant is required, and the code around it cannot be changed: attributes, case labels, patterns.</summary>
    ConstantRequired,

    /// <summary>The string is compared, tested or looked up: replacing it would change what the program finds.</summary>
    Comparison,

    /// <summary>The initializer of a <c>const</c> field.</summary>
    Field,

    /// <summary>The initializer of a <c>const</c> local.</summary>
    Local,

    /// <summary>The default value of a parameter.</summary>
    Parameter,
}

/// <summary>Determines which declaration would have to change together with the key.</summary>
internal static class ConstantContext
{
    /// <summary>Gets the kind of context, and the declaration or parameter that determines it.</summary>
    internal static (ConstantContextKind Kind, SyntaxNode? Owner) Classify(ExpressionSyntax expression, SemanticModel model,
        CancellationToken cancellation)
    {
        if (SharedDeclarations.IsOnlyCompared(expression, model, cancellation))
        {
            return (ConstantContextKind.Comparison, null);
        }

        for (SyntaxNode? node = expression; node is not null; node = node.Parent)
        {
            switch (node.Parent)
            {
                case AttributeArgumentSyntax or PatternSyntax or SwitchLabelSyntax or GotoStatementSyntax or EnumMemberDeclarationSyntax:
                    return (ConstantContextKind.ConstantRequired, null);
                case EqualsValueClauseSyntax { Parent: ParameterSyntax parameter }:
                    return (ConstantContextKind.Parameter, parameter);
                case EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax field }
                    when field.Modifiers.Any(SyntaxKind.ConstKeyword):
                    return (ConstantContextKind.Field, field);
                case EqualsValueClauseSyntax { Parent.Parent.Parent: LocalDeclarationStatementSyntax { IsConst: true } local }:
                    return (ConstantContextKind.Local, local);
                case StatementSyntax or MemberDeclarationSyntax:
                    return (ConstantContextKind.Replaceable, null);
            }
        }

        return (ConstantContextKind.Replaceable, null);
    }
}
