using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Urls;

/// <summary>
/// OAK4001 and OAK4002 at clients of the official library whose paths are gone or going: they still compile (OpenAI 2.15.0, 2026-11-23).
/// They are reported where they are made, and only if that is for OpenAI's own host: Azure has dates of its own.
/// </summary>
internal sealed class RetiredClientChecker(EndpointContext context)
{
    /// <summary>Name of the client, its namespace, and the word behind the version that all of its requests begin with.</summary>
    private static readonly (string Client, string Space, string Path)[] Clients =
    [
        ("AssistantClient", "OpenAI.Assistants", "assistants"),
        ("VideoClient", "OpenAI.Videos", "videos"),
        ("EvaluationClient", "OpenAI.Evals", "evals"),
    ];

    private readonly Lazy<bool> _containsClient =
        new(() => context.Root.DescendantTokens()
            .Any(static token => token.ValueText.EndsWith("Client", StringComparison.Ordinal)
                && Array.Exists(Clients, client => token.ValueText.EndsWith(client.Client, StringComparison.Ordinal))));

    /// <summary><c>new AssistantClient(key)</c></summary>
    internal IEnumerable<Finding> Check(BaseObjectCreationExpressionSyntax creation) =>
        _containsClient.Value && FindRow(context.Model.GetTypeInfo(creation, context.Cancellation).Type) is { } row
        && context.Destinations.ResolveCall(creation) == Destination.OpenAI
            ? [CreateFinding(row,
                (creation is ObjectCreationExpressionSyntax { Type: var type } ? type.GetLastToken() : creation.NewKeyword).Span)]
            : [];

    /// <summary><c>client.GetAssistantClient()</c></summary>
    internal IEnumerable<Finding> Check(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var client, Name: var name }
        && Array.Exists(Clients, candidate => name.Identifier.ValueText == "Get" + candidate.Client)
        && context.FindSymbol(call) is IMethodSymbol method && FindRow(method.ReturnType) is { } row
        && context.Destinations.ResolveClient(client) == Destination.OpenAI
            ? [CreateFinding(row, name.Span)]
            : [];

    private static EndpointRow? FindRow(ITypeSymbol? type) =>
        type is not null && !KeySinkClassifier.IsDeclaredInSource(type)
        && Array.Find(Clients, client => client.Client == type.Name && client.Space == type.ContainingNamespace?.ToDisplayString())
        is { Path: { } path }
        && EndpointMatcher.Find(["v1", path]) is { Status: EndpointStatus.Retired or EndpointStatus.Announced } row
            ? row
            : null;

    private static Finding CreateFinding(EndpointRow row, TextSpan span) =>
        new(row.Status == EndpointStatus.Retired
            ? RuleDescriptors.RetiredEndpoint : RuleDescriptors.DeprecatedEndpoint, span, EndpointMessages.CreateForClient(row));
}
