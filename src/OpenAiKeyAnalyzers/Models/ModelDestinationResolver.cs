using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Models;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Models;

/// <summary>Determines the destination to which a client library sends a model. Uncertain cases remain unresolved.</summary>
internal sealed class ModelDestinationResolver(EndpointContext context)
{
    // Limits the search: libraries do not have longer chains than api.Chat.Messages.CreateAsync(…).
    private const int MaxSteps = 8;

    internal Destination Resolve(Sink sink, ModelSinkRow row) => row.Destination switch
    {
        ModelDestinationSource.Creation => ResolveCreation(sink.Call),
        ModelDestinationSource.Receiver => FindReceiver(sink.Call) is { } client ? ResolveClient(client) : Destination.Unresolved,
        ModelDestinationSource.Registration => ResolveRegistration(sink.Call),
        ModelDestinationSource.Request =>
            FindRequest(sink.Call) is { } request ? ResolveRequest(request) : Destination.Unresolved,
        _ => Destination.Unresolved,
    };

    /// <summary>Determines the destination of a client, or of a part of one: <c>api.Chat</c>, <c>client.GetChatClient("…")</c>.</summary>
    internal Destination ResolveClient(ExpressionSyntax client) => context.Destinations.ResolveClient(client);

    /// <summary>
    /// Determines the destination of the clients to which a request object is passed. Other uses of the object are ignored.
    /// </summary>
    internal Destination ResolveRequest(ExpressionSyntax request)
    {
        Destination? host = null;
        foreach (ExpressionSyntax use in FindUses(request))
        {
            if (StringDataFlow.WalkUp(use).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
                && FindReceiver(call) is { } client && context.FindSymbol(call) is { } method && ClientTypes.IsOfLibrary(method))
            {
                Destination next = ResolveClient(client);
                host = host is null || host == next ? next : Destination.Unresolved;
            }
        }

        return host ?? Destination.Unresolved;
    }

    /// <summary>Finds the wrapper of the client to which an object is passed: <c>AsIChatClient(ResponsesClient)</c>.</summary>
    internal string? FindWrapper(Sink sink)
    {
        foreach (ExpressionSyntax use in FindRequest(sink.Call) is { } request ? FindUses(request) : [])
        {
            if (StringDataFlow.WalkUp(use).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
                && FindReceiver(call) is { } client && FindWrapper(client, 0) is { } wrapper)
            {
                return wrapper;
            }
        }

        return null;
    }

    private string? FindWrapper(ExpressionSyntax client, int steps) => Strip(client) switch
    {
        _ when steps == MaxSteps => null,
        InvocationExpressionSyntax call when FindReceiver(call) is { } owner =>
            HeaderWrites.GetMemberName(call) is var name && name.StartsWith("As", StringComparison.Ordinal)
            ? $"{name}({context.Model.For(owner).GetTypeInfo(owner, context.Cancellation).Type?.Name})"
            : FindWrapper(owner, steps + 1),
        IdentifierNameSyntax or MemberAccessExpressionSyntax when context.FindSymbol(client) is { } variable =>
            VariableValues.FindAll(variable, context.Flow, context.Model, context.Cancellation)
                .Select(value => FindWrapper(value, steps + 1)).FirstOrDefault(),
        _ => null,
    };

