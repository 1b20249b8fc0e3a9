using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Determines which expressions contain a value that was read from the environment or the configuration.</summary>
internal sealed class SourceReads(KeyRetrievalKind kind, SemanticModel model)
{
    // Limits the search: a variable that is assigned from a variable, and so on. Longer chains do not occur in practice.
    private const int MaxNames = 4;

    /// <summary>
    /// Gets the name by which the value of an expression is read; <see langword="null"/> if it is read in another way, or that is
    /// uncertain.
    /// </summary>
    /// <remarks>A key that is used as a name is not returned, because titles and exceptions would repeat it.</remarks>
    internal string? NameOf(ExpressionSyntax expression) =>
        NameOf(expression, 0) is { } name && !KeyAnchors.HasAnchor(name) ? name : null;

    /// <summary>
    /// Gets the same if the name is that of a key. A condition may also test another variable (<c>CI</c>, <c>DEBUG</c>), which need not be
    /// set.
    /// </summary>
    internal string? KeyNameOf(ExpressionSyntax expression) =>
        NameOf(expression) is { } name && IdentifierWords.EndsWithWord(name, IdentifierWordUse.CredentialVariable) ? name : null;

    /// <summary>Gets the same for an expression that is null; for a choice, for any of its operands.</summary>
    internal string? NameOfNull(ExpressionSyntax expression) =>
        NameOf(expression)
        ?? (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce
            ? NameOfNull(coalesce.Right) : null);

    /// <summary>Gets the constant string of an expression.</summary>
    internal string? TextOf(ExpressionSyntax expression) =>
        model.GetConstantValue(expression) is { HasValue: true, Value: string text } ? text
        : expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" }
        && model.GetSymbolInfo(expression).Symbol is IFieldSymbol { ContainingType.SpecialType: SpecialType.System_String } ? string.Empty
        : null;

    /// <summary>Gets the constant number of an expression.</summary>
    internal int? NumberOf(ExpressionSyntax expression) =>
        model.GetConstantValue(expression) is { HasValue: true, Value: int number } ? number : null;

    internal bool IsNull(ExpressionSyntax expression) => model.GetConstantValue(expression) is { HasValue: true, Value: null };

    private string? NameOf(ExpressionSyntax expression, int names) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => NameOf(parenthesized.Expression, names),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed =>
            NameOf(suppressed.Operand, names),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => NameOf(assignment.Right, names),
        ConditionalAccessExpressionSyntax
        {
            WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Trim" } },
        } trimmed => NameOf(trimmed.Expression, names),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim" } member } =>
            NameOf(member.Expression, names),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => NameOf(coalesce.Left, names),
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call when kind == KeyRetrievalKind.Environment =>
            model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "GetEnvironmentVariable", ContainingType.Name: "Environment" }
            ? TextOf(arguments[0].Expression) : null,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } access when kind == KeyRetrievalKind.Configuration =>
            model.GetSymbolInfo(access).Symbol is IPropertySymbol { ContainingType.Name: var type }
            && type.IndexOf("Configuration", StringComparison.Ordinal) >= 0 ? TextOf(index[0].Expression) : null,
        IdentifierNameSyntax or MemberAccessExpressionSyntax when names < MaxNames && InitializerOf(expression) is { } initializer =>
            NameOf(initializer, names + 1),
        _ => null,
    };

    /// <summary>Finds the initial value of a variable: the branch in question may assign another one.</summary>
    private ExpressionSyntax? InitializerOf(ExpressionSyntax name) =>
        model.GetSymbolInfo(name).Symbol is (ILocalSymbol or IFieldSymbol) and { DeclaringSyntaxReferences.Length: 1 } variable
        && variable.DeclaringSyntaxReferences[0] is var declaration && declaration.SyntaxTree == model.SyntaxTree
            ? (declaration.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value ?? PatternInput(declaration.GetSyntax())
            : null;

    /// <summary>Matches Environment.GetEnvironmentVariable("…") is { } key.</summary>
    private static ExpressionSyntax? PatternInput(SyntaxNode declaration) =>
        declaration is SingleVariableDesignationSyntax ? declaration.FirstAncestorOrSelf<IsPatternExpressionSyntax>()?.Expression : null;
}
