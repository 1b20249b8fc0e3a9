using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Finds the URLs that code contains: as literals, as base addresses, and as endpoints of clients.</summary>
internal sealed class RequestUrls(SemanticModel model, KeyOptions options, CancellationToken cancellation)
{
    private readonly HttpClientResolver _clients = new(model, cancellation);
    private readonly NamedHosts _named = new(model, cancellation);
    private readonly Dictionary<SyntaxNode, List<string>> _scopes = [];
    private readonly Dictionary<SyntaxNode, bool> _transports = [];
    private readonly Dictionary<ISymbol, List<string>> _requested = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<List<string>, Destination> _destinations = [];

    /// <summary>
    /// Gets the destination of all URLs that the code around <paramref name="node"/> contains: of those in its member or, if there are
    /// none, of those in its type.
    /// </summary>
    internal Destination GetDestination(SyntaxNode node)
    {
        foreach (SyntaxNode scope in node.Ancestors()
            .Where(static ancestor => ancestor is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax or CompilationUnitSyntax))
        {
            // The URLs that a kept client requests take precedence over other URLs in its type.
            if (scope is BaseTypeDeclarationSyntax && FindRequestedHosts(node) is { Count: > 0 } requested)
            {
                return Classify(requested);
            }

            List<string> hosts = FindAllHosts(scope);
            if (hosts.Count > 0)
            {
                return Classify(hosts);
            }
        }

        return Destination.Unknown;
    }

    /// <summary>
    /// Finds the hosts of all URLs that a member, a type or a file contains. Each scope is searched once, however many requests it
    /// contains.
    /// </summary>
    private List<string> FindAllHosts(SyntaxNode scope)
    {
        if (!_scopes.TryGetValue(scope, out List<string>? hosts))
        {
            hosts = scope.DescendantTokens()
                .Where(static token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
                .Where(static token => !token.ValueText.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
                .Select(static token =>
                    UrlHost.Find(token.ValueText, mayContinue: token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                        || token.Parent?.Parent is BinaryExpressionSyntax))
                .OfType<string>()
                .Where(host => !IsDocumentation(host))
                .Concat(FindHosts(scope))
                .ToList();
            hosts.AddRange(FindNamedHosts(scope, hosts.Count == 0));
            if (hosts.Count > 0 && scope.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && HasOwnTransport(type))
            {
                hosts.Add(UrlHost.Unknown);
            }

            _scopes.Add(scope, hosts);
        }

        return hosts;
    }

    /// <summary>
    /// Determines whether a type sends requests through a handler of the program that may send them to another server, or to none.
    /// </summary>
    private bool HasOwnTransport(TypeDeclarationSyntax type)
    {
        if (!_transports.TryGetValue(type, out bool isOwn))
        {
            isOwn = type.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
                .Where(static creation => creation.ArgumentList is { Arguments: { Count: > 0 } arguments }
                    && arguments[0].Expression is BaseObjectCreationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax
                    && CreatedTypes.FindName(creation) is null or "HttpClient")
                .Any(creation => _clients.IsHttpClient(creation)
                    && MessageHandlers.MayRedirect(creation.ArgumentList!.Arguments[0].Expression, model, cancellation));
            _transports.Add(type, isOwn);
        }

        return isOwn;
    }

    /// <summary>Classifies the hosts of a scope or a client. Each list is classified once, however many requests use it.</summary>
    private Destination Classify(List<string> hosts)
    {
        if (!_destinations.TryGetValue(hosts, out Destination destination))
        {
            _destinations.Add(hosts, destination = GetCommon(hosts));
        }

        return destination;
    }

    private Destination GetCommon(List<string> hosts)
    {
        // The only known URLs are OpenAI's; the others are known only at run time.
        bool mayBeOpenAi = hosts.TrueForAll(host =>
            host == UrlHost.Unknown || OpenAiHosts.Classify(host, options.IsOpenAiHost).TakesOpenAiKeys());
        return mayBeOpenAi && hosts.Contains(UrlHost.Unknown)
            ? Destination.Unknown : HostDestination.GetCommon(hosts, options.IsOpenAiHost);
    }

    /// <summary>Finds the hosts of all URLs that are requested by the client whose default headers the code around a node sets.</summary>
    private List<string> FindRequestedHosts(SyntaxNode node)
    {
        SyntaxNode? whole = node.AncestorsAndSelf()
            .TakeWhile(static ancestor => ancestor is not (StatementSyntax or MemberDeclarationSyntax)).LastOrDefault();
        ExpressionSyntax? client = whole?.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .FirstOrDefault(static member => member.Name.Identifier.ValueText == "DefaultRequestHeaders")?.Expression;
        ISymbol? symbol = client is not null && _clients.IsHttpClient(client)
            ? model.For(client).GetSymbolInfo(client, cancellation).Symbol : null;
        if (symbol is not (IFieldSymbol or IPropertySymbol))
        {
            return [];
        }

        if (!_requested.TryGetValue(symbol, out List<string>? known))
        {
            _requested.Add(symbol, known = FindRequestedHosts(symbol));
        }

        return known;
    }

    private List<string> FindRequestedHosts(ISymbol symbol)
    {
        var hosts = new List<string>();
        foreach (ExpressionSyntax use in ProgramMembers.FindReferences(symbol, model.Compilation, cancellation))
        {
            if (use.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } && HttpClientUses.IsRequest(call)
                && UrlExpressions.FindText(call.ArgumentList.Arguments[0].Expression, model, cancellation) is { } url)
            {
                string text = ConstantStringReader.Read(url, model, cancellation).Value;
                bool isRelative = text.Length > 0 && text[0] != ConstantString.Hole;
                hosts.AddRange(UrlHost.Find(text, mayContinue: true) is { } host ? [host]
                    : isRelative ? FindHosts(_clients.Find(use)) : []);
            }
        }

        return hosts.FindAll(host => host != UrlHost.Unknown && !IsDocumentation(host));
    }

    /// <summary>Finds the hosts of the URLs that <paramref name="scope"/> contains as constants, and of the clients that it uses.</summary>
    private IEnumerable<string> FindNamedHosts(SyntaxNode scope, bool includesClients)
    {
        if (scope is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        {
            return [];
        }

        var hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ExpressionSyntax name in HttpClientUses.FindUrlNames(scope))
        {
            hosts.UnionWith(_named.Find(name));
        }

        if (includesClients && hosts.Count == 0)
        {
            foreach (ExpressionSyntax client in HttpClientUses.FindClients(scope).Where(_clients.IsHttpClient))
            {
                hosts.UnionWith(FindHosts(_clients.Find(client)));
            }

            if (scope is TypeDeclarationSyntax { BaseList: not null } && model.For(scope).GetDeclaredSymbol(scope, cancellation)
                is ITypeSymbol type)
            {
                hosts.UnionWith(FindHosts(_clients.FindForHandler(type)));
                hosts.UnionWith(MessageHandlers.FindClients(type, model, cancellation).SelectMany(FindHostsOfClient));
            }

            if (scope is InterfaceDeclarationSyntax api && model.For(api).GetDeclaredSymbol(api, cancellation) is { } contract)
            {
                hosts.UnionWith(FindHosts(_clients.FindForType(contract)));
            }
        }

        return hosts.Where(host => !IsDocumentation(host));
    }

    /// <summary>
    /// Finds the hosts for which a client is created or, if it has no base address, that it requests; unknown if there are none.
    /// </summary>
    private HashSet<string> FindHostsOfClient(BaseObjectCreationExpressionSyntax creation)
    {
        ISymbol? variable = StringDataFlow.WalkUp(creation).Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } =>
                model.For(declarator).GetDeclaredSymbol(declarator, cancellation),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
                model.For(property).GetDeclaredSymbol(property, cancellation),
            AssignmentExpressionSyntax assignment => model.For(assignment).GetSymbolInfo(assignment.Left, cancellation).Symbol,
            _ => null,
        };
        var hosts = new HashSet<string>(variable is null ? [] : FindRequestedHosts(variable), StringComparer.OrdinalIgnoreCase);
        if (hosts.Count == 0)
        {
            hosts.UnionWith(FindHosts(variable is null ? _clients.Find(creation) : _clients.FindOf(variable)));
        }

