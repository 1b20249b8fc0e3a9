using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Provides the checkers of URLs and models with the destinations of one file.</summary>
internal sealed class EndpointContext : FileContext
{
    private readonly Lazy<bool> _isTestProject;

    internal EndpointContext(SemanticModel model, KeyOptions options, CancellationToken cancellation)
        : base(model, options, cancellation)
    {
        Destinations = new DestinationResolver(model, Flow, options, cancellation);
        _isTestProject = new(() => TestCodeDetector.IsTestProject(model.Compilation, options));
    }

    /// <summary>Gets the resolver for the destinations of library clients.</summary>
    internal DestinationResolver Destinations { get; }

    internal SyntaxNode Root => Model.SyntaxTree.GetRoot(Cancellation);

    /// <summary>Gets the destination of the requests around a node.</summary>
    internal Destination GetDestination(SyntaxNode node) => RequestUrls.GetDestination(node);

    internal ConstantString Read(ExpressionSyntax expression) => ConstantStringReader.Read(expression, Model, Cancellation);

    internal ISymbol? FindSymbol(SyntaxNode node) => Model.For(node).GetSymbolInfo(node, Cancellation).Symbol;

    /// <summary>
    /// Determines whether a node is test code. Tests pass wrong URLs and made-up models to code that must reject them, or to a server of
    /// their own.
    /// </summary>
    internal bool IsTest(SyntaxNode node) => _isTestProject.Value || TestCodeDetector.IsInTestType(node);
}
