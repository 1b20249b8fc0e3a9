using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>
/// Determines which kind of endpoint the code around a key requests: from the URLs in the same member and, if that names only a base URL,
/// from the relative URLs that the type requests.
/// </summary>
internal sealed class EndpointScopeResolver(SemanticModel model, CancellationToken cancellation)
{
    private static readonly string[] Verbs = ["Get", "Post", "Put", "Patch", "Delete", "Send"];

    private readonly Dictionary<SyntaxNode, IReadOnlyList<string>> _requests = [];
    private readonly Dictionary<SyntaxNode, EndpointScope> _scopes = [];

    /// <summary>Gets the scope that all endpoints around <paramref name="node"/> share.</summary>
    internal EndpointScope Resolve(SyntaxNode node)
    {
        SyntaxNode member = node.Ancestors().FirstOrDefault(static ancestor =>
            ancestor is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax) or CompilationUnitSyntax)
            ?? node;
        if (!_scopes.TryGetValue(member, out EndpointScope scope))
        {
            _scopes.Add(member, scope = FindScope(member));
        }

        return scope;
    }

    private EndpointScope FindScope(SyntaxNode member)
    {
        ILookup<bool, string> texts = member.DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            .Select(static token => token.ValueText)
            .ToLookup(IsBaseUrl);
        string[] combined = texts[true].Any() ? [.. CombineWithRequests(texts[true].ToList(), member)] : [];
        EndpointScope[] scopes = GetKnownScopes([.. texts[false], .. combined]);
        return EndpointScopes.GetCommon(scopes.Length > 0 ? scopes : GetKnownScopes(texts[true]));
    }

    private static EndpointScope[] GetKnownScopes(IEnumerable<string> urls) =>
        [.. urls.Select(AdministrationEndpoints.GetScope).Where(static scope => scope != EndpointScope.Unknown)];

    /// <summary>Determines whether a string is a URL without an endpoint: a host, with or without a version.</summary>
    private static bool IsBaseUrl(string text) =>
        ParsedUrl.Parse(text) is { HasWellFormedScheme: true, Segments: var path }
        && (path.Count == 0 || (path.Count == 1 && path[0].Text.Equals("v1", StringComparison.OrdinalIgnoreCase)));

    private IEnumerable<string> CombineWithRequests(List<string> bases, SyntaxNode member)
    {
        SyntaxNode type = member.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? member.SyntaxTree.GetRoot(cancellation);
        if (!_requests.TryGetValue(type, out IReadOnlyList<string> requests))
        {
            _requests.Add(type, requests = [.. FindRequests(type).Distinct(StringComparer.Ordinal)]);
        }

        foreach (string request in requests)
        {
            if (!RelativeUrl.IsRelative(request))
            {
                yield return request;
                continue;
            }

            foreach (string address in bases)
            {
                yield return RelativeUrl.Combine(ParsedUrl.Parse(address)!, request, out _);
            }
        }
    }

    private IEnumerable<string> FindRequests(SyntaxNode type)
    {
        foreach (ArgumentSyntax argument in type.DescendantNodes().OfType<ArgumentSyntax>().Where(CanBeRequestUrl))
        {
            cancellation.ThrowIfCancellationRequested();
            if (ArgumentParameter.Find(argument, model, cancellation) is { Name: "requestUri" or "relativeUri" }
                && ConstantStringReader.Read(argument.Expression, model, cancellation).Value.Trim() is { Length: > 0 } url
                && url[0] != ParsedUrl.Hole)
            {
                yield return url;
            }
        }
    }

    private static bool CanBeRequestUrl(ArgumentSyntax argument) => argument.Parent?.Parent switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } =>
            Array.Exists(Verbs, verb => name.StartsWith(verb, StringComparison.Ordinal)),
        ObjectCreationExpressionSyntax { Type: var created } =>
            created.ToString() is var text && (text.EndsWith("HttpRequestMessage", StringComparison.Ordinal)
                || text.EndsWith("Uri", StringComparison.Ordinal)),
        ImplicitObjectCreationExpressionSyntax => true,
        _ => false,
    };
}
