using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>
/// Determines where a client sends its requests, from the code around it. Uncertain cases remain unresolved, because other servers use keys
/// of their own, and dummy keys.
/// </summary>
internal sealed class DestinationResolver
{
    private readonly SemanticModel _model;
    private readonly StringDataFlow _flow;
    private readonly RequestUrls _requestUrls;
    private readonly ClientDestinationResolver _clients;
    private readonly KeyOptions _options;
    private readonly CancellationToken _cancellation;

    // Guards against cycles: incomplete code can pass an object to itself.
    private readonly HashSet<SyntaxNode> _open = [];

    // Many clients share one options object.
    private readonly Dictionary<ISymbol, bool> _redirected = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, bool> _hasValue = new(SymbolEqualityComparer.Default);

    internal DestinationResolver(SemanticModel model, StringDataFlow flow, KeyOptions options, CancellationToken cancellation)
    {
        _model = model;
        _flow = flow;
        _requestUrls = new RequestUrls(model, options, cancellation);
        _clients = new ClientDestinationResolver(model, flow, ResolveCall, cancellation);
        _options = options;
        _cancellation = cancellation;
    }

    /// <summary>Determines the destination of the client to which a key is passed.</summary>
    internal Destination Resolve(Sink receiver, SinkKind position) => position switch
    {
        SinkKind.AzureApiKey => ResolveAzure(GetClientCall(receiver.Call)),
        SinkKind.Credential => ResolveCredential(receiver),
        SinkKind.BearerToken => ResolveRequests(receiver.Call),
        SinkKind.ApiKey when receiver.Call is AssignmentExpressionSyntax assignment => ResolveAssignment(assignment),
        SinkKind.ApiKey => ResolveCreation(GetClientCall(receiver.Call)),
        _ => Destination.Unresolved,
    };

    /// <summary>Determines the destination of the client whose option is set.</summary>
    internal Destination ResolveOption(AssignmentExpressionSyntax assignment) => ResolveAssignment(assignment);

    /// <summary>Determines the destination of the requests that the code around <paramref name="node"/> sends.</summary>
    internal Destination ResolveRequests(SyntaxNode node) => _requestUrls.GetDestination(node);

    /// <summary>Determines the destination of an existing client: its values are all known in the program, or it is injected.</summary>
    internal Destination ResolveClient(ExpressionSyntax client) => _clients.Resolve(client);

    /// <summary>Determines the destination of a client that a container provides.</summary>
    internal Destination ResolveService(ITypeSymbol type) => _clients.ResolveService(type);

    // A conversion counts as a call of the client's constructor or property that accepts the converted value.
    private static SyntaxNode GetClientCall(SyntaxNode call)
    {
        if (call is ExpressionSyntax value and not (BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax))
        {
            return value.Parent switch
            {
                ArgumentSyntax { Parent.Parent: { } outer } => outer,
                AssignmentExpressionSyntax assignment => assignment,
                _ => call,
            };
        }

        return call;
    }

    private Destination ResolveCredential(Sink receiver)
    {
        if (receiver.Call is not BaseObjectCreationExpressionSyntax creation)
        {
            return Destination.Unresolved;
        }

        Destination? host = null;
        foreach (Sink consumer in _flow.FindSinks(creation))
        {
            Destination next = !ClientTypes.IsOfOpenAi(consumer.Symbol) ? Destination.Unresolved
                : consumer.Symbol.ContainingSymbol is { } member && ClientTypes.IsAzure(member) ? ResolveAzure(consumer.Call)
                : ResolveCreation(consumer.Call);
            host = host is null || host == next ? next : Destination.Unresolved;
        }

        return host ?? Destination.Unresolved;
    }

    /// <summary>Determines the destination of the client that a call creates or registers; unknown for incomplete code.</summary>
    internal Destination ResolveCall(SyntaxNode call) =>
        _model.For(call).GetSymbolInfo(call, _cancellation).Symbol is not { } member ? Destination.Unresolved
        : ClientTypes.IsAzure(member) ? ResolveAzure(call)
        : ResolveCreation(call);

