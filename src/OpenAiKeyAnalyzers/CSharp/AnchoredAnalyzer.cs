using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenAiKeyAnalyzers.CSharp;

/// <summary>
/// The gate that every analyzer of C# stands behind: it runs concurrently, leaves generated code alone, and sees only files in which the
/// text search found something. Semantic model actions do not make the compiler bind anything that nobody asks for.
/// </summary>
public abstract class AnchoredAnalyzer : DiagnosticAnalyzer
{
    private protected AnchoredAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => start.RegisterSemanticModelAction(model =>
        {
            SyntaxTree tree = model.SemanticModel.SyntaxTree;
            if (start.TryGetValue(tree.GetText(model.CancellationToken), SourceAnchors.Provider, out SourceAnchors? anchors) && anchors is not null && IsConcerned(anchors))
            {
                Analyze(model, anchors);
            }
        }));
    }

    private protected abstract bool IsConcerned(SourceAnchors anchors);

    private protected abstract void Analyze(SemanticModelAnalysisContext context, SourceAnchors anchors);
}
