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
    private protected FindingCodeFixProvider()
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
        if (finding is not { Fix: { } fix } || finding.TextChanges.Count == 0 || Overlap(finding.TextChanges)
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
        return await CompilerDiagnosticsDiff.HasNoNewDiagnosticsAsync(document, changed, [], cancellation).ConfigureAwait(false)
            ? (changed, FixTitles.Get(FixTitles.GetKey(fix), finding.TitleArgument)) : null;
    }

    /// <summary>From the first to the last character that the finding is about, or that changes.</summary>
    private static TextSpan ExtentOf(Finding finding)
    {
        int start = Math.Min(finding.TextChanges.Min(static change => change.Span.Start), finding.AdditionalSpan?.Start ?? int.MaxValue);
        int end = Math.Max(finding.TextChanges.Max(static change => change.Span.End), finding.AdditionalSpan?.End ?? 0);
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
