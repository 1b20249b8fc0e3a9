using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Program;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Provides the header checkers with the destinations, values and names of one file.</summary>
internal sealed class HeaderContext : FileContext
{
    private readonly Lazy<bool> _isOpenAiFile;
    private readonly Lazy<DestinationResolver> _clients;

    internal HeaderContext(SemanticModel model, KeyOptions options, CancellationToken cancellation)
        : base(model, options, cancellation)
    {
        KeyHeuristics = new KeyExpressionHeuristics(model, options, cancellation);
        _clients = new(() => new DestinationResolver(model, Flow, options, cancellation));
        _isOpenAiFile = new(() => new CompilationInfo(model.Compilation)
            .IsOpenAiFile(SourceAnchors.Get(model.SyntaxTree.GetText(cancellation))));
    }

    internal KeyExpressionHeuristics KeyHeuristics { get; }

    /// <summary>
    /// Gets the destination of the requests around a node. A file that does not name OpenAI must contain the host, or use a client whose
    /// host another file contains.
    /// </summary>
    internal Destination GetDestination(SyntaxNode node) =>
        RequestUrls.GetDestination(node) is var destination && destination == Destination.Unknown && !_isOpenAiFile.Value
        ? Destination.OtherProvider : destination;

    /// <summary>
    /// Determines whether the client that a call creates, or whose option an assignment sets, sends its requests to OpenAI.
    /// </summary>
    internal bool IsClientOfOpenAi(SyntaxNode node) => (node is AssignmentExpressionSyntax assignment
        ? _clients.Value.ResolveOption(assignment) : _clients.Value.ResolveCall(node)) == Destination.OpenAI;

    internal HeaderPart Read(ExpressionSyntax expression) => new(ConstantStringReader.Read(expression, Model, Cancellation));
}
