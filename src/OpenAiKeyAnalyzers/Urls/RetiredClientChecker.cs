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
/// Reports OAK4001 and OAK4002 for clients of the official library whose paths are retired or deprecated: they still compile (OpenAI
/// 2.15.0, 2026-11-23). They are reported where they are created, and only if their destination is OpenAI: Azure has its own dates.
/// </summary>
internal sealed class RetiredClientChecker(EndpointContext context)
{
    private static readonly Lazy<SinkRow[]> Clients =
        new(static () => [.. SinkTable.All.Where(static row => row.Kind == SinkKind.RetiredClient)]);

    private readonly Lazy<bool> _containsClient =
        new(() => ProgramFiles.GetDistinctNames(context.Root.SyntaxTree, context.Cancellation).Any(static name =>
            Array.Exists(Clients.Value, client => name.EndsWith(client.TypeName, StringComparison.Ordinal))));

    /// <summary>Checks <c>new AssistantClient(key)</c>.</summary>
    internal IEnumerable<Finding> Check(BaseObjectCreationExpressionSyntax creation) =>
        _containsClient.Value && CreatedTypes.FindName(creation) is var name
        && (name is null || Array.Exists(Clients.Value, client => client.TypeName == name))
        && FindRow(context.Model.For(creation).GetTypeInfo(creation, context.Cancellation).Type) is { } row
        && context.Destinations.ResolveCall(creation) == Destination.OpenAI
            ? [CreateFinding(row,
                (creation is ObjectCreationExpressionSyntax { Type: var type } ? type.GetLastToken() : creation.NewKeyword).Span)]
            : [];

    /// <summary>Checks <c>client.GetAssistantClient()</c>.</summary>
    internal IEnumerable<Finding> Check(InvocationExpressionSyntax call) =>
        _containsClient.Value && call.Expression is MemberAccessExpressionSyntax { Expression: var client, Name: var name }
        && Array.Exists(Clients.Value, candidate => name.Identifier.ValueText == "Get" + candidate.TypeName)
        && context.FindSymbol(call) is IMethodSymbol method && FindRow(method.ReturnType) is { } row
        && context.Destinations.ResolveClient(client) == Destination.OpenAI
            ? [CreateFinding(row, name.Span)]
            : [];

    private static EndpointRow? FindRow(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && !SinkClassifier.IsDeclaredInSource(type)
        && SinkClassifier.FindRows(named).FirstOrDefault(static row => row.Kind == SinkKind.RetiredClient) is { } client
        && EndpointMatcher.Find(["v1", client.Path]) is { Status: EndpointStatus.Retired or EndpointStatus.Announced } row
            ? row
            : null;

    private static Finding CreateFinding(EndpointRow row, TextSpan span) =>
        new(row.Status == EndpointStatus.Retired
            ? RuleDescriptors.RetiredEndpoint : RuleDescriptors.DeprecatedEndpoint, span, EndpointMessages.CreateForClient(row));
}
