using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Provides the objects that the checkers of one file share.</summary>
internal abstract class FileContext(SemanticModel model, KeyOptions options, CancellationToken cancellation)
{
    internal SemanticModel Model { get; } = model;

    internal KeyOptions Options { get; } = options;

    internal CancellationToken Cancellation { get; } = cancellation;

    internal StringDataFlow Flow { get; } = new(model, cancellation);

    /// <summary>Gets the URLs to which the file sends requests.</summary>
    private protected RequestUrls RequestUrls { get; } = new(model, options, cancellation);
}
