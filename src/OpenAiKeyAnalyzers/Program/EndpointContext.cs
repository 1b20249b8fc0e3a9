using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Answers the questions of the URL and model checkers about one file.</summary>
internal sealed class EndpointContext
{
    private readonly RequestUrls _requestUrls;
    private readonly Lazy<bool> _isTestProject;

    internal EndpointContext(SemanticModel model, KeyOptions options, CancellationToken cancellation)
    {
        Model = model;
        Options = options;
        Cancellation = cancellation;
        Flow = new StringDataFlow(model, cancellation);
        Destinations = new DestinationResolver(model, Flow, options, cancellation);
        _requestUrls = new RequestUrls(model, options, cancellation);
        _isTestProject = new(() => TestCodeDetector.IsTestProject(model.Compilation, options));
    }

    internal SemanticModel Model { get; }

    internal KeyOptions Options { get; }

    internal CancellationToken Cancellation { get; }

    internal StringDataFlow Flow { get; }

    /// <summary>Whose server the clients of a library talk to.</summary>
    internal DestinationResolver Destinations { get; }

    internal SyntaxNode Root => Model.SyntaxTree.GetRoot(Cancellation);

    /// <summary>Whose server the requests around a node go to.</summary>
    internal Destination GetDestination(SyntaxNode node) => _requestUrls.GetDestination(node);

    internal ConstantString Read(ExpressionSyntax expression) => ConstantStringReader.Read(expression, Model, Cancellation);

    internal ISymbol? FindSymbol(SyntaxNode node) => Model.For(node).GetSymbolInfo(node, Cancellation).Symbol;

    /// <summary>Tests hand wrong addresses and made-up models to code that must refuse them, or to a server of their own.</summary>
    internal bool IsTest(SyntaxNode node) => _isTestProject.Value || TestCodeDetector.IsInTestType(node);
}
