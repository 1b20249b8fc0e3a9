using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Provides helpers for expressions that several rules and fixes use.</summary>
internal static class ExpressionExtensions
{
    /// <summary>Gets the outermost expression around another one that has the same value: <c>((object)value)!</c>.</summary>
    internal static ExpressionSyntax WalkUpConversions(this ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    /// <summary>Gets the name of the called member, also after <c>?.</c> and with type arguments; empty for other expressions.</summary>
    internal static string GetCalledName(this ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    };

    /// <summary>Determines whether the name of a type, as written, ends with a word.</summary>
    internal static bool EndsWithName(this TypeSyntax type, string word) =>
        (type is IdentifierNameSyntax simple ? simple.Identifier.Text : type.ToString()).EndsWith(word, StringComparison.Ordinal);

    internal static ExpressionSyntax WithoutParentheses(this ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }
}
