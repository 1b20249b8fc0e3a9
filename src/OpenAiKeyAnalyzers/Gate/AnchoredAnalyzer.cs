using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// The gate of every analyzer of C#: it runs concurrently, leaves generated code alone, and sees only files in which the
/// text search found something.
/// </summary>
/// <remarks>
/// A tree action is the only one that binds nothing by itself. Any other, a semantic model action too, makes an analyzer host bind every
/// body of the program first: measured with Roslyn 5.0 on 280,000 lines, 2.2 GB and many seconds instead of milliseconds (see the
/// benchmarks).
/// </remarks>
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
        context.RegisterCompilationStartAction(start =>
        {
            if (!IsActive(start.Options))
            {
                return;
            }

            var project = new CompilationInfo(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            start.RegisterSyntaxTreeAction(file =>
            {
                if (start.TryGetValue(file.Tree.GetText(file.CancellationToken), SourceAnchors.Provider, out SourceAnchors? anchors)
                    && anchors is not null)
                {
                    AnalyzeTree(file, anchors, start.Compilation, project);
                }
            });
        });
    }

    /// <summary>Determines whether a build asks for this analyzer at all.</summary>
    private protected virtual bool IsActive(AnalyzerOptions options) => true;

    /// <summary>Analyzes one file, if the text search found something for this analyzer.</summary>
    internal void AnalyzeTree(SyntaxTreeAnalysisContext file, SourceAnchors anchors, Compilation compilation, CompilationInfo project)
    {
        var files = ProgramFiles.Get(compilation);
        if (!ShouldAnalyze(anchors, project))
        {
            // Only a file that would matter if it named OpenAI asks for the others.
            anchors = anchors.AsOpenAi();
            if (!ShouldAnalyze(anchors, project) || !files.IsLinkedToOpenAi(file.Tree))
            {
                return;
            }
        }

        Analyze(file, files.GetModel(file.Tree), anchors);
    }

    private protected abstract bool ShouldAnalyze(SourceAnchors anchors, CompilationInfo project);

    private protected abstract void Analyze(SyntaxTreeAnalysisContext context, SemanticModel model, SourceAnchors anchors);
}