    /// <summary>
    /// Determines the destination of a client: OpenAI unless an argument, the initializer, or an assignment sets another.
    /// </summary>
    private Destination ResolveCreation(SyntaxNode call)
    {
        if (!_open.Add(call))
        {
            return Destination.Unresolved;
        }

        Destination host = ResolveArguments(call);
        _open.Remove(call);
        return host;
    }

    private Destination ResolveArguments(SyntaxNode call)
    {
        if (call is BaseObjectCreationExpressionSyntax
            && ClientTypes.IsCustomTransport(_model.For(call).GetTypeInfo(call, _cancellation).Type))
        {
            return Destination.Unresolved;
        }

        foreach ((IParameterSymbol parameter, ExpressionSyntax value) in GetArguments(call))
        {
            if (!KeepsDestination(parameter, value))
            {
                return Destination.Unresolved;
            }
        }

        bool initialized = call is not BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
            || initializer.Expressions.All(KeepsDestination);
        return initialized && FindVariable(call) is var variable && (variable is null || FindAssignments(variable).All(KeepsDestination))
            ? Destination.OpenAI : Destination.Unresolved;
    }

    /// <summary>Determines the destination of an Azure client, which may use a proxy or a test server that accepts other keys.</summary>
    private Destination ResolveAzure(SyntaxNode call)
    {
        foreach ((IParameterSymbol parameter, ExpressionSyntax value) in GetArguments(call))
        {
            bool isEndpoint = SinkClassifier.IsEndpoint(parameter.Name) || parameter.Type.Name == "Uri";
            if (isEndpoint && UrlExpressions.FindHost(value, _model, _cancellation) is { } host)
            {
                return HostDestination.GetIntended(OpenAiHosts.Classify(host, _options.IsOpenAiHost)) == Destination.AzureOpenAI
                    ? Destination.AzureOpenAI : Destination.Unresolved;
            }
        }

        return Destination.AzureOpenAI;
    }

