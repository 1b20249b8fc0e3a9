using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>
/// Finds the code that tests whether a variable still has its initial value: <c>if (string.IsNullOrEmpty(key)) return;</c>. Such a program
/// sends no request before its key is filled in.
/// </summary>
internal sealed class ValueTestDetector(SemanticModel model, StringDataFlow flow, CancellationToken cancellation)
{
    // The names of such methods in string, ArgumentException and most helpers.
    private static readonly string[] EmptyTests =
        ["IsNullOrEmpty", "IsNullOrWhiteSpace", "ThrowIfNullOrEmpty", "ThrowIfNullOrWhiteSpace"];

    private static readonly string[] Trims = ["Trim", "TrimStart", "TrimEnd"];

    /// <summary>Determines whether a variable through which a string reaches a sink is tested for that string.</summary>
    /// <param name="text">The string where it is written.</param>
    /// <param name="passed">The expression that is passed to the sink.</param>
    internal bool IsTested(ConstantString text, ExpressionSyntax passed) =>
        new[] { FindVariable(text.Expression), FindVariable(passed) ?? FindNamed(passed) }.OfType<ISymbol>()
            .Distinct(SymbolEqualityComparer.Default)
            .Any(variable => flow.FindAllReferences(variable!).Any(use => IsTest(use, text.Value)));

    private ISymbol? FindVariable(ExpressionSyntax text) => StringDataFlow.WalkUp(text).Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax } clause =>
            model.For(clause).GetDeclaredSymbol(clause.Parent!, cancellation),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax } assignment =>
            GetVariable(assignment.Left),
        _ => null,
    };

    private ISymbol? FindNamed(ExpressionSyntax passed) =>
        passed is IdentifierNameSyntax or MemberAccessExpressionSyntax ? GetVariable(passed) : null;

    // Members of libraries are tested in code that is unrelated to this string.
    private ISymbol? GetVariable(ExpressionSyntax name) =>
        model.For(name).GetSymbolInfo(name, cancellation).Symbol is { } symbol && SinkClassifier.IsDeclaredInSource(symbol)
        ? symbol : null;

    private static bool IsTest(ExpressionSyntax use, string value)
    {
        ExpressionSyntax tested = SkipTrims(use);
        return tested.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
                IsValue(comparison.Left == tested ? comparison.Right : comparison.Left, value),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } arguments } argument =>
                IsTest(call, arguments.Arguments.Where(other => other != argument), value),
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member when member.Expression == tested =>
                IsTest(call, call.ArgumentList.Arguments, value),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Length) } length when length.Expression == tested =>
                IsBlank(value) && length.Parent is BinaryExpressionSyntax { OperatorToken.ValueText: not "+" } or IsPatternExpressionSyntax,
            IsPatternExpressionSyntax match when match.Expression == tested => IsValue(match.Pattern, value),
            SwitchExpressionSyntax choice when choice.GoverningExpression == tested =>
                choice.Arms.Any(arm => IsValue(arm.Pattern, value)),
            SwitchStatementSyntax choice => choice.Sections.SelectMany(static section => section.Labels)
                .Any(label => label is CaseSwitchLabelSyntax { Value: var other } && IsValue(other, value)),
            _ => false,
        };
    }

    private static ExpressionSyntax SkipTrims(ExpressionSyntax use)
    {
        ExpressionSyntax value = use;
        while (GetTrimmed(value) is { } trimmed)
        {
            value = trimmed;
        }

        return value;
    }

    private static ExpressionSyntax? GetTrimmed(ExpressionSyntax value) => value.Parent switch
    {
        ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax => (ExpressionSyntax)value.Parent,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member
            when member.Expression == value && Trims.Contains(member.Name.Identifier.ValueText) => call,
        _ => null,
    };

    private static bool IsTest(InvocationExpressionSyntax call, IEnumerable<ArgumentSyntax> others, string value) =>
        RequestUrls.GetName(call.Expression) is { } name && (name == nameof(string.Equals)
            ? others.Any(other => IsValue(other.Expression, value)) : IsBlank(value) && EmptyTests.Contains(name));

    private static bool IsValue(PatternSyntax pattern, string value) => pattern.DescendantNodesAndSelf().Any(node => node switch
    {
        ConstantPatternSyntax constant => IsValue(constant.Expression, value),
        SubpatternSyntax { NameColon.Name.Identifier.ValueText: nameof(string.Length) } => IsBlank(value),
        _ => false,
    });

    private static bool IsValue(ExpressionSyntax other, string value) => other switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text == value,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Empty) } => value.Length == 0,
        _ => false,
    };

    private static bool IsBlank(string value) => string.IsNullOrWhiteSpace(value);
}
