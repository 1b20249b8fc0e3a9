using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Headers;
using OpenAiKeyAnalyzers.Keys;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Recognizes keys that are not used as keys. There, the key that is in use would be shown, or sent as something else, and no rule would
/// find it any more.
/// </summary>
internal static class OtherKeyUses
{
    /// <summary>Determines whether a key is in a text that the program shows, or is sent as the ID of an organization or project.</summary>
    internal static bool Contain(KeyFinding key, SemanticModel model, CancellationToken cancellation)
    {
        var flow = new StringDataFlow(model, cancellation);
        bool isPart = key.Match.Length < key.Text.Value.Trim().Length;
        return flow.FindSinks(key.Expression).Any(sink => (isPart && ShownText.IsShownBy(sink.Symbol))
            || SinkClassifier.FindRow(sink.Symbol)?.Kind is SinkKind.OrganizationId or SinkKind.ProjectId
            || IsIdHeader(sink.Call, model, flow, cancellation));
    }

    private static bool IsIdHeader(SyntaxNode call, SemanticModel model, StringDataFlow flow, CancellationToken cancellation) =>
        new HeaderWrites(model, flow, cancellation).Find(call).Any(static write =>
            HeaderNameValidator.Validate(write.Header).IntendedName is HeaderNameValidator.Organization or HeaderNameValidator.Project);
}
