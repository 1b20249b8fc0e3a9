using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Program;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>
/// Brings the base address of an <c>HttpClient</c> together with the addresses that the same client requests: the same variable, or a
/// client that <c>AddHttpClient</c> sets up and that is used in the same file. Other clients join addresses in ways of their own.
/// </summary>
internal sealed class HttpClientUrls(EndpointContext context)
{
    /// <summary>Every base address in the file that is set once for a client, and what is requested relative to it.</summary>
    internal IEnumerable<(ExpressionSyntax Base, IReadOnlyList<ExpressionSyntax> Relatives)> FindAll()
    {
        var assignments = context.Root.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(static assignment => RequestUrls.GetName(assignment.Left) == "BaseAddress")
            .Where(assignment => context.FindSymbol(assignment.Left) is IPropertySymbol { ContainingType.Name: "HttpClient" } property
                && !SinkClassifier.IsDeclaredInSource(property))
            .Select(assignment => (Base: FindUrlExpression(assignment.Right), Client: FindClient(assignment), Assignment: assignment))
            .ToList();
        foreach ((ExpressionSyntax? address, ISymbol? client, AssignmentExpressionSyntax assignment) in assignments)
        {
            // A client whose base address is set twice has one or the other.
            if (address is not null && client is not null
                && assignments.Count(other => SymbolEqualityComparer.Default.Equals(other.Client, client)) == 1)
            {
                yield return (address,
                    [.. (client is IParameterSymbol && FindRegistration(assignment) is { } registration
                        ? FindRegisteredRequests(registration) : FindClientRequests(client)).Distinct()]);
            }
        }
    }

    /// <summary>The text of an address: that of <c>new Uri("…")</c>, of a variable that holds one, or the text itself.</summary>
    internal ExpressionSyntax? FindUrlExpression(ExpressionSyntax address)
    {
        ExpressionSyntax value = address;
        if (value is IdentifierNameSyntax or MemberAccessExpressionSyntax && context.FindSymbol(value) is { } symbol
            && SingleAssignment.FindInitializer(symbol, context.Cancellation) is BaseObjectCreationExpressionSyntax creation
            && creation.SyntaxTree == address.SyntaxTree)
        {
            value = creation;
        }

        if (value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments })
        {
            // new Uri(base, relative) is a pair of its own.
            return arguments.Count == 1
                || context.Model.GetTypeInfo(arguments[1].Expression, context.Cancellation).Type is { Name: "UriKind" }
                ? arguments[0].Expression : null;
        }

        return context.Model.GetTypeInfo(value, context.Cancellation).Type is { SpecialType: SpecialType.System_String } ? value : null;
    }

    private ISymbol? FindClient(AssignmentExpressionSyntax assignment) => assignment switch
    {
        { Left: MemberAccessExpressionSyntax { Expression: var client } } => context.FindSymbol(client),
        { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } => creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } =>
                context.Model.GetDeclaredSymbol(declarator, context.Cancellation),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
                context.Model.GetDeclaredSymbol(property, context.Cancellation),
            AssignmentExpressionSyntax outer when outer.Right == creation => context.FindSymbol(outer.Left),
            _ => null,
        },
        _ => null,
    };

    /// <summary>The <c>AddHttpClient(…)</c> whose lambda sets the base address.</summary>
    private static InvocationExpressionSyntax? FindRegistration(AssignmentExpressionSyntax assignment) =>
        assignment.Ancestors().OfType<LambdaExpressionSyntax>()
            .FirstOrDefault() is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
        && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddHttpClient" }
            ? call
            : null;

    private IEnumerable<ExpressionSyntax> FindRegisteredRequests(InvocationExpressionSyntax registration)
    {
        if (((MemberAccessExpressionSyntax)registration.Expression).Name
            is GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } types })
        {
            return context.FindSymbol(types[types.Count - 1]) is INamedTypeSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations }
                && declarations[0].GetSyntax(context.Cancellation) is TypeDeclarationSyntax type
                && type.SyntaxTree == registration.SyntaxTree
                    ? FindTypeRequests(type)
                    : [];
        }

        string? name = registration.ArgumentList.Arguments is { Count: > 1 } arguments ? FindConstant(arguments[0].Expression) : null;
        return name is null ? [] : context.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call =>
                call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateClient" },
                    ArgumentList.Arguments.Count: 1 } && FindConstant(call.ArgumentList.Arguments[0].Expression) == name)
            .SelectMany(FindNamedClientRequests);
    }

    /// <summary>What is requested through a client that is made by name: on the spot, or from a variable.</summary>
    private IEnumerable<ExpressionSyntax> FindNamedClientRequests(InvocationExpressionSyntax creation)
    {
        if (creation.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax request })
        {
            return FindRequestUrl(request) is { } address && FindUrlExpression(address) is { } text ? [text] : [];
        }

        ISymbol? client = creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } =>
                context.Model.GetDeclaredSymbol(declarator, context.Cancellation),
            AssignmentExpressionSyntax assignment => context.FindSymbol(assignment.Left),
            _ => null,
        };
        return client is null ? [] : FindClientRequests(client);
    }

    private string? FindConstant(ExpressionSyntax expression) =>
        context.Model.GetConstantValue(expression, context.Cancellation).Value as string;

    /// <summary>What a type requests through its only client.</summary>
    private IEnumerable<ExpressionSyntax> FindTypeRequests(TypeDeclarationSyntax type)
    {
        var clients = type.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(static member => member.Parent is InvocationExpressionSyntax)
            .Select(member => context.FindSymbol(member.Expression))
            .Where(static symbol => symbol is IFieldSymbol { Type.Name: "HttpClient" } or IParameterSymbol { Type.Name: "HttpClient" }
                or IPropertySymbol { Type.Name: "HttpClient" })
            .Distinct(SymbolEqualityComparer.Default)
            .ToList();
        return clients.Count == 1 ? FindClientRequests(clients[0]!) : [];
    }

    private IEnumerable<ExpressionSyntax> FindClientRequests(ISymbol client)
    {
        foreach (ExpressionSyntax use in context.Flow.FindReferences(client))
        {
            if (use.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member && member.Expression == use
                && FindRequestUrl(call) is { } address && FindUrlExpression(address) is { } text)
            {
                yield return text;
            }
        }
    }

    private ExpressionSyntax? FindRequestUrl(InvocationExpressionSyntax call)
    {
        if (context.FindSymbol(call) is not IMethodSymbol method
            || !method.ContainingNamespace.ToDisplayString().StartsWith("System.Net.Http", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            switch (ArgumentParameter.Find(argument, context.Model, context.Cancellation)?.Name)
            {
                case "requestUri":
                    return argument.Expression;
                case "request":
                    return FindMessageUrl(argument.Expression);
            }
        }

        return null;
    }

    /// <summary>The address of a message that is made on the spot, or kept in a variable until it is sent.</summary>
    private ExpressionSyntax? FindMessageUrl(ExpressionSyntax message)
    {
        if (message is not BaseObjectCreationExpressionSyntax creation)
        {
            if (context.FindSymbol(message) is not ILocalSymbol local
                || SingleAssignment.FindInitializer(local, context.Cancellation) is not BaseObjectCreationExpressionSyntax initializer)
            {
                return null;
            }

            creation = initializer;
        }

        return creation.ArgumentList?.Arguments.FirstOrDefault(
            argument => ArgumentParameter.Find(argument, context.Model, context.Cancellation)?.Name == "requestUri")?.Expression
            ?? creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
                .FirstOrDefault(static assignment => RequestUrls.GetName(assignment.Left) == "RequestUri")?.Right;
    }
}
