using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>
/// Checks paths that are passed to clients which join them to their base address with a slash, Refit and RestSharp: the contents of the
/// path, but not its beginning.
/// </summary>
internal sealed class RouteChecker(EndpointContext context)
{
    private const string Host = "https://" + OpenAiHosts.Api;

    private static readonly string[] Verbs = ["Get", "Post", "Put", "Delete", "Patch", "Head", "Options"];

    /// <summary>Paths of OpenAI that other servers do not have.</summary>
    private static readonly string[] OpenAiRoutes = ["chat/completions", "/v1/responses", "/v1/embeddings"];

    /// <summary>Checks <c>[Post("/v1/engines/{model}/completions")]</c>.</summary>
    internal IEnumerable<Finding> CheckAttribute(AttributeSyntax attribute)
    {
        string name = attribute.Name.ToString().Split('.').Last();
        return Verbs.Contains(name.EndsWith("Attribute", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - "Attribute".Length) : name)
            && attribute is { ArgumentList.Arguments: { Count: 1 } arguments, Parent.Parent.Parent: InterfaceDeclarationSyntax api }
            && context.FindSymbol(attribute)?.ContainingNamespace is { Name: "Refit" }
            && (context.GetDestination(attribute) == Destination.OpenAI
                || (context.GetDestination(attribute) == Destination.Unknown && HasOpenAiName(api) && ContainsOpenAiRoute(api)))
                ? Check(arguments[0].Expression)
                : [];
    }

    /// <summary>Checks <c>new RestRequest("engines/davinci/completions")</c>.</summary>
    internal IEnumerable<Finding> CheckRequest(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments: { Count: > 0 } arguments }
        && type.EndsWithName("RestRequest")
        && ArgumentParameter.Find(arguments[0], context.Model, context.Cancellation)
        is { Name: "resource", ContainingNamespace.Name: "RestSharp" }
        && context.GetDestination(creation) == Destination.OpenAI
            ? Check(arguments[0].Expression)
            : [];

    // Another server may also have threads and a search, and be named after OpenAI.
    private static bool ContainsOpenAiRoute(InterfaceDeclarationSyntax api) =>
        api.DescendantTokens()
            .Any(static token => Array.Exists(OpenAiRoutes, route => token.ValueText.IndexOf(route, StringComparison.Ordinal) >= 0));

    private static bool HasOpenAiName(InterfaceDeclarationSyntax api) =>
        IdentifierWords.ContainsWord(api.Identifier.ValueText, IdentifierWordUse.OpenAiMember);

    private IEnumerable<Finding> Check(ExpressionSyntax expression)
    {
        ConstantString path = context.Read(expression);
        string rooted = "/" + path.Value.TrimStart('/');
        int slashes = path.Value.Length - (rooted.Length - 1);
        string address = (rooted.StartsWith("/v1/", StringComparison.Ordinal) ? Host : Host + "/v1") + rooted;
        int offset = address.Length - path.Value.Length;
        if (slashes > 1 || path.Value.Length == 0 || path.Value.IndexOf("://", StringComparison.Ordinal) >= 0)
        {
            yield break;
        }

        foreach (UrlResult reading in UrlRule.Find(address, new SinkContext(SinkKind.RelativeUrl, ValueOrigin.Code)))
        {
            if (reading.Start >= offset && UrlChecker.CreateFinding(reading.WithOffset(-offset), path, UrlSinkKind.Request) is { } finding)
            {
                yield return finding;
            }
        }
    }
}
