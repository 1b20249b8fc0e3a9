using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>What the judges of headers ask about one file.</summary>
internal sealed class HeaderContext
{
    private readonly RequestUrls _requestUrls;

    internal HeaderContext(SemanticModel model, KeyOptions options, CancellationToken cancellation)
    {
        Model = model;
        Options = options;
        Cancellation = cancellation;
        Flow = new StringDataFlow(model, cancellation);
        KeyHeuristics = new KeyExpressionHeuristics(model, options, cancellation);
        _requestUrls = new RequestUrls(model, options, cancellation);
    }

    internal SemanticModel Model { get; }

    internal KeyOptions Options { get; }

    internal CancellationToken Cancellation { get; }

    internal StringDataFlow Flow { get; }

    internal KeyExpressionHeuristics KeyHeuristics { get; }

    /// <summary>Whose server the requests around a node go to.</summary>
    internal Destination GetDestination(SyntaxNode node) => _requestUrls.GetDestination(node);

    internal HeaderPart Read(ExpressionSyntax expression) => new(ConstantStringReader.Read(expression, Model, Cancellation));
}
