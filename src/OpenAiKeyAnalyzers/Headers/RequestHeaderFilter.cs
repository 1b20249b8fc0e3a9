using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>
/// Distinguishes request headers from response headers, and from settings that are only stored under the name of a header.
/// </summary>
internal sealed class RequestHeaderFilter(SemanticModel model, StringDataFlow flow, CancellationToken cancellation)
{
    // Limits the search: a variable that is assigned from a member of a variable. Longer chains do not occur in practice.
    private const int MaxVariables = 3;

    /// <summary>Determines whether a header may become part of a request.</summary>
    internal bool IsForRequest(HeaderWrite write)
    {
        if (write.Collection == HeaderCollectionKind.Dictionary && IsSchemeAlone(write))
        {
            return false;
        }

        if (write.Receiver is not { } receiver)
        {
            return true;
        }

        if (IsOfResponse(receiver, 0))
        {
            return false;
        }

        return write.Collection switch
        {
            HeaderCollectionKind.Dictionary => !IsKeyOfGeneratedClient(receiver) && !HasResponseName(receiver),
            HeaderCollectionKind.Other or HeaderCollectionKind.WebHeaderCollection => !HasResponseName(receiver),
            _ => true,
        };
    }

    /// <summary>Determines whether an expression is a response, belongs to one, or is a variable that is assigned from one.</summary>
    private bool IsOfResponse(ExpressionSyntax receiver, int variables)
    {
        for (ExpressionSyntax? part = receiver; part is not null; part = (part as MemberAccessExpressionSyntax)?.Expression)
        {
            if (HeaderSinks.IsResponse(model.For(part).GetTypeInfo(part, cancellation).Type))
            {
                return true;
            }

            if (variables < MaxVariables && part is IdentifierNameSyntax
                && model.For(part).GetSymbolInfo(part, cancellation).Symbol is { } variable
                && SingleAssignment.FindInitializer(variable, cancellation) is { } value && value.SyntaxTree == model.SyntaxTree
                && IsOfResponse(value, variables + 1))
            {
                return true;
            }
        }

        return false;
    }

    // A table of schemes contains a scheme where a header contains scheme and key: prefixes["Authorization"] = "Bearer".
    private static bool IsSchemeAlone(HeaderWrite write) =>
        HeaderSyntax.EqualsIgnoreCase(write.Header, HeaderSyntax.Name)
        && write.Value is { IsConstant: true, Value: var value } && value.Length > 0 && value.Trim().All(char.IsLetter);

    /// <summary>
    /// Determines whether a dictionary belongs to a client that OpenAPI Generator created. Such a client stores keys and schemes in two
    /// properties and joins them later (modules/openapi-generator/src/main/resources/csharp, read 2026-11-28).
    /// </summary>
    private bool IsKeyOfGeneratedClient(ExpressionSyntax receiver) =>
        model.For(receiver).GetSymbolInfo(receiver, cancellation).Symbol
            is IPropertySymbol { Name: "ApiKey" or "ApiKeyPrefix", ContainingType: { } type }
        && type.GetMembers("ApiKey").Length > 0 && type.GetMembers("ApiKeyPrefix").Length > 0;

    /// <summary>Determines whether a collection has the name of response headers, and no code sends it.</summary>
    private bool HasResponseName(ExpressionSyntax receiver)
    {
        for (ExpressionSyntax? part = receiver; part is not null; part = (part as MemberAccessExpressionSyntax)?.Expression)
        {
            if (part is SimpleNameSyntax or MemberAccessExpressionSyntax
                && IdentifierWords.ContainsWord(GetName(part), IdentifierWordUse.ResponseVariable))
            {
                return !IsSent(receiver);
            }
        }

        return false;
    }

    /// <summary>Determines whether a collection is passed to a member that accepts headers.</summary>
    private bool IsSent(ExpressionSyntax collection) =>
        model.For(collection).GetSymbolInfo(collection, cancellation).Symbol
            is (ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol)
        and var variable
        && flow.FindReferences(variable).Any(IsPassedToHeaders);

    private bool IsPassedToHeaders(ExpressionSyntax use) => use.Parent switch
    {
        ArgumentSyntax { Parent.Parent: ExpressionSyntax call } =>
            model.For(call).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingType: { } type } method
            && HeaderSinks.FindCollection(type, type, method.Name) is not null,
        ForEachStatementSyntax { Statement: var body } loop => loop.Expression == use && body.DescendantNodes()
            .OfType<InvocationExpressionSyntax>().Any(IsHeaderCall),
        _ => false,
    };

    private bool IsHeaderCall(InvocationExpressionSyntax call) =>
        HeaderWrites.FindReceiver(call) is { } receiver
        && model.For(call).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method
        && HeaderSinks.FindCollection(model.For(receiver).GetTypeInfo(receiver, cancellation).Type, method.ContainingType, method.Name)
            is not (null or HeaderCollectionKind.Dictionary);

    private static string GetName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => string.Empty,
    };
}
