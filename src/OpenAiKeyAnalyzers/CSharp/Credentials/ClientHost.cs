using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Options;

namespace OpenAiKeyAnalyzers.CSharp.Credentials;

/// <summary>Whose server a client talks to.</summary>
internal enum ClientHostKind
{
    /// <summary>OpenAI's own, or one that the options name as such.</summary>
    OpenAi,

    /// <summary>An Azure OpenAI resource.</summary>
    Azure,

    /// <summary>Another vendor, a local server, a proxy, or not known before run time.</summary>
    Foreign,

    /// <summary>The code names no address at all.</summary>
    Unnamed,
}

/// <summary>
/// Decides from the code around a client where it sends its requests. Whatever is not certain is foreign: other servers have keys of
/// their own, and dummy keys.
/// </summary>
internal sealed class ClientHost
{
    private readonly SemanticModel _model;
    private readonly TextFlow _flow;
    private readonly RequestAddresses _addresses;
    private readonly CancellationToken _cancellation;

    // What is being judged. Half-typed code may hand an object to itself.
    private readonly HashSet<SyntaxNode> _open = [];

    internal ClientHost(SemanticModel model, TextFlow flow, KeyOptions options, CancellationToken cancellation)
    {
        _model = model;
        _flow = flow;
        _addresses = new RequestAddresses(model, options, cancellation);
        _cancellation = cancellation;
    }

    /// <summary>The host of the client that receives a key.</summary>
    internal ClientHostKind Of(TextReceiver receiver, KeyPositionKind position) => position switch
    {
        KeyPositionKind.AzureKey => ClientHostKind.Azure,
        KeyPositionKind.Credential => OfCredential(receiver),
        KeyPositionKind.BearerToken => OfRequests(receiver.Call),
        KeyPositionKind.Key when receiver.Call is AssignmentExpressionSyntax assignment => OfAssignment(assignment),
        KeyPositionKind.Key => OfCreation(CallOf(receiver.Call)),
        _ => ClientHostKind.Foreign,
    };

    /// <summary>Whose server the requests go to that the code around <paramref name="node"/> makes.</summary>
    internal ClientHostKind OfRequests(SyntaxNode node) => _addresses.HostAround(node);

