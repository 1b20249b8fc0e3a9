using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Places where an address or a model is compared, listed or mapped, not used.</summary>
internal static class NonUseContexts
{
    private static readonly HashSet<string> Comparisons = new(StringComparer.Ordinal)
    {
        "Equals", "Contains", "StartsWith", "EndsWith", "IndexOf", "LastIndexOf", "Replace", "Split", "Compare", "CompareTo",
        "CompareOrdinal", "IsMatch", "Match", "Matches", "TrimStart", "TrimEnd",
        "Remove", "ContainsKey", "TryGetValue", "Equal", "NotEqual", "AreEqual", "Be", "IsWellFormedUriString", "IsBaseOf", "Any",
        "FirstOrDefault",
    };

    // What is called so knows that an address or a model is gone: it lists, maps or refuses it.
    private static readonly string[] Lists = ["Deprecat", "Retire", "Obsolete", "Legacy", "Migrat", "Sunset", "Deny", "Block", "Forbid"];

    // SyntaxKind.ExpressionElement of [a, b], which the oldest supported compiler does not know.
    private const int ExpressionElement = 9077;

    internal static bool IsNonUse(ExpressionSyntax expression)
    {
        ExpressionSyntax value = expression;
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            value = (ExpressionSyntax)value.Parent;
        }

        return value.Parent switch
        {
            BinaryExpressionSyntax { RawKind: not ((int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression) } => true,
            PatternSyntax or SwitchLabelSyntax => true,
            AttributeArgumentSyntax => true,
            ArgumentSyntax { Parent: BracketedArgumentListSyntax } => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } =>
                Comparisons.Contains(GetName(call.Expression)) || IsList(GetName(call.Expression)),
            ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax creation } => IsList(creation.Type.ToString()),
            AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax,
                Parent: InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax creation },
            } assignment when assignment.Right == value => IsList(creation.Type.ToString()),
            ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } member when member.Expression == value =>
                Comparisons.Contains(member.Name.Identifier.ValueText),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression
                or (int)SyntaxKind.CollectionInitializerExpression } => true,
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element =>
                IsMapping(element, value),
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } assignment =>
                assignment.Right == value && CanBeUrl(index[0].Expression),
            { RawKind: ExpressionElement } => true,
            _ => false,
        };
    }

    private static bool IsList(string name) => Array.Exists(Lists, word => name.IndexOf(word, StringComparison.Ordinal) >= 0);

    /// <summary>The key of an entry, or what stands for it instead: <c>{ "/v1/engines", "/v1/models" }</c>.</summary>
    private static bool IsMapping(InitializerExpressionSyntax element, ExpressionSyntax value) =>
        element.Expressions.Count > 1 && (element.Expressions[0] == value || CanBeUrl(element.Expressions[0]));

    private static bool CanBeUrl(ExpressionSyntax key) =>
        key is not LiteralExpressionSyntax { Token.Value: string text } || text.IndexOf('/') >= 0;

    private static string GetName(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    };
}
