using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Recognises members that set an <c>Authorization</c> header, of whatever HTTP client.</summary>
internal static class AuthorizationSinks
{
    /// <summary>What parameters are called that take a header's value.</summary>
    internal static readonly string[] ValueNames = ["value", "headerValue", "values"];

    /// <summary>What parameters are called that take a header's name.</summary>
    internal static readonly string[] HeaderNames = ["name", "header", "headerName", "key"];

    /// <summary>Whether the receiver takes the credentials of <c>new AuthenticationHeaderValue("Bearer", credentials)</c>.</summary>
    internal static bool IsBearerParameter(Sink receiver, SemanticModel model, CancellationToken cancellation) =>
        receiver.Symbol
        is IParameterSymbol { Name: "parameter",
            ContainingSymbol.ContainingType: { Name: "AuthenticationHeaderValue", ContainingNamespace: { } space } }
        && space.ToDisplayString() == "System.Net.Http.Headers"
        && receiver.Call is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments }
        && arguments.Any(argument => argument.Expression != receiver.Value
            && string.Equals(FindConstant(argument.Expression, model, cancellation)?.Trim(), "Bearer", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the receiver takes the whole value of a header called <c>Authorization</c>.</summary>
    internal static bool IsAuthorizationValue(Sink receiver, SemanticModel model, CancellationToken cancellation) => receiver.Symbol switch
    {
        IParameterSymbol { Name: "input",
            ContainingSymbol: { Name: "Parse" or "TryParse", ContainingType.Name: "AuthenticationHeaderValue" } } => true,
        IParameterSymbol parameter when !ValueNames.Contains(parameter.Name) && parameter.ContainingSymbol is not IPropertySymbol => false,
        _ => FindName(receiver, model, cancellation) is { } name
            && string.Equals(FindConstant(name, model, cancellation)?.Trim(), "Authorization", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>The expression that names the header, whatever object keeps it: a header collection, a request, or a dictionary that is
    /// handed to one.</summary>
    private static ExpressionSyntax? FindName(Sink receiver, SemanticModel model, CancellationToken cancellation) => receiver.Call switch
    {
        InitializerExpressionSyntax { Expressions: { Count: 2 } elements } when elements[1] == receiver.Value => elements[0],
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } } =>
            index[0].Expression,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } =>
            index[0].Expression,
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax =>
            GetArguments(model.For(receiver.Call).GetOperation(receiver.Call, cancellation))
            .FirstOrDefault(static argument => argument.Parameter is { } parameter
                && HeaderNames.Contains(parameter.Name))?.Value.Syntax as ExpressionSyntax,
        _ => null,
    };

    // By parameter: the arguments may be named, and an extension method may be called like any other.
    internal static ImmutableArray<IArgumentOperation> GetArguments(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    /// <summary>The name of a header that is given as a constant, as <c>HttpRequestHeader.Authorization</c>, or as
    /// <c>HeaderNames.Authorization</c>.</summary>
    internal static string? FindConstant(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        if (expression is LiteralExpressionSyntax literal)
        {
            return literal.Token.ValueText;
        }

        model = model.For(expression);

        // HttpRequestHeader.Authorization is a number, HeaderNames.Authorization no constant.
        return model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string value } ? value
            : model.GetSymbolInfo(expression, cancellation).Symbol
            is IFieldSymbol { ContainingType.Name: "HttpRequestHeader" or "HeaderNames" } field ? field.Name
            : null;
    }
}
