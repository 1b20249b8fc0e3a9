using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Fixes the findings of one document after the other, each in the solution that results from the previous one: a fix may change the file
/// of another finding. The providers of the workspace merge the changes of single documents, and would apply only half of such a fix.
/// </summary>
/// <param name="propose">Gets the possible fixes of one finding.</param>
internal sealed class SolutionFixAllProvider(FixProposer propose) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        Dictionary<DocumentId, List<OpenFinding>> open = await FindOpenAsync(fixAllContext).ConfigureAwait(false);
        if (open.Count == 0)
        {
            return null;
        }

        Solution fixedSolution = await FixAsync(fixAllContext, open).ConfigureAwait(false);
        string title = fixAllContext.CodeActionEquivalenceKey ?? nameof(SolutionFixAllProvider);
        return CodeAction.Create(title, _ => Task.FromResult(fixedSolution), title);
    }

    private async Task<Solution> FixAsync(FixAllContext context, Dictionary<DocumentId, List<OpenFinding>> open)
    {
        var run = new FixAllRun(propose);
        Solution solution = context.Solution;
        foreach (DocumentId id in open.Keys.ToList())
        {
            if (solution.GetDocument(id) is { } document)
            {
                List<OpenFinding> findings = open[id];
                open.Remove(id);
                document = await run.FixAsync(document, findings, context.CancellationToken).ConfigureAwait(false);
                Solution changed = document.Project.Solution;
                await MoveAsync(solution, changed, open, context.CancellationToken).ConfigureAwait(false);
                solution = changed;
            }
        }

        return solution;
    }

    /// <summary>Moves the spans of all open findings along with the text around them.</summary>
    private static async Task MoveAsync(Solution before, Solution after, Dictionary<DocumentId, List<OpenFinding>> open,
        CancellationToken cancellation)
    {
        foreach (DocumentId id in after.GetChanges(before).GetProjectChanges().SelectMany(static project => project.GetChangedDocuments()))
        {
            if (open.TryGetValue(id, out List<OpenFinding>? findings))
            {
                SourceText old = await before.GetDocument(id)!.GetTextAsync(cancellation).ConfigureAwait(false);
                SourceText text = await after.GetDocument(id)!.GetTextAsync(cancellation).ConfigureAwait(false);
                var mapper = new PositionMapper(old.ToString(), text.ToString(), text.GetTextChanges(old));
                open[id] = findings.ConvertAll(finding => finding.Move(mapper));
            }
        }
    }

    private static async Task<Dictionary<DocumentId, List<OpenFinding>>> FindOpenAsync(FixAllContext context)
    {
        var open = new Dictionary<DocumentId, List<OpenFinding>>();
        foreach (Document document in FindDocuments(context))
        {
            List<OpenFinding> findings =
                OpenFinding.CreateAll(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
            if (findings.Count > 0)
            {
                open.Add(document.Id, findings);
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
