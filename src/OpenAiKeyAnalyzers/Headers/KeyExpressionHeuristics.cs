using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Determines from the source of an expression, or from its name, whether its value is a key and nothing else.</summary>
internal sealed class KeyExpressionHeuristics(SemanticModel model, KeyOptions options, CancellationToken cancellation)
{
    // Limits the search: a variable that is assigned from a variable, and so on. Longer chains do not occur in practice.
    private const int MaxNames = 4;

    private readonly Lazy<bool> _containsScheme = new(() => model.SyntaxTree.GetRoot(cancellation).DescendantTokens().Any(static token =>
        (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
        && token.ValueText.IndexOf("bearer", StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>Determines whether the value is read from an environment variable or a setting for keys.</summary>
    internal bool IsKey(ExpressionSyntax expression) =>
        FindSource(expression, 0) is { } name && IdentifierWords.ContainsWord(name, IdentifierWordUse.KeySource);

    /// <summary>Determines whether the value is read from the environment variable of OpenAI's key.</summary>
    internal bool IsOpenAiKey(ExpressionSyntax expression) => FindSource(expression, 0) == options.EnvironmentVariable;

    /// <summary>
    /// Determines whether the value is a key according to its source, or according to its name in a file that contains no scheme before it.
    /// </summary>
    internal bool IsBareKey(ExpressionSyntax expression) =>
        IsKey(expression)
        || (!_containsScheme.Value && IdentifierWords.EndsWithWord(GetName(expression), IdentifierWordUse.ApiKeyVariable));

    /// <summary>Determines whether an expression has the name of a key or token, which a scheme never has.</summary>
    internal bool HasKeyName(ExpressionSyntax expression) =>
        IsKey(expression) || IdentifierWords.EndsWithWord(GetName(expression), IdentifierWordUse.CredentialVariable);

    /// <summary>Finds the name of the environment variable or setting from which a value is read.</summary>
    private string? FindSource(ExpressionSyntax expression, int names) => Strip(expression) switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => FindName(arguments[0]),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } => FindName(index[0]),
        (IdentifierNameSyntax or MemberAccessExpressionSyntax) and var name when names < MaxNames
            && model.For(name).GetSymbolInfo(name, cancellation).Symbol is { } symbol && FindValue(symbol) is { } value
            && ProgramFiles.Get(model.Compilation).Contains(value) => FindSource(value, names + 1),
        _ => null,
    };

    /// <summary>Finds the only value of a variable, or the only argument that the program passes to a parameter.</summary>
    private ExpressionSyntax? FindValue(ISymbol symbol) => symbol is IParameterSymbol parameter
        ? ParameterArguments.Find(parameter, model, cancellation).Take(2).ToList() is { Count: 1 } arguments ? arguments[0] : null
        : SingleAssignment.FindInitializer(symbol, cancellation)
            ?? ProgramMembers.FindOnlyAssignment(symbol, model.Compilation, cancellation);

    /// <summary>Finds the name that a lookup uses: that of an environment variable, or a configuration key.</summary>
    private string? FindName(ArgumentSyntax argument) =>
        ArgumentParameter.Find(argument, model, cancellation) is { } parameter
        && SinkClassifier.FindRow(parameter) is { Kind: SinkKind.VariableName or SinkKind.ConfigurationKey }
            ? FindText(argument.Expression) : null;

    private string? FindText(ExpressionSyntax expression) =>
        model.For(expression).GetConstantValue(expression, cancellation) is { HasValue: true, Value: string text } ? text : null;

    /// <summary>Removes what does not change the value: parentheses, <c>!</c>, a fallback, trimming.</summary>
    private static ExpressionSyntax Strip(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    continue;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    expression = suppressed.Operand;
                    continue;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                    expression = coalesce.Left;
                    continue;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim"
                    or "ToString", Expression: var receiver } }:
                    expression = receiver;
                    continue;
                case ConditionalAccessExpressionSyntax conditional:
                    expression = conditional.Expression;
                    continue;
                default:
                    return expression;
            }
        }
    }

    private static string GetName(ExpressionSyntax expression) => RequestUrls.GetName(Strip(expression));
}
