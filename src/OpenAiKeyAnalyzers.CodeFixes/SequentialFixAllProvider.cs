using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Fixes all findings of a document one after the other, from the last to the first, each on the result of the one before: two keys in one
/// literal, or two in one declaration, come out as if a person had clicked twice. Merging edits would drop one of them.
/// </summary>
internal static class SequentialFixAllProvider
{
    /// <param name="fix">Puts one finding right; returns <see langword="null"/> where no fix is possible.</param>
    internal static FixAllProvider Create(Func<FixAllContext, Document, ImmutableArray<TextSpan>, string, Task<Document?>> fix) =>
        FixAllProvider.Create(async (context, document, diagnostics) =>
        {
            var open = diagnostics
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(static diagnostic => (diagnostic.Id, Spans: GetSpans(diagnostic)))
                .ToList();
            while (open.Count > 0)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                (string id, ImmutableArray<TextSpan> spans) = open[open.Count - 1];
                open.RemoveAt(open.Count - 1);
                if (await fix(context, document, spans, id).ConfigureAwait(false) is { } fixedDocument)
                {
                    // The next fix may work on the text alone, which carries no annotations.
                    Document changed =
                        await Simplifier.ReduceAsync(fixedDocument, Simplifier.Annotation, cancellationToken: context.CancellationToken)
                            .ConfigureAwait(false);
                    changed = await Formatter.FormatAsync(changed, Formatter.Annotation, cancellationToken: context.CancellationToken)
                        .ConfigureAwait(false);
                    string before = (await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false)).ToString();
                    string after = (await changed.GetTextAsync(context.CancellationToken).ConfigureAwait(false)).ToString();
                    IEnumerable<TextChange> changes = await changed.GetTextChangesAsync(document, context.CancellationToken)
                        .ConfigureAwait(false);
                    var shift = new PositionMapper(before, after, [.. changes]);
                    open = open.ConvertAll(item => (item.Id, item.Spans.Select(shift.Map).ToImmutableArray()));
                    document = changed;
                }
            }

            return document;
        });

    /// <summary>Where a finding lies in its own file: its own place first, then the additional ones.</summary>
    internal static ImmutableArray<TextSpan> GetSpans(Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.Where(location => location.SourceTree == diagnostic.Location.SourceTree)
            .Select(static location => location.SourceSpan).Prepend(diagnostic.Location.SourceSpan).ToImmutableArray();
}
