using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Determines which conditions are true only if the read value is empty: <c>string.IsNullOrEmpty(key)</c>, <c>key is null or ""</c>,
/// <c>key.Length == 0</c>.
/// </summary>
internal sealed class EmptyConditions(SourceReads sources)
{
    /// <summary>
    /// Gets the name of the source that is empty if a condition has an outcome; <see langword="null"/> if that is uncertain.
    /// </summary>
    internal string? Name(ExpressionSyntax condition, bool outcome) => condition switch
    {
        ParenthesizedExpressionSyntax parenthesized => Name(parenthesized.Expression, outcome),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Name(not.Operand, !outcome),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } both =>
            both.IsKind(SyntaxKind.LogicalAndExpression) == outcome
                ? Name(both.Left, outcome) ?? Name(both.Right, outcome)
                : Name(both.Left, outcome) is { } name && Name(both.Right, outcome) == name ? name : null,
        BinaryExpressionSyntax comparison => Compared(comparison, outcome),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty"
            or "IsNullOrWhiteSpace" }, ArgumentList.Arguments: { Count: 1 } arguments } when outcome =>
            sources.KeyNameOf(arguments[0].Expression),
        IsPatternExpressionSyntax pattern when IsEmpty(pattern.Pattern, outcome) => sources.KeyNameOf(pattern.Expression),
        _ => null,
    };

    /// <summary>
    /// Gets the same for the arm of a switch over the read value: the arm matches empty strings, or a previous arm matches all others.
    /// </summary>
    internal string? Name(SwitchExpressionSyntax switched, SwitchExpressionArmSyntax arm)
    {
        bool isForEmpty = IsEmpty(arm.Pattern, true)
            || switched.Arms.TakeWhile(other => other != arm).Any(other => other.WhenClause is null && IsEmpty(other.Pattern, false));
        return isForEmpty ? sources.KeyNameOf(switched.GoverningExpression) : null;
    }

    private string? Compared(BinaryExpressionSyntax comparison, bool outcome)
    {
        (ExpressionSyntax left, ExpressionSyntax right, SyntaxKind kind) = (comparison.Left, comparison.Right, comparison.Kind());
        if (sources.IsNull(left) || sources.TextOf(left) is not null || sources.NumberOf(left) is not null)
        {
            (left, right) = (right, left);
            kind = kind switch
            {
                SyntaxKind.GreaterThanExpression => SyntaxKind.LessThanExpression,
                SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.LessThanOrEqualExpression,
                SyntaxKind.LessThanExpression => SyntaxKind.GreaterThanExpression,
                SyntaxKind.LessThanOrEqualExpression => SyntaxKind.GreaterThanOrEqualExpression,
                _ => kind,
            };
        }

        if (sources.IsNull(right) || sources.TextOf(right) == string.Empty)
        {
            return (kind, outcome) is (SyntaxKind.EqualsExpression, true) or (SyntaxKind.NotEqualsExpression, false)
                ? sources.KeyNameOf(left) : null;
        }

        return Measured(left) is { } text && sources.NumberOf(right) is { } number && (kind, number, outcome) is
            (SyntaxKind.EqualsExpression, 0, true) or (SyntaxKind.NotEqualsExpression, 0, false)
            or (SyntaxKind.GreaterThanExpression, 0, false)
            or (SyntaxKind.GreaterThanOrEqualExpression, 1, false) or (SyntaxKind.LessThanExpression, 1, true)
            or (SyntaxKind.LessThanOrEqualExpression, 0, true)
                ? sources.KeyNameOf(text)
                : null;
    }

    private static ExpressionSyntax? Measured(ExpressionSyntax length) => length switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } member => member.Expression,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Length" } } access =>
            access.Expression,
        _ => null,
    };

    /// <summary>Determines whether a string that matches a pattern, or does not match it, is null or empty.</summary>
    private bool IsEmpty(PatternSyntax pattern, bool matches) => pattern switch
    {
        ParenthesizedPatternSyntax parenthesized => IsEmpty(parenthesized.Pattern, matches),
        UnaryPatternSyntax not => IsEmpty(not.Pattern, !matches),
        BinaryPatternSyntax both => both.IsKind(SyntaxKind.AndPattern) == matches
            ? IsEmpty(both.Left, matches) || IsEmpty(both.Right, matches)
            : IsEmpty(both.Left, matches) && IsEmpty(both.Right, matches),
        ConstantPatternSyntax constant =>
            matches && (sources.IsNull(constant.Expression) || sources.TextOf(constant.Expression) == string.Empty),
        RecursivePatternSyntax { PositionalPatternClause: null, PropertyPatternClause.Subpatterns: var properties } =>
            properties.Count == 0 ? !matches : properties.Count == 1 && IsLength(properties[0], matches),
        DeclarationPatternSyntax or TypePatternSyntax => !matches,
        _ => false,
    };

    private bool IsLength(SubpatternSyntax property, bool matches) =>
        property.NameColon?.Name.Identifier.ValueText == "Length" && property.Pattern switch
        {
            ConstantPatternSyntax constant => matches && sources.NumberOf(constant.Expression) == 0,
            UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } => !matches && sources.NumberOf(constant.Expression) == 0,
            RelationalPatternSyntax relation =>
                !matches && (relation.OperatorToken.Kind(), sources.NumberOf(relation.Expression)) is (SyntaxKind.GreaterThanToken, 0)
                or (SyntaxKind.GreaterThanEqualsToken, 1),
            _ => false,
        };
}