    /// <summary>The arguments that are written, each for a parameter of its own.</summary>
    private IEnumerable<(IParameterSymbol Parameter, ExpressionSyntax Value)> GetArguments(SyntaxNode call)
    {
        ArgumentListSyntax? list = call switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            ConstructorInitializerSyntax initializer => initializer.ArgumentList,
            PrimaryConstructorBaseTypeSyntax initializer => initializer.ArgumentList,
            _ => null,
        };
        foreach (ArgumentSyntax argument in list?.Arguments ?? default)
        {
            if (ArgumentParameter.Find(argument, _model, _cancellation) is { IsParams: false } parameter)
            {
                yield return (parameter, argument.Expression);
            }
        }
    }

    private Destination ResolveAssignment(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation })
        {
            // The client that accepts the options may be given a transport of its own as another argument.
            return creation.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax client }
                && ResolveCreation(client) is not Destination.OpenAI and var other ? other : ResolveCreation(creation);
        }

        if (assignment.Left is not MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax and var receiver })
        {
            // A type sets a default for its own property; the code that creates the object replaces it.
            return _model.For(assignment).GetSymbolInfo(assignment.Left, _cancellation).Symbol is { } property
                && SinkClassifier.IsDeclaredInSource(property) ? Destination.Unresolved : Destination.OpenAI;
        }

        return _model.For(receiver).GetSymbolInfo(receiver, _cancellation).Symbol is { } variable && IsNeverRedirected(variable)
            ? Destination.OpenAI : Destination.Unresolved;
    }

    /// <summary>
    /// Determines whether an argument keeps OpenAI as destination: it is no URL and no options object, or it names OpenAI.
    /// </summary>
    private bool KeepsDestination(IParameterSymbol parameter, ExpressionSyntax value)
    {
        if (RequestUrls.IsNullOrDefault(value) || SinkClassifier.ClassifyCredential(parameter) != SinkKind.Unknown)
        {
            return true;
        }

        if (SinkClassifier.IsEndpoint(parameter.Name) || parameter.Type.Name == "Uri")
        {
            return _requestUrls.IsOpenAi(value);
        }

        return !MayPointElsewhere(parameter.Type) || OptionsKeepDestination(value);
    }

    private static bool MayPointElsewhere(ITypeSymbol type) =>
        ClientTypes.IsTransport(type) || IdentifierWords.EndsWithWord(type.Name, IdentifierWordUse.OptionsType);

    private bool OptionsKeepDestination(ExpressionSyntax options)
    {
        if (options is BaseObjectCreationExpressionSyntax)
        {
            return !ClientTypes.IsCustomType(_model.For(options).GetTypeInfo(options, _cancellation).Type)
                && ResolveCreation(options) == Destination.OpenAI;
        }

        if (!_open.Add(options))
        {
            return false;
        }

        bool leaves = _model.For(options).GetSymbolInfo(options, _cancellation).Symbol is (ILocalSymbol or IFieldSymbol or IPropertySymbol)
            and var variable
            && HasValue(variable) && IsNeverRedirected(variable);
        _open.Remove(options);
        return leaves;
    }

    private bool HasValue(ISymbol variable)
    {
        if (!_hasValue.TryGetValue(variable, out bool hasValue))
        {
            hasValue = VariableValues.FindAll(variable, _flow, _model, _cancellation)
                .Any(static value => !RequestUrls.IsNullOrDefault(value));
            _hasValue.Add(variable, hasValue);
        }

        return hasValue;
    }

    /// <summary>Determines whether no code in this file changes the destination of an options object or client later.</summary>
    private bool IsNeverRedirected(ISymbol variable)
    {
        if (!_redirected.TryGetValue(variable, out bool isRedirected))
        {
            // Guards against cycles, as _open does for nodes.
            _redirected[variable] = true;
            _redirected[variable] = isRedirected = !KeepsDestination(variable);
        }

        return !isRedirected;
    }

    private bool KeepsDestination(ISymbol variable) =>
        VariableValues.FindAll(variable, _flow, _model, _cancellation)
            .All(value => RequestUrls.IsNullOrDefault(value)
                || (value is BaseObjectCreationExpressionSyntax && OptionsKeepDestination(value)))
        && FindAssignments(variable).All(KeepsDestination)
        && !_flow.FindAllReferences(variable).Any(IsPassedOn);

    // A method to which an object is passed may change it: configuration.Bind(options).
    private bool IsPassedOn(ExpressionSyntax use) =>
        use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && _model.For(call).GetSymbolInfo(call, _cancellation).Symbol is { } method
        && !ClientTypes.IsOfOpenAi(method) && !IdentifierWords.ContainsWord(method.Name, IdentifierWordUse.OpenAiMember);

    private bool KeepsDestination(ExpressionSyntax element) =>
        element is not AssignmentExpressionSyntax { Left: var left, Right: var right }
        || (RequestUrls.GetName(left) is var property
            && (!SinkClassifier.IsEndpoint(property) || RequestUrls.IsNullOrDefault(right) || _requestUrls.IsOpenAi(right))
            && (!TakesOptions(left) || OptionsKeepDestination(right)));

    private bool TakesOptions(ExpressionSyntax property) =>
        _model.For(property).GetSymbolInfo(property, _cancellation).Symbol is IPropertySymbol { Type: var type } && MayPointElsewhere(type);

    private IEnumerable<ExpressionSyntax> FindAssignments(ISymbol variable) =>
        _flow.FindAllReferences(variable)
            .Select(static use => use.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } member
                && assignment.Left == member && member.Expression == use ? assignment : null)
            .OfType<ExpressionSyntax>();

    private ISymbol? FindVariable(SyntaxNode call) => call.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } =>
            _model.For(declarator).GetDeclaredSymbol(declarator, _cancellation),
        AssignmentExpressionSyntax assignment when assignment.Right == call =>
            _model.For(assignment).GetSymbolInfo(assignment.Left, _cancellation).Symbol,
        _ => null,
    };
}
