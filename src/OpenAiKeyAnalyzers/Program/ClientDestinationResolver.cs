using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>
/// Determines the destination of a client that comes from a variable, a parameter or the container, from all code in the program that
/// creates the client.
/// </summary>
/// <param name="model">The semantic model of the analyzed file.</param>
/// <param name="flow">Tracks values through the program.</param>
/// <param name="resolveCall">Determines the destination of a call that creates a client.</param>
/// <param name="cancellation">The token that cancels the analysis.</param>
internal sealed class ClientDestinationResolver(SemanticModel model, StringDataFlow flow, Func<SyntaxNode, Destination> resolveCall,
    CancellationToken cancellation)
{
    private readonly Dictionary<ITypeSymbol, Destination> _injected = new(SymbolEqualityComparer.Default);

    // Guards against cycles: incomplete code can assign an object to itself.
    private readonly HashSet<SyntaxNode> _open = [];

    /// <summary>
    /// Determines the destination of an existing client: one whose values are all known in the program, or one that is injected, including
    /// the objects that a library derives from it: <c>client.GetChatClient("…").AsIChatClient()</c>.
    /// </summary>
    internal Destination Resolve(ExpressionSyntax client)
    {
        while (client is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax)
        {
            client = client switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                AwaitExpressionSyntax awaited => awaited.Expression,
                _ => ((PostfixUnaryExpressionSyntax)client).Operand,
            };
        }

        if (!_open.Add(client))
        {
            return Destination.Unresolved;
        }

        Destination host = client switch
        {
            BaseObjectCreationExpressionSyntax creation => ResolveCreation(creation),
            InvocationExpressionSyntax call => ResolveCall(call),
            CastExpressionSyntax cast => Resolve(cast.Expression),
            AssignmentExpressionSyntax assignment => Resolve(assignment.Right),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } required =>
                Resolve(required.Left),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice =>
                Combine([Resolve(choice.Left), Resolve(choice.Right)]),
            ConditionalExpressionSyntax choice => Combine([Resolve(choice.WhenTrue), Resolve(choice.WhenFalse)]),
            _ => LazyValues.Find(client, model, cancellation) is { } created ? Resolve(created)
                : model.For(client).GetSymbolInfo(client, cancellation).Symbol is { } symbol
                ? ResolveSymbol(symbol, client) : Destination.Unresolved,
        };
        _open.Remove(client);
        return host;
    }

    private Destination ResolveSymbol(ISymbol symbol, ExpressionSyntax client)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
        {
            var arguments = ParameterArguments.Find(parameter, model, cancellation).ToList();
            return arguments.Count > 0 ? Combine(arguments.Select(Resolve))
                : ParameterArguments.IsInjected(method, model, cancellation) ? ResolveInjected(parameter.Type)
                : Destination.Unresolved;
        }

        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol))
        {
            return Destination.Unresolved;
        }

        if (symbol is IPropertySymbol && ClientTypes.IsOfLibrary(symbol))
        {
            return ResolveOwner(symbol, client);
        }

        var values = Implementations.Find(symbol, model, cancellation)
            .SelectMany(member => VariableValues.FindAll(member, flow, model, cancellation))
            .Where(static value => !RequestUrls.IsNullOrDefault(value)).ToList();
        return values.Count > 0 ? Combine(values.Select(Resolve))
            : symbol is IPropertySymbol property && SinkClassifier.IsDeclaredInSource(property) ? ResolveInjected(property.Type)
            : Destination.Unresolved;
    }

    /// <summary>
    /// Determines the destination of an object that a library's client provides: <c>api.Chat</c>, <c>client.GetChatClient("…")</c>.
    /// </summary>
    private Destination ResolveOwner(ISymbol member, ExpressionSyntax part)
    {
        if (ClientTypes.IsAzure(member))
        {
            return Destination.AzureOpenAI;
        }

        ExpressionSyntax? owner = part switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } => receiver,
            MemberAccessExpressionSyntax { Expression: var receiver } => receiver,
            _ => null,
        };
        return owner is null ? Destination.Unresolved
            : part is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
                && model.For(owner).GetSymbolInfo(owner, cancellation).Symbol is INamedTypeSymbol ? Resolve(arguments[0].Expression)
            : Resolve(owner);
    }

    private Destination ResolveCreation(BaseObjectCreationExpressionSyntax creation)
    {
        if (model.For(creation).GetSymbolInfo(creation, cancellation).Symbol is not IMethodSymbol { ContainingType: { } type } constructor)
        {
            return Destination.Unresolved;
        }

        // new ChatClientBuilder(client) sends its requests through the client.
        return !ClientTypes.IsOfAbstractions(type) ? ClientTypes.IsOfLibrary(constructor) ? resolveCall(creation) : Destination.Unresolved
            : creation.ArgumentList is { Arguments: { Count: > 0 } arguments } ? Resolve(arguments[0].Expression)
            : Destination.Unresolved;
    }

    private Destination ResolveCall(InvocationExpressionSyntax call)
    {
        if (model.For(call).GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method)
        {
            return Destination.Unresolved;
        }

        if (method is { IsGenericMethod: true, Name: "GetRequiredService" or "GetService" or "GetRequiredKeyedService"
            or "GetKeyedService" })
        {
            return ResolveInjected(method.ReturnType);
        }

        return ClientTypes.IsOfLibrary(method) ? ResolveOwner(method, call)
            : Combine(Implementations.Find(method, model, cancellation).SelectMany(static member => member.DeclaringSyntaxReferences)
                .Select(reference => reference.GetSyntax(cancellation)).Where(ProgramFiles.Get(model.Compilation).Contains)
                .SelectMany(ReturnedValues.Find).Select(Resolve));
    }

    /// <summary>Determines the destination of a client that comes from a container: unknown unless the program registers one.</summary>
    internal Destination ResolveService(ITypeSymbol type) => ProgramIndex.Get(model.Compilation).ServiceRegistrations
        .Any(registration => registration.IsOf(type, model.Compilation, cancellation)) ? ResolveInjected(type) : Destination.Unresolved;

    /// <summary>
    /// Determines the destination of a client that a container creates: that of all clients of its type that the program creates or
    /// registers.
    /// </summary>
    private Destination ResolveInjected(ITypeSymbol type)
    {
        if (!_injected.TryGetValue(type, out Destination destination))
        {
            _injected[type] = Destination.Unresolved;
            _injected[type] = destination = Combine(FindProvided(type));
        }

        return destination;
    }

    private IEnumerable<Destination> FindProvided(ITypeSymbol type)
    {
        var index = ProgramIndex.Get(model.Compilation);
        foreach (ServiceRegistration registration in index.ServiceRegistrations
            .Where(registration => registration.IsOf(type, model.Compilation, cancellation)))
        {
            yield return registration switch
            {
                { Row.Destination: ClientRegistrationDestination.Arguments } => ResolveRegistration(registration.Call),
                { Row.Destination: ClientRegistrationDestination.None } or { Value: null } => Destination.Unresolved,
                { Value: var value } => Resolve(value),
            };
        }

        if (type.TypeKind == TypeKind.Interface || !ClientTypes.IsOfOpenAi(type))
        {
            yield break;
        }

        IEnumerable<ExpressionSyntax> calls = type.Name == OfficialClients.Client ? index.OfficialClientCalls
            : OfficialClients.FindCreations(type, model.Compilation, cancellation);
        foreach (ExpressionSyntax call in calls)
        {
            if (call is not BaseObjectCreationExpressionSyntax)
            {
                yield return Destination.Unresolved;
            }
            else if (ServiceRegistration.IsOrDerives(model.For(call).GetTypeInfo(call, cancellation).Type, type))
            {
                yield return resolveCall(call);
            }
        }
    }

    /// <summary>
    /// Determines the destination of a client that a library registers with arguments or options: <c>AddOpenAIService(o => …)</c>.
    /// </summary>
    private Destination ResolveRegistration(InvocationExpressionSyntax call)
    {
        if (call.ArgumentList.Arguments.Count == 0)
        {
            return Destination.Unresolved;
        }

        // Only a key that the code sets shows that the configuration does not set the destination.
        bool isPointedElsewhere = call.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(static assignment =>
            RequestUrls.GetName(assignment.Left) is var name && (name == "ProviderType" || SinkClassifier.IsEndpoint(name)));
        return isPointedElsewhere || call.ArgumentList.Arguments.Any(IsHandedOver) ? Destination.Unresolved : resolveCall(call);
    }

    /// <summary>Determines whether a lambda passes its options to other code, which may change the client's destination.</summary>
    private static bool IsHandedOver(ArgumentSyntax argument) =>
        argument.Expression is SimpleLambdaExpressionSyntax { Parameter.Identifier.ValueText: var options } lambda
        && lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == options
            && name.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax);

    /// <summary>Gets the destination that all have in common.</summary>
    private static Destination Combine(IEnumerable<Destination> destinations)
    {
        Destination? common = null;
        foreach (Destination destination in destinations)
        {
            common = common is null || common == destination ? destination : Destination.Unresolved;
        }

        return common ?? Destination.Unresolved;
    }
}
