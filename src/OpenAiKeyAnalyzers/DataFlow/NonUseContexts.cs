using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Recognizes expressions that compare, list or map a URL or a model instead of using it. The names of methods and types are used only if
/// the data flow does not show that the value is sent.
/// </summary>
internal static class NonUseContexts
{
    // SyntaxKind.ExpressionElement of [a, b], which the API of the minimum supported compiler does not define.
    private const int ExpressionElement = 9077;

    internal static bool IsNonUse(ExpressionSyntax expression)
    {
        ExpressionSyntax value = expression.WalkUpConversions();
        return value.Parent switch
        {
            BinaryExpressionSyntax { RawKind: not ((int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression) } => true,
            PatternSyntax or SwitchLabelSyntax => true,
            AttributeArgumentSyntax => true,
            ArgumentSyntax { Parent: BracketedArgumentListSyntax } => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } =>
                IsComparison(call.Expression.GetCalledName()) || IsListMethod(call.Expression.GetCalledName()),
            ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax creation } => IsListType(creation.Type.ToString()),
            AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax,
                Parent: InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax creation },
            } assignment when assignment.Right == value => IsListType(creation.Type.ToString()),
            ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } member when member.Expression == value =>
                IsComparison(member.Name.Identifier.ValueText),
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

    private static bool IsComparison(string name) => IdentifierWords.IsWord(name, IdentifierWordUse.Comparison);

    private static bool IsListMethod(string name) => IdentifierWords.ContainsWholeWord(name, IdentifierWordUse.ListMethod);

    private static bool IsListType(string name) => IdentifierWords.ContainsWord(name, IdentifierWordUse.ListType);

    /// <summary>
    /// Determines whether the value is the key of an entry, or is mapped to another one: <c>{ "/v1/engines", "/v1/models" }</c>.
    /// </summary>
    private static bool IsMapping(InitializerExpressionSyntax element, ExpressionSyntax value) =>
        element.Expressions.Count > 1 && (element.Expressions[0] == value || CanBeUrl(element.Expressions[0]));

    private static bool CanBeUrl(ExpressionSyntax key) =>
        key is not LiteralExpressionSyntax { Token.Value: string text } || text.IndexOf('/') >= 0;
}
