using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Headers;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>A fix whose answer is part of the finding: the judge that finds the fault knows what to write instead. It is asked once more,
/// of the document as it is now.</summary>
public abstract class FindingCodeFixProvider : SingleActionCodeFixProvider
{
    private protected override bool ChangesSyntax => false;

    private protected FindingCodeFixProvider(bool changesOtherFiles = false)
        : base(changesOtherFiles)
    {
    }

    private protected sealed override Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation) =>
        FixAsync(document, spans, id, isBulk: false, cancellation);

    private protected sealed override async Task<Document?> FixInBulkAsync(Document document, ImmutableArray<TextSpan> spans, string id,
        CancellationToken cancellation) =>
        (await FixAsync(document, spans, id, isBulk: true, cancellation).ConfigureAwait(false))?.Changed;

    private async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans, string id,
        bool isBulk, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null)
        {
            return null;
        }

        var options = KeyOptions.FromFile(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));
        Finding? finding = GetFindings(model, options, cancellation)
            .FirstOrDefault(candidate => candidate.Rule.Id == id && candidate.Span == spans[0]);
        if (finding is not { Fix: { } fix } || finding.TextChanges.Count + finding.OtherChanges.Count == 0 || Overlap(finding.TextChanges)
            || (isBulk && finding.RequiresOtherChanges))
        {
            return null;
        }

        // What one configuration of the project compiles, another one may not: a fix keeps to one side of every #if.
        if (SourceEdits.HasConditionalDirective(await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false), ExtentOf(finding)))
        {
            return null;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        Document changed = document.WithText(text.WithChanges(finding.TextChanges.OrderBy(static change => change.Span.Start)));
        if (await ChangeOthersAsync(document, changed, finding, cancellation).ConfigureAwait(false) is not ({ } complete, var others))
        {
            return null;
        }

        return await CompilerDiagnosticsDiff.HasNoNewDiagnosticsAsync(document, complete, others, cancellation).ConfigureAwait(false)
            ? (complete, FixTitles.Get(FixTitles.GetKey(fix), finding.TitleArgument)) : null;
    }

    /// <summary>Makes the changes of other files that belong to a fix.</summary>
    /// <returns>The document with all changes in its solution; <see langword="null"/> if one of them cannot be made: half a fix breaks
    /// what was right.</returns>
    private static async Task<(Document? Complete, IReadOnlyList<DocumentId> Others)> ChangeOthersAsync(Document document, Document changed,
        Finding finding, CancellationToken cancellation)
    {
        var others = new List<DocumentId>();
        foreach (IGrouping<SyntaxTree, TextChange> changes in finding.OtherChanges.GroupBy(
            static other => other.File, static other => other.Change))
        {
            if (document.Project.GetDocument(changes.Key) is not { } other || other.IsGenerated()
                || changes.Any(change => SourceEdits.HasConditionalDirective(changes.Key.GetRoot(cancellation), change.Span)))
            {
                return (null, others);
            }

            SourceText text = await other.GetTextAsync(cancellation).ConfigureAwait(false);
            Solution solution = changed.Project.Solution.WithDocumentText(
                other.Id, text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
            changed = solution.GetDocument(document.Id)!;
            others.Add(other.Id);
        }

        return (changed, others);
    }

    /// <summary>From the first to the last character that the finding is about, or that changes.</summary>
    private static TextSpan ExtentOf(Finding finding)
    {
        int start = finding.TextChanges.Select(static change => change.Span.Start).Append(finding.Span.Start).Min();
        int end = finding.TextChanges.Select(static change => change.Span.End).Append(finding.Span.End).Max();
        if (finding.OtherChanges.Count == 0 && finding.AdditionalLocation is { } other)
        {
            start = Math.Min(start, other.SourceSpan.Start);
            end = Math.Max(end, other.SourceSpan.End);
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether two changes meet in one place, as they do where one declaration yields two pieces of a text.</summary>
    private static bool Overlap(IEnumerable<TextChange> changes)
    {
        TextSpan? previous = null;
        foreach (TextSpan span in changes.Select(static change => change.Span).OrderBy(static span => span.Start)
            .ThenBy(static span => span.End))
        {
            if (previous is { } before && (span.Start < before.End || span == before))
            {
                return true;
            }

            previous = span;
        }

        return false;
    }

    /// <summary>What the judge finds in a file.</summary>
    private protected abstract IEnumerable<Finding> GetFindings(SemanticModel model, KeyOptions options, CancellationToken cancellation);
}
