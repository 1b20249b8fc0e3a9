using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Answers the questions of the URL and model checkers about one file.</summary>
internal sealed class EndpointContext : FileContext
{
    private readonly Lazy<bool> _isTestProject;

    internal EndpointContext(SemanticModel model, KeyOptions options, CancellationToken cancellation)
        : base(model, options, cancellation)
    {
        Destinations = new DestinationResolver(model, Flow, options, cancellation);
        _isTestProject = new(() => TestCodeDetector.IsTestProject(model.Compilation, options));
    }

    /// <summary>Whose server the clients of a library talk to.</summary>
    internal DestinationResolver Destinations { get; }

    internal SyntaxNode Root => Model.SyntaxTree.GetRoot(Cancellation);

    /// <summary>Whose server the requests around a node go to.</summary>
    internal Destination GetDestination(SyntaxNode node) => RequestUrls.GetDestination(node);

    internal ConstantString Read(ExpressionSyntax expression) => ConstantStringReader.Read(expression, Model, Cancellation);

    internal ISymbol? FindSymbol(SyntaxNode node) => Model.For(node).GetSymbolInfo(node, Cancellation).Symbol;

    /// <summary>Tests hand wrong addresses and made-up models to code that must refuse them, or to a server of their own.</summary>
    internal bool IsTest(SyntaxNode node) => _isTestProject.Value || TestCodeDetector.IsInTestType(node);
}
