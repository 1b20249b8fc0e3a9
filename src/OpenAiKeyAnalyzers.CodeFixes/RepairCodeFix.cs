using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp;
using OpenAiKeyAnalyzers.Options;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>A fix whose answer is part of the finding: the judge that finds the fault knows what to write instead. It is asked once more, of the document as it is now.</summary>
public abstract class RepairCodeFix : OneChangeCodeFix
{
    private protected RepairCodeFix()
    {
    }

    private protected sealed override async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans, string id, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null)
        {
            return null;
        }

        var options = KeyOptions.Of(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));
        Finding? finding = Findings(model, options, cancellation).FirstOrDefault(candidate => candidate.Rule.Id == id && candidate.Span == spans[0]);
        if (finding is null || finding.Changes.Count == 0 || Overlap(finding.Changes))
        {
            return null;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        Document changed = document.WithText(text.WithChanges(finding.Changes.OrderBy(static change => change.Span.Start)));
        return await CompilerVerdict.IsUnchangedAsync(document, changed, [], cancellation).ConfigureAwait(false) ? (changed, Titles.Of(finding.Title, finding.TitleArgument)) : null;
    }

    /// <summary>Whether two changes meet in one place, as they do where one declaration yields two pieces of a text.</summary>
    private static bool Overlap(IEnumerable<TextChange> changes)
    {
        TextSpan? previous = null;
        foreach (TextSpan span in changes.Select(static change => change.Span).OrderBy(static span => span.Start).ThenBy(static span => span.End))
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
    private protected abstract IEnumerable<Finding> Findings(SemanticModel model, KeyOptions options, CancellationToken cancellation);
}
