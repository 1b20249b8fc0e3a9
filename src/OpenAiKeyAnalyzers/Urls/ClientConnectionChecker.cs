using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>
/// Reports OAK4004 for the base address of an <c>HttpClient</c> that is passed to a client: Semantic Kernel uses it as its endpoint, the
/// transport of System.ClientModel ignores it (measured with Semantic Kernel 1.82.0 and OpenAI 2.15.0, 2026-11-28).
/// </summary>
internal sealed class ClientConnectionChecker(EndpointContext context, UrlChecker urls)
{
    private const string Endpoint = "Endpoint";

    private readonly HttpClientResolver _clients = new(context.Model, context.Cancellation);

    // If the program sets no base address, no client has one.
    private readonly Lazy<bool> _hasBaseAddress = new(() => ProgramFiles.Get(context.Model.Compilation).MayContain("BaseAddress"));

    /// <summary>Determines whether an argument may be an <c>HttpClient</c> with a base address.</summary>
    internal bool CanBeClient(ExpressionSyntax argument) =>
        argument is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax) && _hasBaseAddress.Value;

    /// <summary>Checks an argument that may be an <c>HttpClient</c>.</summary>
    internal IEnumerable<Finding> Check(IParameterSymbol parameter, ArgumentSyntax argument, ArgumentListSyntax all) =>
        parameter.Type.Name != "HttpClient" ? []
        : SinkClassifier.FindRow(parameter)?.Kind switch
        {
            SinkKind.EndpointHttpClient when !all.Arguments.Any(IsEndpoint) => CheckEndpoint(argument.Expression),
            SinkKind.TransportHttpClient when argument.Parent?.Parent is ExpressionSyntax transport =>
                CheckTransport(argument.Expression, transport),
            _ => [],
        };

    private bool IsEndpoint(ArgumentSyntax argument) =>
        !RequestUrls.IsNullOrDefault(argument.Expression)
        && ArgumentParameter.Find(argument, context.Model, context.Cancellation) is { Name: var name }
        && name.Equals(Endpoint, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Finding> CheckEndpoint(ExpressionSyntax client)
    {
        if (FindBaseAddress(client) is not { } address || address.SyntaxTree != client.SyntaxTree)
        {
            yield break;
        }

        // A client in a variable may send other requests, which rely on its base address.
        bool isShared = client is not BaseObjectCreationExpressionSyntax;
        var sharing = new UrlSharing(isShared, isJoined: false, isDissected: false, isShown: false);
        ConstantString text = context.Read(address);
        foreach (UrlResult reading in UrlRule.Find(text.Value, urls.CreateSink(SinkKind.EndpointHttpClient, address),
            context.Options.IsOpenAiHost))
        {
            if (UrlChecker.CreateFinding(reading, text, UrlSinkKind.EndpointHttpClient, sharing) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> CheckTransport(ExpressionSyntax client, ExpressionSyntax transport)
    {
        if (FindBaseAddress(client) is not { } address || IsOpenAi(address) || HasHandler(address)
            || !context.Flow.FindUses(transport).All(IsTransportWithoutEndpoint))
        {
            yield break;
        }

        var result = new UrlResult(UrlDefect.IgnoredBaseAddress, 0, 1, replacement: null);
        if (UrlRule.Check(result, urls.CreateSink(SinkKind.TransportHttpClient, client)) is { } rule)
        {
            ExpressionSyntax location = address.SyntaxTree == client.SyntaxTree ? address : client;
            yield return new Finding(RuleDescriptors.Get(rule), location.Span, EndpointMessages.Create(result, UrlSinkKind.BaseAddress));
        }
    }

    private ExpressionSyntax? FindBaseAddress(ExpressionSyntax client) =>
        _clients.Find(client) is { IsComplete: true, BaseAddresses: { Count: 1 } addresses }
            ? ClientArgumentChecker.GetText(addresses[0]) : null;

    // A message handler may send the requests to the base address: new HttpClient(handler) { BaseAddress = … }.
    private static bool HasHandler(ExpressionSyntax address) =>
        address.Ancestors().OfType<InitializerExpressionSyntax>().FirstOrDefault()?.Parent
            is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
        && arguments[0].Expression is not ObjectCreationExpressionSyntax
            { Type: IdentifierNameSyntax { Identifier.ValueText: "HttpClientHandler" or "SocketsHttpHandler" } };

    /// <summary>Determines whether an address is OpenAI's. Without an endpoint, requests are sent to OpenAI in any case.</summary>
    private bool IsOpenAi(ExpressionSyntax address) =>
        UrlHost.Find(context.Read(address).Value) is { } host
        && OpenAiHosts.Classify(host, context.Options.IsOpenAiHost) == HostKind.OpenAi;

    private bool IsTransportWithoutEndpoint(ExpressionSyntax use)
    {
        if (use.Parent is not AssignmentExpressionSyntax assignment || assignment.Right != use
            || RequestUrls.GetName(assignment.Left) != "Transport")
        {
            return false;
        }

        if (assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation })
        {
            return IsOptionsWithoutEndpoint(creation) && context.Flow.FindUses(creation).All(KeepsEndpoint);
        }

        return assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax variable }
            && context.FindSymbol(variable) is ILocalSymbol options
            && VariableValues.FindDeclared(options, context.Model, context.Cancellation).FirstOrDefault()
                is BaseObjectCreationExpressionSyntax value
            && IsOptionsWithoutEndpoint(value) && context.Flow.FindAllReferences(options).All(KeepsEndpoint);
    }

    /// <summary>Determines whether an options object of OpenAI's client is created without an endpoint.</summary>
    private bool IsOptionsWithoutEndpoint(BaseObjectCreationExpressionSyntax creation) =>
        creation.Initializer?.Expressions.Any(static element => element is AssignmentExpressionSyntax { Left: var left }
            && RequestUrls.GetName(left) == Endpoint) != true
        && context.Model.For(creation).GetTypeInfo(creation, context.Cancellation).Type is { } type
        && type.GetMembers(Endpoint).FirstOrDefault() is IPropertySymbol property
        && SinkClassifier.FindRow(property) is { Kind: SinkKind.ClientEndpoint };

    /// <summary>Determines whether a use of the options sets no endpoint: it sets another option, or creates an OpenAI client.</summary>
    private bool KeepsEndpoint(ExpressionSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax member when member.Expression == use => member.Name.Identifier.ValueText != Endpoint,
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax client } => context.FindSymbol(client) is { } constructor
            && SinkClassifier.IsOfOpenAi(constructor) && !SinkClassifier.IsDeclaredInSource(constructor)
            && !SinkShapes.IsAzure(constructor),
        _ => false,
    };
}
