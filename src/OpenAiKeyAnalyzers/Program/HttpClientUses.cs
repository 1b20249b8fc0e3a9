using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Finds, without binding, the expressions that contain the URL of a request or the client that sends it.</summary>
internal static class HttpClientUses
{
    private static readonly string[] Verbs = ["Get", "Post", "Put", "Patch", "Delete", "Send"];

    // Flurl.Http 4.0, GeneratedExtensions and SettingsExtensions: the methods that start a chain on a URL.
    private static readonly string[] FlurlMethods = ["WithHeader", "WithHeaders", "WithOAuthBearerToken", "WithBasicAuth", "WithTimeout",
        "AppendPathSegment", "AppendPathSegments", "PostJsonAsync", "GetJsonAsync", "SetQueryParam"];

    /// <summary>Determines whether a call sends a request, according to the name of the method.</summary>
    internal static bool IsRequest(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count > 0 && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
        && Array.Exists(Verbs, verb => name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>
    /// Finds the expressions that contain a URL: <c>http.PostAsync(Urls.Chat, …)</c>, <c>new HttpRequestMessage(method, url)</c>,
    /// <c>Urls.Chat.WithHeader(…)</c>.
    /// </summary>
    internal static IEnumerable<ExpressionSyntax> FindUrlNames(SyntaxNode scope) =>
        scope.DescendantNodes().SelectMany(static node => node switch
        {
            InvocationExpressionSyntax call when IsRequest(call) => call.ArgumentList.Arguments,
            ObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments, Type: var type }
                when type.GetLastToken().ValueText is "HttpRequestMessage" or "Uri" or "UnityWebRequest" or "RestClient" or "RestRequest" =>
                arguments,
            _ => Enumerable.Empty<ArgumentSyntax>(),
        }).Select(static argument => argument.Expression).Concat(FindExtended(scope))
            .Where(static value => value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InterpolatedStringExpressionSyntax
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
                or InvocationExpressionSyntax { ArgumentList.Arguments.Count: < 3 });

    /// <summary>Finds the URLs that Flurl's methods extend, and those with which the clients of RestSharp are created.</summary>
    private static IEnumerable<ExpressionSyntax> FindExtended(SyntaxNode scope) =>
        scope.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(static member => member.Parent is InvocationExpressionSyntax && member.Name.Identifier.ValueText is var name
                && (Array.IndexOf(FlurlMethods, name) >= 0 || name.StartsWith("Execute", StringComparison.Ordinal)))
            .Select(static member => member.Expression);

    /// <summary>Finds the expressions that may be clients. Expressions with the same text are returned once.</summary>
    internal static IEnumerable<ExpressionSyntax> FindClients(SyntaxNode scope)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (MemberAccessExpressionSyntax member in scope.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
        {
            bool isUse = member.Name.Identifier.ValueText == "DefaultRequestHeaders"
                || (member.Parent is InvocationExpressionSyntax call && IsRequest(call));
            if (isUse && member.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
                && seen.Add(member.Expression.ToString()))
            {
                yield return member.Expression;
            }
        }
    }
}
