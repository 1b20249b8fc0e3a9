using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Credentials;

/// <summary>
/// Finds the code that asks whether a variable still has the value that it begins with: <c>if (string.IsNullOrEmpty(key)) return;</c>.
/// Such a program knows that its key is to be filled in, and sends nothing before.
/// </summary>
internal sealed class ValueTestDetector(SemanticModel model, StringDataFlow flow, CancellationToken cancellation)
{
    // What string, ArgumentException and most helpers call it.
    private static readonly string[] EmptyTests =
        ["IsNullOrEmpty", "IsNullOrWhiteSpace", "ThrowIfNullOrEmpty", "ThrowIfNullOrWhiteSpace"];

    private static readonly string[] Trims = ["Trim", "TrimStart", "TrimEnd"];

    /// <summary>Determines whether a variable that takes a text on its way to a sink is tested for it.</summary>
    /// <param name="text">The text where it is written.</param>
    /// <param name="passed">What is handed over to the sink.</param>
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

    // Members of libraries are tested in code that has nothing to do with this text.
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
