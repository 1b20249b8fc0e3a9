using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenAiKeyAnalyzers.CSharp.Texts;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>
/// Finds the places that set a header, whatever client they belong to: by the names of members and parameters, never by position, for
/// extension methods may be called like any other, and extension blocks hide the receiver.
/// </summary>
internal sealed class HeaderWrites(SemanticModel model, CancellationToken cancellation)
{
    private static readonly string[] PlainNames = ["Add", "Set", "Append", "TryAdd", "TryAddWithoutValidation"];

    /// <summary>The headers that <paramref name="node"/> sets: one, or the lines of an attribute.</summary>
    internal IEnumerable<HeaderWrite> In(SyntaxNode node) => Written(node).Where(static write => !IsForOthers(write.Receiver));

    // Answers have headers of their own, and generated clients keep schemes and keys apart under the header's name.
    private static bool IsForOthers(ExpressionSyntax? receiver)
    {
        for (ExpressionSyntax? part = receiver; part is not null; part = (part as MemberAccessExpressionSyntax)?.Expression)
        {
            if (Array.Exists(["response", "prefix", "scheme"], word => NameOf(part).IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
            {
                return true;
            }
        }

        return receiver is not null && NameOf(receiver).Equals("ApiKey", StringComparison.OrdinalIgnoreCase);
    }

    private IEnumerable<HeaderWrite> Written(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation when MayWrite(invocation) => One(OfCall(invocation)),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 1 } creation when IsCalledHeader(creation) => One(OfCall(creation)),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => One(OfAssignment(assignment)),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions.Count: 2 } element => One(OfElement(element)),
        AnonymousObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } } headers when MemberName(invocation) == "WithHeaders" => OfMembers(headers),
        AttributeSyntax { ArgumentList: { } arguments } attribute when IsCalled(attribute.Name, "Headers") => OfAttribute(arguments),
        _ => [],
    };

    /// <summary>What the called member is called.</summary>
    internal static string MemberName(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    };

    internal static ExpressionSyntax? ReceiverOf(ExpressionSyntax call) => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } ? receiver : null;

    private static IEnumerable<HeaderWrite> One(HeaderWrite? write) => write is null ? [] : [write];

    private static bool MayWrite(InvocationExpressionSyntax invocation) =>
        invocation.ArgumentList.Arguments.Count > 0 && MemberName(invocation) is var name && (PlainNames.Contains(name) || name.IndexOf("Header", StringComparison.Ordinal) >= 0);

    private static bool IsCalledHeader(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type } && type.ToString() is var name && name.IndexOf("Header", StringComparison.Ordinal) >= 0 && !name.EndsWith("AuthenticationHeaderValue", StringComparison.Ordinal);

    private static bool IsCalled(NameSyntax name, string word) => name.ToString().Split('.').Last() is var last && (last == word || last == word + "Attribute");

    private HeaderWrite? OfCall(ExpressionSyntax call)
    {
        IOperation? operation = model.GetOperation(call, cancellation);
        (IMethodSymbol? method, ITypeSymbol? type) = operation switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Instance?.Type ?? invocation.TargetMethod.ContainingType),
            IObjectCreationOperation creation => (creation.Constructor, creation.Type),
            _ => default,
        };
        if (method is null || HeaderStores.Of(type, method.ContainingType, method.Name) is not { } store)
        {
            return null;
        }

        ImmutableArray<IArgumentOperation> arguments = HeaderValues.ArgumentsOf(operation);
        ExpressionSyntax? name = Argument(arguments, HeaderValues.HeaderNames);
        ExpressionSyntax? value = Argument(arguments, HeaderValues.ValueNames);
        return name is not null && value is not null ? Named(call, name, value, store, ReceiverOf(call))
            : name is not null && store == HeaderStore.Web && arguments.Length == 1 ? OfLine(call, name, store)
            : null;
    }

    private static ExpressionSyntax? Argument(ImmutableArray<IArgumentOperation> arguments, string[] names)
    {
        IArgumentOperation? argument = arguments.FirstOrDefault(candidate => !candidate.IsImplicit && candidate.Parameter is { } parameter && names.Contains(parameter.Name));
        return argument?.Syntax is ArgumentSyntax { Expression: var written } ? written : argument?.Value.Syntax as ExpressionSyntax;
    }

    private HeaderWrite? OfAssignment(AssignmentExpressionSyntax assignment)
    {
        switch (assignment.Left)
        {
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index, Expression: var receiver }:
                return HeaderStores.Of(model.GetTypeInfo(receiver, cancellation).Type, null, NameOf(receiver)) is { } store
                    ? Named(assignment, index[0].Expression, assignment.Right, store, receiver)
                    : null;
            case ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } when assignment.Parent is InitializerExpressionSyntax initializer:
                return StoreOf(initializer) is { } initialized ? Named(assignment, index[0].Expression, assignment.Right, initialized, null) : null;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Authorization", Expression: var receiver } when IsHeaderDictionary(model.GetTypeInfo(receiver, cancellation).Type):
                return new HeaderWrite(assignment, "Authorization", null, Read(assignment.Right), HeaderStore.Other, receiver);
            default:
                return null;
        }
    }

    private static bool IsHeaderDictionary(ITypeSymbol? type) => type is { Name: "IHeaderDictionary" or "HeaderDictionary" };

    private static string NameOf(ExpressionSyntax receiver) => receiver switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => string.Empty,
    };

    private HeaderWrite? OfElement(InitializerExpressionSyntax element) =>
        element.Parent is InitializerExpressionSyntax initializer && StoreOf(initializer) is { } store
            ? Named(element, element.Expressions[0], element.Expressions[1], store, null)
            : null;

    /// <summary>What an initializer fills: the object that is made, or the property that it is assigned to.</summary>
    private HeaderStore? StoreOf(InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation => HeaderStores.Of(model.GetTypeInfo(creation, cancellation).Type, null, string.Empty),
        AssignmentExpressionSyntax { Left: var property } => HeaderStores.Of(model.GetTypeInfo(property, cancellation).Type ?? (model.GetSymbolInfo(property, cancellation).Symbol as IPropertySymbol)?.Type, null, string.Empty),
        _ => null,
    };

    /// <summary>Flurl makes headers of the properties of an anonymous object, and hyphens of their underscores.</summary>
    private IEnumerable<HeaderWrite> OfMembers(AnonymousObjectCreationExpressionSyntax headers)
    {
        foreach (AnonymousObjectMemberDeclaratorSyntax member in headers.Initializers)
        {
            if (member.NameEquals?.Name.Identifier.ValueText is { } name)
            {
                yield return new HeaderWrite(member, name.Replace('_', '-'), null, Read(member.Expression), HeaderStore.Other, null);
            }
        }
    }

    private IEnumerable<HeaderWrite> OfAttribute(AttributeArgumentListSyntax arguments)
    {
        foreach (AttributeArgumentSyntax argument in arguments.Arguments)
        {
            if (argument.NameEquals is null && OfLine(argument, argument.Expression, HeaderStore.Attribute) is { } write)
            {
                yield return write;
            }
        }
    }

    /// <summary>Name and value in one text, with a colon between.</summary>
    private HeaderWrite? OfLine(SyntaxNode call, ExpressionSyntax line, HeaderStore store)
    {
        ConstantText text = ConstantTextReader.Read(line, model, cancellation);
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

        var name = new HeaderText(text, 0, colon);
        return new HeaderWrite(call, name.IsConstant ? name.Value : string.Empty, name, new HeaderText(text, value, text.Value.Length), store, null);
    }

    private HeaderWrite? Named(SyntaxNode call, ExpressionSyntax name, ExpressionSyntax value, HeaderStore store, ExpressionSyntax? receiver)
    {
        HeaderText? text = Read(name);
        if (text is { IsConstant: true })
        {
            return new HeaderWrite(call, text.Value, text, Read(value), store, receiver);
        }

        return HeaderValues.Constant(name, model, cancellation) is { } header ? new HeaderWrite(call, header, null, Read(value), store, receiver) : null;
    }

    private HeaderText Read(ExpressionSyntax expression) => new(ConstantTextReader.Read(expression, model, cancellation));
}