        return hosts.Count > 0 ? hosts : [UrlHost.Unknown];
    }

    private IEnumerable<string> FindHosts(HttpClientSetup setup) =>
        setup.BaseAddresses.Select(address => FindHost(address) ?? UrlHost.Unknown);

    /// <summary>
    /// Finds the hosts of the URLs that <paramref name="scope"/> sets as base address or endpoint without containing them as literals.
    /// </summary>
    private IEnumerable<string> FindHosts(SyntaxNode scope) =>
        scope.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(static assignment => SinkClassifier.IsEndpoint(GetName(assignment.Left)) && !IsNullOrDefault(assignment.Right))
            .Select(assignment => FindHost(assignment.Right) ?? UrlHost.Unknown);

    /// <summary>
    /// Determines whether the value of an expression that contains or creates a URL is known, and the URL is one of OpenAI's.
    /// </summary>
    internal bool IsOpenAi(ExpressionSyntax value) =>
        FindHost(value) is { } host && OpenAiHosts.Classify(host, options.IsOpenAiHost).TakesOpenAiKeys();

    /// <summary>Gets the name of the property or variable that an assignment sets.</summary>
    internal static string GetName(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => string.Empty,
    };

    /// <summary>Determines whether an argument or value is <see langword="null"/> or the default.</summary>
    internal static bool IsNullOrDefault(ExpressionSyntax value) =>
        value is PostfixUnaryExpressionSyntax { Operand: var operand } ? IsNullOrDefault(operand)
            : value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression)
            || value is DefaultExpressionSyntax;

    /// <summary>
    /// Finds the host of the URL that an expression contains or creates; <see langword="null"/> if it is known only at run time.
    /// </summary>
    private string? FindHost(ExpressionSyntax value)
    {
        ExpressionSyntax address = value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            ? arguments[0].Expression : value;
        if (address is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && model.For(address).GetSymbolInfo(address, cancellation).Symbol is { } symbol
            && SingleAssignment.FindInitializer(symbol, model.Compilation, cancellation)
            is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } initializer })
        {
            address = initializer[0].Expression;
        }

        string text = ConstantStringReader.Read(address, model, cancellation).Value;
        return UrlHost.Find(text) ?? UrlHost.FindOptionalScheme(text);
    }

    private bool IsDocumentation(string host) =>
        OpenAiHosts.Classify(host, options.IsOpenAiHost) is HostKind.Website or HostKind.Documentation;
}
