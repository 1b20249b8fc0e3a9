using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Finds the sinks of header names, header values and credentials, for all HTTP clients.</summary>
internal static class HeaderSinks
{
    /// <summary>Determines whether a sink accepts the credentials in <c>new AuthenticationHeaderValue("Bearer", credentials)</c>.</summary>
    internal static bool IsBearerParameter(Sink sink, SemanticModel model, CancellationToken cancellation) =>
        SinkClassifier.FindRow(sink.Symbol) is { Kind: SinkKind.AuthenticationParameter }
        && sink.Call is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments }
        && arguments.Any(argument => argument.Expression != sink.Value
            && string.Equals(FindConstant(argument.Expression, model, cancellation)?.Trim(), "Bearer", StringComparison.OrdinalIgnoreCase));

    /// <summary>Determines whether a sink accepts the whole value of a header named <c>Authorization</c>.</summary>
    internal static bool IsAuthorizationValue(Sink sink, SemanticModel model, CancellationToken cancellation) =>
        SinkClassifier.FindRow(sink.Symbol) is { Kind: SinkKind.AuthorizationValue }
        || IsHeaderValue(sink, "Authorization", model, cancellation);

    /// <summary>Determines whether a sink accepts the whole value of a header.</summary>
    internal static bool IsHeaderValue(Sink sink, string header, SemanticModel model, CancellationToken cancellation) =>
        CanBeHeaderValue(sink.Symbol) && FindName(sink, model, cancellation) is { } name
        && string.Equals(FindConstant(name, model, cancellation)?.Trim(), header, StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the collection to which a member adds a header.</summary>
    /// <param name="receiver">The type of the object on which the member is called; for an extension method, the type that declares
    /// it.</param>
    /// <param name="declaring">The type that declares the member.</param>
    /// <param name="member">The name of the member; <c>this[]</c> for an indexer.</param>
    /// <returns>The collection, or <see langword="null"/> if the member is not a sink for a request header.</returns>
    internal static HeaderCollectionKind? FindCollection(ITypeSymbol? receiver, INamedTypeSymbol? declaring, string member)
    {
        // The compiler nests the members of an extension block in a type inside the class.
        INamedTypeSymbol? outermost = declaring is null ? null : SinkClassifier.GetOutermostType(declaring);
        if ((FindRow(receiver as INamedTypeSymbol, member) ?? FindRow(outermost, member)) is { } row)
        {
            return row.Kind == SinkKind.ResponseHeaders ? null : GetCollectionKind(row.Effect);
        }

        string type = receiver?.Name ?? string.Empty;
        if (IsDictionary(receiver) && !IsHeaderName(type))
        {
            return HeaderCollectionKind.Dictionary;
        }

        return IsHeaderName(member) || IsHeaderName(type) || (outermost is not null && IsHeaderName(outermost.Name))
            ? HeaderCollectionKind.Other : null;
    }

    /// <summary>Determines whether a type is a response or a collection of response headers.</summary>
    internal static bool IsResponse(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && FindRow(named, SinkRow.Any) is { Kind: SinkKind.ResponseHeaders };

    private static SinkRow? FindRow(INamedTypeSymbol? type, string member) =>
        type is null ? null : SinkClassifier.FindRows(type).FirstOrDefault(row => (row.Member == SinkRow.Any || row.Member == member)
            && row.Kind is SinkKind.HeaderName or SinkKind.HeaderValue or SinkKind.HeaderLine or SinkKind.ResponseHeaders);

    private static HeaderCollectionKind GetCollectionKind(SinkEffect effect) => effect switch
    {
        SinkEffect.ParsedHeader => HeaderCollectionKind.Request,
        SinkEffect.UnvalidatedHeader => HeaderCollectionKind.RequestWithoutValidation,
        SinkEffect.ParsedContentHeader => HeaderCollectionKind.Content,
        SinkEffect.UnvalidatedContentHeader => HeaderCollectionKind.ContentWithoutValidation,
        SinkEffect.WebHeaders => HeaderCollectionKind.WebHeaderCollection,
        _ => HeaderCollectionKind.Other,
    };

    private static bool IsHeaderName(string name) => IdentifierWords.ContainsWord(name, IdentifierWordUse.HeaderMember);

    private static bool IsDictionary(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: 2 } arguments } named && arguments[0].SpecialType == SpecialType.System_String
        && named.Name is "Dictionary" or "IDictionary" or "SortedDictionary" or "ConcurrentDictionary" or "ImmutableDictionary";

    private static bool CanBeHeaderValue(ISymbol symbol) =>
        symbol is not IParameterSymbol { ContainingSymbol: not IPropertySymbol } parameter
        || IdentifierWords.IsWord(parameter.Name, IdentifierWordUse.HeaderValueParameter);

    /// <summary>
    /// Finds the expression that names the header in any kind of collection: a header collection, a request, or a dictionary that is passed
    /// to a request.
    /// </summary>
    private static ExpressionSyntax? FindName(Sink sink, SemanticModel model, CancellationToken cancellation) => sink.Call switch
    {
        InitializerExpressionSyntax { Expressions: { Count: 2 } elements } when elements[1] == sink.Value => elements[0],
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } } =>
            index[0].Expression,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } =>
            index[0].Expression,
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax =>
            GetArguments(model.For(sink.Call).GetOperation(sink.Call, cancellation))
            .FirstOrDefault(static argument => argument.Parameter is { } parameter
                && IdentifierWords.IsWord(parameter.Name, IdentifierWordUse.HeaderNameParameter))?.Value.Syntax as ExpressionSyntax,
        _ => null,
    };

    // Arguments are matched by parameter: they may be named, and an extension method may be called as a static method.
    internal static ImmutableArray<IArgumentOperation> GetArguments(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    /// <summary>
    /// Finds the header name in a constant, in <c>HttpRequestHeader.Authorization</c>, or in <c>HeaderNames.Authorization</c>.
    /// </summary>
    internal static string? FindConstant(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        if (expression is LiteralExpressionSyntax literal)
        {
            return literal.Token.ValueText;
        }

        // Unwraps HttpRequestHeader.Authorization.ToString().
        if (expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: var member } }
            && member is MemberAccessExpressionSyntax)
        {
            expression = member;
        }

        model = model.For(expression);

        // HttpRequestHeader.Authorization is a number, and HeaderNames.Authorization is not a constant.
        return model.For(expression).GetConstantValue(expression, cancellation) is { HasValue: true, Value: string value } ? value
            : model.For(expression).GetSymbolInfo(expression, cancellation).Symbol
            is IFieldSymbol { ContainingType.Name: "HttpRequestHeader" or "HeaderNames" } field ? field.Name
            : null;
    }
}
