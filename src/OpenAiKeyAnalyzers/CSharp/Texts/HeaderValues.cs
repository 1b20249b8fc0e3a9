using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.CSharp.Texts;

/// <summary>Recognises members that set an <c>Authorization</c> header, of whatever HTTP client.</summary>
internal static class HeaderValues
{
    private static readonly string[] ValueNames = ["value", "headerValue", "values"];

    /// <summary>Whether the receiver takes the credentials of <c>new AuthenticationHeaderValue("Bearer", credentials)</c>.</summary>
    internal static bool IsBearerParameter(TextReceiver receiver, SemanticModel model, CancellationToken cancellation) =>
        receiver.Symbol is IParameterSymbol { Name: "parameter", ContainingSymbol.ContainingType: { Name: "AuthenticationHeaderValue", ContainingNamespace: { } space } }
        && space.ToDisplayString() == "System.Net.Http.Headers"
        && receiver.Call is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments }
        && arguments.Any(argument => argument.Expression != receiver.Value && string.Equals(Constant(argument.Expression, model, cancellation)?.Trim(), "Bearer", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the receiver takes the whole value of a header called <c>Authorization</c>.</summary>
    internal static bool IsAuthorizationValue(TextReceiver receiver, SemanticModel model, CancellationToken cancellation)
    {
        ISymbol member = receiver.Symbol is IParameterSymbol parameter && ValueNames.Contains(parameter.Name) ? parameter.ContainingSymbol : receiver.Symbol;
        bool isHeaderMember = member is IMethodSymbol or IPropertySymbol { IsIndexer: true } && (HasHeaderInName(member.Name) || (member.ContainingType is { } type && HasHeaderInName(type.Name)) || receiver.Call is InitializerExpressionSyntax or AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax });
        return isHeaderMember && NameOf(receiver) is { } name && string.Equals(Constant(name, model, cancellation)?.Trim(), "Authorization", StringComparison.OrdinalIgnoreCase);
    }

    private static ExpressionSyntax? NameOf(TextReceiver receiver) => receiver.Call switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } => arguments.FirstOrDefault(argument => argument.Expression != receiver.Value && argument.NameColon?.Name.Identifier.ValueText is null or "name" or "header" or "headerName" or "key")?.Expression,
        InitializerExpressionSyntax { Expressions: { Count: 2 } elements } when elements[1] == receiver.Value => elements[0],
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } } => index[0].Expression,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } => index[0].Expression,
        _ => null,
    };

    private static bool HasHeaderInName(string name) => name.IndexOf("header", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string? Constant(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string value } ? value : null;
}
