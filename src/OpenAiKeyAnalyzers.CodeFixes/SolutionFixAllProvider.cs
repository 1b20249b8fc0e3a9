using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Fixes all findings one after the other, each on the solution as the one before leaves it: a fix may change the file of another finding.
/// The providers of the workspace merge the changes of single documents, which would apply half of such a fix.
/// </summary>
/// <param name="fix">Fixes one finding; returns <see langword="null"/> where no fix is possible.</param>
internal sealed class SolutionFixAllProvider(
    Func<Document, ImmutableArray<TextSpan>, string, CancellationToken, Task<Document?>> fix) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        Dictionary<DocumentId, List<(string Id, ImmutableArray<TextSpan> Spans)>> open = await FindOpenAsync(fixAllContext)
            .ConfigureAwait(false);
        if (open.Count == 0)
        {
            return null;
        }

        Solution fixedSolution = await FixAsync(fixAllContext.Solution, open, fixAllContext.CancellationToken).ConfigureAwait(false);
        string title = fixAllContext.CodeActionEquivalenceKey ?? nameof(SolutionFixAllProvider);
        return CodeAction.Create(title, _ => Task.FromResult(fixedSolution), title);
    }

    private async Task<Solution> FixAsync(Solution solution, Dictionary<DocumentId, List<(string Id, ImmutableArray<TextSpan> Spans)>> open,
        CancellationToken cancellation)
    {
        foreach (DocumentId id in open.Keys.ToList())
        {
            List<(string Id, ImmutableArray<TextSpan> Spans)> findings = open[id];
            while (findings.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                (string rule, ImmutableArray<TextSpan> spans) = findings[findings.Count - 1];
                findings.RemoveAt(findings.Count - 1);
                if (solution.GetDocument(id) is { } document
                    && await fix(document, spans, rule, cancellation).ConfigureAwait(false) is { } changed)
                {
                    await MoveAsync(solution, changed.Project.Solution, open, cancellation).ConfigureAwait(false);
                    solution = changed.Project.Solution;
                }
            }
        }

        return solution;
    }

    /// <summary>Moves the spans of all open findings along with the text around them.</summary>
    private static async Task MoveAsync(Solution before, Solution after,
        Dictionary<DocumentId, List<(string Id, ImmutableArray<TextSpan> Spans)>> open, CancellationToken cancellation)
    {
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments()))
        {
            if (open.TryGetValue(id, out List<(string Id, ImmutableArray<TextSpan> Spans)>? findings) && findings.Count > 0)
            {
                SourceText old = await before.GetDocument(id)!.GetTextAsync(cancellation).ConfigureAwait(false);
                SourceText text = await after.GetDocument(id)!.GetTextAsync(cancellation).ConfigureAwait(false);
                var shift = new PositionMapper(old.ToString(), text.ToString(), text.GetTextChanges(old));
                for (int i = 0; i < findings.Count; i++)
                {
                    findings[i] = (findings[i].Id, findings[i].Spans.Select(shift.Map).ToImmutableArray());
                }
            }
        }
    }

    private static async Task<Dictionary<DocumentId, List<(string Id, ImmutableArray<TextSpan> Spans)>>> FindOpenAsync(
        FixAllContext context)
    {
        var open = new Dictionary<DocumentId, List<(string Id, ImmutableArray<TextSpan> Spans)>>();
        foreach (Document document in FindDocuments(context))
        {
            ImmutableArray<Diagnostic> diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (diagnostics.Length > 0)
            {
                open.Add(document.Id, diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                    .Select(static diagnostic => (diagnostic.Id, SequentialFixAllProvider.GetSpans(diagnostic))).ToList());
            }
        }

        return open;
    }

    private static IEnumerable<Document> FindDocuments(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents,
        FixAllScope.Solution => context.Solution.Projects.Where(static project => project.Language == LanguageNames.CSharp)
            .SelectMany(static project => project.Documents),
        _ => [],
    };
}