    /// <summary>The host of a client that already is there: one that this file makes, and of which it knows all values.</summary>
    internal ClientHostKind OfClient(ExpressionSyntax client)
    {
        while (client is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            client = client is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)client).Operand;
        }

        if (client is BaseObjectCreationExpressionSyntax)
        {
            return OfCall(client);
        }

        ClientHostKind? host = null;
        if (_model.GetSymbolInfo(client, _cancellation).Symbol is (ILocalSymbol or IFieldSymbol or IPropertySymbol) and var variable)
        {
            foreach (ExpressionSyntax value in ValuesOf(variable).Where(static value => !RequestAddresses.IsNothing(value)))
            {
                ClientHostKind next = value is BaseObjectCreationExpressionSyntax ? OfClient(value) : ClientHostKind.Foreign;
                host = host is null || host == next ? next : ClientHostKind.Foreign;
            }
        }

        return host ?? ClientHostKind.Foreign;
    }

    // A conversion stands for the client's constructor or property that takes the converted value.
    private static SyntaxNode CallOf(SyntaxNode call)
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

    private ClientHostKind OfCredential(TextReceiver receiver)
    {
        if (receiver.Call is not BaseObjectCreationExpressionSyntax creation)
        {
            return ClientHostKind.Foreign;
        }

        ClientHostKind? host = null;
        foreach (TextReceiver consumer in _flow.Receivers(creation))
        {
            ClientHostKind next = !IsOfOpenAi(consumer.Symbol) ? ClientHostKind.Foreign
                : consumer.Symbol.ContainingSymbol is { } member && IsAzure(member) ? ClientHostKind.Azure
                : OfCreation(consumer.Call);
            host = host is null || host == next ? next : ClientHostKind.Foreign;
        }

        return host ?? ClientHostKind.Foreign;
    }

    /// <summary>The host of the client that a creation, or a call that makes or registers one, is about. Of code that does not compile, nothing is known.</summary>
    internal ClientHostKind OfCall(SyntaxNode call) =>
        _model.GetSymbolInfo(call, _cancellation).Symbol is not { } member ? ClientHostKind.Foreign : IsAzure(member) ? ClientHostKind.Azure : OfCreation(call);

    private static bool IsOfOpenAi(ISymbol symbol) => symbol.ContainingAssembly?.Name.IndexOf("openai", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsAzure(ISymbol member) =>
        member.Name.IndexOf("azure", StringComparison.OrdinalIgnoreCase) >= 0 || (member.ContainingType is { } type && KeyPositions.Outermost(type).Name.IndexOf("azure", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>A client is OpenAI's own unless an argument, its initializer, or a later assignment points it elsewhere.</summary>
    private ClientHostKind OfCreation(SyntaxNode call)
    {
        if (!_open.Add(call))
        {
            return ClientHostKind.Foreign;
        }

        ClientHostKind host = Judge(call);
        _open.Remove(call);
        return host;
    }

    private ClientHostKind Judge(SyntaxNode call)
    {
        if (call is BaseObjectCreationExpressionSyntax && IsOwnTransport(_model.GetTypeInfo(call, _cancellation).Type))
        {
            return ClientHostKind.Foreign;
        }

        IEnumerable<IArgumentOperation> arguments = _model.GetOperation(call, _cancellation) switch
        {
            IObjectCreationOperation creation => creation.Arguments,
            IInvocationOperation invocation => invocation.Arguments,
            _ => Enumerable.Empty<IArgumentOperation>(),
        };

        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { } parameter && argument.Syntax is ArgumentSyntax { Expression: var value } && !LeavesHost(parameter, value))
            {
                return ClientHostKind.Foreign;
            }
        }

        bool initialized = call is not BaseObjectCreationExpressionSyntax { Initializer: { } initializer } || initializer.Expressions.All(LeavesHost);
        return initialized && VariableOf(call) is var variable && (variable is null || AssignmentsTo(variable).All(LeavesHost)) ? ClientHostKind.OpenAi : ClientHostKind.Foreign;
    }

    /// <summary>Handlers and transports that people write send requests elsewhere, or nowhere: to local servers, gateways and test doubles.</summary>
    private static bool IsOwnTransport(ITypeSymbol? type)
    {
        if (type is IErrorTypeSymbol)
        {
            return true;
        }

        for (ITypeSymbol? ancestor = type?.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Name is "HttpMessageHandler" or "HttpClient" or "PipelineTransport")
            {
                return !type!.ContainingNamespace.ToDisplayString().StartsWith("System.", StringComparison.Ordinal);
            }
        }

        return false;
    }

    private ClientHostKind OfAssignment(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation })
        {
            // The client that takes the options may be given its own connection beside them.
            return creation.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax client } && OfCreation(client) == ClientHostKind.Foreign ? ClientHostKind.Foreign : OfCreation(creation);
        }

        if (assignment.Left is not MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax and var receiver })
        {
            // A default that a type gives its own property; whoever makes the object replaces it.
            return _model.GetSymbolInfo(assignment.Left, _cancellation).Symbol is { } property && KeyPositions.IsOwn(property) ? ClientHostKind.Foreign : ClientHostKind.OpenAi;
        }

        return _model.GetSymbolInfo(receiver, _cancellation).Symbol is { } variable && StaysAtHost(variable) ? ClientHostKind.OpenAi : ClientHostKind.Foreign;
    }

    /// <summary>Whether an argument keeps the client at OpenAI: it is no address and no options object, or it is and names OpenAI.</summary>
    private bool LeavesHost(IParameterSymbol parameter, ExpressionSyntax value)
    {
        if (RequestAddresses.IsNothing(value) || KeyPositions.Of(parameter) != KeyPositionKind.None)
        {
            return true;
        }

        if (KeyPositions.IsEndpoint(parameter.Name) || parameter.Type.Name == "Uri")
        {
            return _addresses.IsOpenAi(value);
        }

        string type = parameter.Type.Name;
        bool mayPointElsewhere = type.EndsWith("Options", StringComparison.Ordinal) || type.EndsWith("Settings", StringComparison.Ordinal) || type.EndsWith("Configuration", StringComparison.Ordinal)
            || type is "HttpClient" or "PipelineTransport" or "HttpMessageHandler" or "IHttpClientFactory";
        return !mayPointElsewhere || OptionsLeaveHost(value);
    }

    private bool OptionsLeaveHost(ExpressionSyntax options)
    {
        if (options is BaseObjectCreationExpressionSyntax)
        {
            return !IsDerivedHere(_model.GetTypeInfo(options, _cancellation).Type) && OfCreation(options) == ClientHostKind.OpenAi;
        }

        if (!_open.Add(options))
        {
            return false;
        }

        bool leaves = _model.GetSymbolInfo(options, _cancellation).Symbol is (ILocalSymbol or IFieldSymbol or IPropertySymbol) and var variable
            && ValuesOf(variable).Any(static value => !RequestAddresses.IsNothing(value))
            && StaysAtHost(variable);
        _open.Remove(options);
        return leaves;
    }

    /// <summary>Options and clients that the project derives for itself may point elsewhere where they are declared.</summary>
    private static bool IsDerivedHere(ITypeSymbol? type) => type is { BaseType.SpecialType: not SpecialType.System_Object } && KeyPositions.IsOwn(type);

    /// <summary>Whether an options object or client, from its creation on, is pointed nowhere else, as far as this file tells.</summary>
    private bool StaysAtHost(ISymbol variable) =>
        ValuesOf(variable).All(value => RequestAddresses.IsNothing(value) || (value is BaseObjectCreationExpressionSyntax && OptionsLeaveHost(value)))
        && AssignmentsTo(variable).All(LeavesHost)
        && !_flow.UsesOf(variable).Any(IsHandedOut);

    // Whoever is handed an object may change it: configuration.Bind(options).
    private bool IsHandedOut(ExpressionSyntax use) =>
        use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && _model.GetSymbolInfo(call, _cancellation).Symbol is { } method
        && !IsOfOpenAi(method) && method.Name.IndexOf("openai", StringComparison.OrdinalIgnoreCase) < 0;

    private bool LeavesHost(ExpressionSyntax element) =>
        element is not AssignmentExpressionSyntax { Left: var left, Right: var right }
        || (RequestAddresses.NameOf(left) is var property
            && (!KeyPositions.IsEndpoint(property) || RequestAddresses.IsNothing(right) || _addresses.IsOpenAi(right))
            && (property is not ("Transport" or "Settings" or "HttpClient") || OptionsLeaveHost(right)));

    private IEnumerable<ExpressionSyntax> AssignmentsTo(ISymbol variable) =>
        _flow.UsesOf(variable)
            .Select(static use => use.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } member && assignment.Left == member && member.Expression == use ? assignment : null)
            .OfType<ExpressionSyntax>();

    /// <summary>What a variable is set to, where it is declared and later.</summary>
    private IEnumerable<ExpressionSyntax> ValuesOf(ISymbol variable)
    {
        foreach (SyntaxReference reference in variable.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(_cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value } && value.SyntaxTree == _model.SyntaxTree)
            {
                yield return value;
            }
        }

        foreach (ExpressionSyntax use in _flow.UsesOf(variable))
        {
            if (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use)
            {
                yield return assignment.Right;
            }
        }
    }

    private ISymbol? VariableOf(SyntaxNode call) => call.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => _model.GetDeclaredSymbol(declarator, _cancellation),
        AssignmentExpressionSyntax assignment when assignment.Right == call => _model.GetSymbolInfo(assignment.Left, _cancellation).Symbol,
        _ => null,
    };
}
