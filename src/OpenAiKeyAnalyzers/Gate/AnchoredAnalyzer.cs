using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Represents the base class of every C# analyzer of this package: it runs concurrently, ignores generated code, and analyzes only the
/// files in which the text search found an anchor.
/// </summary>
/// <remarks>
/// A syntax tree action is the only action that binds nothing. Any other action, including a semantic model action, makes the analyzer host
/// bind every body of the program first: measured with Roslyn 5.0 on 280,000 lines, 2.2 GB and many seconds instead of milliseconds (see
/// the benchmarks).
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

    /// <summary>Determines whether the build enables this analyzer.</summary>
    private protected virtual bool IsActive(AnalyzerOptions options) => !UsageRun.IsUsageRun(options);

    /// <summary>Analyzes a file if the text search found an anchor for this analyzer.</summary>
    internal void AnalyzeTree(SyntaxTreeAnalysisContext file, SourceAnchors anchors, Compilation compilation, CompilationInfo project)
    {
        var files = ProgramFiles.Get(compilation);
        if (!ShouldAnalyze(anchors, project))
        {
            // Links to other files matter only if this file would be analyzed once it named OpenAI.
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