    private Destination ResolveCreation(SyntaxNode call) => call switch
    {
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } =>
            context.Destinations.ResolveCall(creation),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var options } } => ResolveOptions(options),
        _ => context.Destinations.ResolveCall(call),
    };

    /// <summary>
    /// Determines the destination of an options object that is created here, or that a registration passes to a lambda:
    /// <c>AddOpenAIService(o => …)</c>.
    /// </summary>
    private Destination ResolveOptions(ExpressionSyntax options)
    {
        if (context.FindSymbol(options) is not IParameterSymbol parameter)
        {
            return ResolveClient(options);
        }

        LambdaExpressionSyntax? lambda = options.Ancestors().OfType<LambdaExpressionSyntax>().FirstOrDefault();
        bool isRegistration = lambda?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && context.FindSymbol(call) is { } method && ClientTypes.IsOfLibrary(method) && !ClientTypes.IsAzure(method);
        return isRegistration && context.Flow.FindReferences(parameter).All(KeepsDestination)
            ? Destination.OpenAI : Destination.Unresolved;
    }

    private static bool KeepsDestination(ExpressionSyntax options) =>
        options.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax, Name.Identifier.ValueText: var property }
        && property != "ProviderType" && !SinkClassifier.IsEndpoint(property);

    /// <summary>
    /// Determines the destination of <c>services.AddOpenAIChatCompletion("…", key)</c>. Without a key or a client, the container provides
    /// the client.
    /// </summary>
    private Destination ResolveRegistration(SyntaxNode call)
    {
        if (call is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments })
        {
            return Destination.Unresolved;
        }

        foreach (ArgumentSyntax argument in arguments)
        {
            if (ArgumentParameter.Find(argument, context.Model, context.Cancellation) is { } parameter)
            {
                if (SinkClassifier.ClassifyCredential(parameter) != SinkKind.Unknown)
                {
                    return context.Destinations.ResolveCall(call);
                }

                if (parameter.Type.Name == "OpenAIClient" && !RequestUrls.IsNullOrDefault(argument.Expression))
                {
                    return ResolveClient(argument.Expression);
                }
            }
        }

        // In services.AddOpenAIChatCompletion("…"), the container provides the client.
        return context.FindSymbol(call) is IMethodSymbol { Parameters: var parameters }
            && parameters.FirstOrDefault(static parameter => parameter.Type.Name == "OpenAIClient") is { Type: var service }
            ? context.Destinations.ResolveService(service) : Destination.Unresolved;
    }

    private IEnumerable<ExpressionSyntax> FindUses(ExpressionSyntax request) => FindUses(request, 0);

    /// <summary>
    /// Finds the request itself, or the uses of the variable that refers to it, also if a method of the program returns it.
    /// </summary>
    private IEnumerable<ExpressionSyntax> FindUses(ExpressionSyntax request, int steps)
    {
        ExpressionSyntax value = WalkUpAwaited(request);
        ISymbol? variable = value switch
        {
            _ when value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } =>
                context.Model.For(declarator).GetDeclaredSymbol(declarator, context.Cancellation),
            _ when value.Parent is AssignmentExpressionSyntax assignment && assignment.Right == value =>
                context.FindSymbol(assignment.Left),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => context.FindSymbol(value),
            _ => null,
        };
        IEnumerable<ExpressionSyntax> uses = variable is null ? [value] : context.Flow.FindAllReferences(variable);
        return steps == MaxSteps ? uses : uses.SelectMany(use => FindReturned(use, steps).Prepend(use));
    }

    /// <summary>
    /// Finds the outermost expression with the same value, also if a method of the program returns it as a task: <c>await
    /// Create().ConfigureAwait(false)</c>.
    /// </summary>
    private static ExpressionSyntax WalkUpAwaited(ExpressionSyntax expression)
    {
        ExpressionSyntax value = StringDataFlow.WalkUp(expression);
        while (true)
        {
            switch (value.Parent)
            {
                case AwaitExpressionSyntax awaited:
                    value = StringDataFlow.WalkUp(awaited);
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax call }:
                    value = call;
                    break;
                default:
                    return value;
            }
        }
    }

    private IEnumerable<ExpressionSyntax> FindReturned(ExpressionSyntax use, int steps) =>
        StringDataFlow.WalkUp(use).Parent is (ArrowExpressionClauseSyntax or ReturnStatementSyntax) and var result
        && ReturnedValues.FindDeclaration(result) is { } declaration
        && context.Model.For(declaration).GetDeclaredSymbol(declaration, context.Cancellation) is IMethodSymbol method
            ? MethodCalls.Find(method, context.Model.Compilation, context.Cancellation).SelectMany(call => FindUses(call, steps + 1)) : [];

    /// <summary>Finds the request object that a constructor creates, or whose property is set.</summary>
    private static ExpressionSyntax? FindRequest(SyntaxNode call) => call switch
    {
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } =>
            creation,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var request } } => request,
        BaseObjectCreationExpressionSyntax creation => creation,
        _ => null,
    };

    private static ExpressionSyntax? FindReceiver(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } => receiver,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax,
            Parent: ConditionalAccessExpressionSyntax { Expression: var receiver } } => receiver,
        MemberAccessExpressionSyntax { Expression: var receiver } => receiver,
        _ => null,
    };

    private static ExpressionSyntax Strip(ExpressionSyntax client) => client switch
    {
        ParenthesizedExpressionSyntax parenthesized => Strip(parenthesized.Expression),
        PostfixUnaryExpressionSyntax suppressed => Strip(suppressed.Operand),
        CastExpressionSyntax cast => Strip(cast.Expression),
        AwaitExpressionSyntax awaited => Strip(awaited.Expression),
        _ => client,
    };
}
