using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>
/// Finds the code that sets headers, for all HTTP clients: by the names of members and parameters, never by position, because extension
/// methods may be called as static methods, and extension blocks hide the receiver.
/// </summary>
internal sealed class HeaderWrites(SemanticModel model, StringDataFlow flow, CancellationToken cancellation)
{
    // The method that a collection initializer calls for each element.
    private const string AddMethod = "Add";

    private static readonly string[] PlainNames = ["Add", "Set", "Append", "TryAdd", "TryAddWithoutValidation"];

    // Most nodes set no header.
    private static readonly IEnumerable<HeaderWrite> None = [];

    private readonly RequestHeaderFilter _filter = new(model, flow, cancellation);
    private readonly HeaderCandidates _candidates = new(model, cancellation);

    /// <summary>Finds the headers that <paramref name="node"/> sets: one, or several for the lines of an attribute.</summary>
    internal IEnumerable<HeaderWrite> Find(SyntaxNode node) =>
        FindAll(node) is var all && all == None ? all : all.Where(_filter.IsForRequest);

    private IEnumerable<HeaderWrite> FindAll(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation
            when CanWrite(invocation) && _candidates.Contains(invocation.ArgumentList.Arguments) => ToSequence(FromCall(invocation)),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments } creation
            when HasHeaderName(creation) && _candidates.Contains(arguments) => ToSequence(FromCall(creation)),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment =>
            ToSequence(FromAssignment(assignment)),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions.Count: 2 } element =>
            ToSequence(FromElement(element)),
        AnonymousObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } } headers
            when GetMemberName(invocation) == "WithHeaders" => FromMembers(headers),
        AttributeSyntax { ArgumentList: { } arguments } attribute when HasName(attribute.Name, "Headers") => FromAttribute(arguments),
        _ => None,
    };

    /// <summary>Gets the name of the called member.</summary>
    internal static string GetMemberName(InvocationExpressionSyntax invocation) => invocation.Expression.GetCalledName();

    internal static ExpressionSyntax? FindReceiver(ExpressionSyntax call) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } ? receiver : null;

    private static IEnumerable<HeaderWrite> ToSequence(HeaderWrite? write) => write is null ? None : [write];

    /// <summary>Determines whether a call may set a header, according to its name.</summary>
    internal static bool CanWrite(InvocationExpressionSyntax invocation) =>
        invocation.ArgumentList.Arguments.Count > 0 && GetMemberName(invocation) is var name
        && (PlainNames.Contains(name) || name.IndexOf("Header", StringComparison.Ordinal) >= 0);

    private static bool HasHeaderName(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type }
        && (type is IdentifierNameSyntax simple ? simple.Identifier.ValueText : type.ToString()) is var name
        && name.IndexOf("Header", StringComparison.Ordinal) >= 0 && !name.EndsWith("AuthenticationHeaderValue", StringComparison.Ordinal);

    private static bool HasName(NameSyntax name, string word) =>
        name.ToString().Split('.').Last() is var last && (last == word || last == word + "Attribute");

    private HeaderWrite? FromCall(ExpressionSyntax call)
    {
        IOperation? operation = model.For(call).GetOperation(call, cancellation);
        (IMethodSymbol? method, ITypeSymbol? type) = operation switch
        {
            IInvocationOperation invocation =>
                (invocation.TargetMethod, invocation.Instance?.Type ?? invocation.TargetMethod.ContainingType),
            IObjectCreationOperation creation => (creation.Constructor, creation.Type),
            _ => default,
        };
        if (method is null || HeaderSinks.FindCollection(type, method.ContainingType, method.Name) is not { } store)
        {
            return null;
        }

        ImmutableArray<IArgumentOperation> arguments = HeaderSinks.GetArguments(operation);
        ExpressionSyntax? name = FindArgument(arguments, IdentifierWordUse.HeaderNameParameter);
        ExpressionSyntax? value = FindArgument(arguments, IdentifierWordUse.HeaderValueParameter);
        return name is not null && value is not null ? FromNameAndValue(call, name, value, store, FindReceiver(call))
            : name is not null && store == HeaderCollectionKind.WebHeaderCollection && arguments.Length == 1 ? FromLine(call, name, store)
            : null;
    }

    private static ExpressionSyntax? FindArgument(ImmutableArray<IArgumentOperation> arguments, IdentifierWordUse use)
    {
        IArgumentOperation? argument =
            arguments.FirstOrDefault(candidate => !candidate.IsImplicit && candidate.Parameter is { } parameter
                && IdentifierWords.IsWord(parameter.Name, use));
        return argument?.Syntax is ArgumentSyntax { Expression: var written } ? written : argument?.Value.Syntax as ExpressionSyntax;
    }

    private HeaderWrite? FromAssignment(AssignmentExpressionSyntax assignment)
    {
        switch (assignment.Left)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index, Expression: var receiver }
                when _candidates.Contains(index[0].Expression, assignment.Right):
                return FindIndexed(receiver) is { } store
                    ? FromNameAndValue(assignment, index[0].Expression, assignment.Right, store, receiver)
                    : null;
            case ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index }
                when assignment.Parent is InitializerExpressionSyntax initializer
                    && _candidates.Contains(index[0].Expression, assignment.Right):
                return FindCollection(initializer) is { } initialized
                    ? FromNameAndValue(assignment, index[0].Expression, assignment.Right, initialized, null) : null;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Authorization", Expression: var receiver }
                when !IsHeaderObject(assignment.Right) && IsHeaderDictionary(model.For(receiver).GetTypeInfo(receiver, cancellation).Type):
                return new HeaderWrite(assignment, "Authorization", null, Read(assignment.Right), HeaderCollectionKind.Other, receiver);
            default:
                return null;
        }
    }

    // ASP.NET Core accepts header values as strings, not as objects.
    private static bool IsHeaderObject(ExpressionSyntax value) => value is BaseObjectCreationExpressionSyntax creation
        && (CreatedTypes.FindName(creation) == "AuthenticationHeaderValue" || creation.ArgumentList is { Arguments.Count: 2 });

    private static bool IsHeaderDictionary(ITypeSymbol? type) => type is { Name: "IHeaderDictionary" or "HeaderDictionary" };

    /// <summary>Finds the collection of a header that is set through an indexer: <c>headers["Authorization"] = value</c>.</summary>
    private HeaderCollectionKind? FindIndexed(ExpressionSyntax collection) =>
        HeaderSinks.FindCollection(model.For(collection).GetTypeInfo(collection, cancellation).Type, null, "this[]")
        ?? (IdentifierWords.ContainsWord(RequestUrls.GetName(collection), IdentifierWordUse.HeaderMember)
            && !HeaderSinks.IsResponse(model.For(collection).GetTypeInfo(collection, cancellation).Type)
                ? HeaderCollectionKind.Other : null);

    private HeaderWrite? FromElement(InitializerExpressionSyntax element) =>
        element.Parent is InitializerExpressionSyntax initializer && _candidates.Contains(element.Expressions[0], element.Expressions[1])
        && FindCollection(initializer) is { } store
            ? FromNameAndValue(element, element.Expressions[0], element.Expressions[1], store, null)
            : null;

    /// <summary>
    /// Finds the collection that an initializer fills: the created object, or the property to which the initializer is assigned.
    /// </summary>
    private HeaderCollectionKind? FindCollection(InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation =>
            HeaderSinks.FindCollection(model.For(creation).GetTypeInfo(creation, cancellation).Type, null, AddMethod),
        AssignmentExpressionSyntax { Left: var property } =>
            HeaderSinks.FindCollection(model.For(property).GetTypeInfo(property, cancellation).Type
                ?? (model.For(property).GetSymbolInfo(property, cancellation).Symbol as IPropertySymbol)?.Type, null, AddMethod),
        _ => null,
    };

    /// <summary>
    /// Gets the headers from an anonymous object: Flurl converts its properties to headers, and their underscores to hyphens.
    /// </summary>
    private IEnumerable<HeaderWrite> FromMembers(AnonymousObjectCreationExpressionSyntax headers)
    {
        foreach (AnonymousObjectMemberDeclaratorSyntax member in headers.Initializers)
        {
            if (member.NameEquals?.Name.Identifier.ValueText is { } name)
            {
                yield return new HeaderWrite(member, name.Replace('_', '-'), null, Read(member.Expression), HeaderCollectionKind.Other,
                    null);
            }
        }
    }

    private IEnumerable<HeaderWrite> FromAttribute(AttributeArgumentListSyntax arguments)
    {
        foreach (AttributeArgumentSyntax argument in arguments.Arguments)
        {
            if (argument.NameEquals is null && FromLine(argument, argument.Expression, HeaderCollectionKind.Attribute) is { } write)
            {
                yield return write;
            }
        }
    }

    /// <summary>Gets the header from one string with name and value, separated by a colon.</summary>
    private HeaderWrite? FromLine(SyntaxNode call, ExpressionSyntax line, HeaderCollectionKind store)
    {
        ConstantString text = ConstantStringReader.Read(line, model, cancellation);
        int colon = text.Value.IndexOf(':');
        if (colon <= 0)
        {
            return null;
        }

        int value = colon + 1;
        while (value < text.Value.Length && text.Value[value] == ' ')
        {
            value++;
        }

        var name = new HeaderPart(text, 0, colon);
        return new HeaderWrite(call, name.IsConstant
            ? name.Value : string.Empty, name, new HeaderPart(text, value, text.Value.Length), store, null);
    }

    private HeaderWrite? FromNameAndValue(SyntaxNode call, ExpressionSyntax name, ExpressionSyntax value, HeaderCollectionKind store,
        ExpressionSyntax? receiver)
    {
        HeaderPart? text = Read(name);
        if (text is { IsConstant: true })
        {
            return new HeaderWrite(call, text.Value, text, Read(value), store, receiver);
        }

        return HeaderSinks.FindConstant(name, model, cancellation) is { } header
            ? new HeaderWrite(call, header, null, Read(value), store, receiver) : null;
    }

    private HeaderPart Read(ExpressionSyntax expression) => new(ConstantStringReader.Read(expression, model, cancellation));
}
