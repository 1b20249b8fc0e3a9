using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Merges fixes that were computed from the same document and do not overlap.</summary>
internal sealed class FixBatch(Document document, SyntaxNode root)
{
    private readonly List<TextSpan> _occupied = [];
    private readonly List<FixCandidate> _candidates = [];
    private readonly Dictionary<SyntaxNode, SyntaxNode> _replaced = [];

    /// <summary>Gets the number of fixes.</summary>
    internal int Count => _candidates.Count;

    /// <summary>Adds a fix, unless it overlaps another one, in which case it is computed again after this batch.</summary>
    internal async Task<bool> TryAddAsync(FixCandidate candidate, CancellationToken cancellation)
    {
        bool isMixed = _candidates.Count > 0 && (candidate.ChangesOtherFiles || _candidates[0].ChangesOtherFiles
            || candidate.TextChanges is null != _candidates[0].TextChanges is null);
        if (isMixed)
        {
            return false;
        }

        List<(SyntaxNode Old, SyntaxNode New)> replaced = [];
        List<TextSpan> spans;
        if (candidate.TextChanges is { } changes)
        {
            spans = [.. changes.Select(static change => change.Span)];
            // Strings are compared as a whole.
            spans = candidate.Restored is { } restored ? [.. spans.Where(span => !restored.Expression.Contains(span)), restored.Expression]
                : spans;
        }
        else if (await candidate.GetRootAsync(cancellation).ConfigureAwait(false) is { } changedRoot)
        {
            replaced = TreeDifference.Find(root, changedRoot);
            spans = replaced.ConvertAll(static pair => pair.Old.Span);
        }
        else
        {
            return false;
        }

        if (!TryOccupy(spans))
        {
            return false;
        }

        _candidates.Add(candidate);
        foreach ((SyntaxNode old, SyntaxNode changed) in replaced)
        {
            _replaced.Add(old, changed);
        }

        return true;
    }

    /// <summary>Applies all fixes, with one run of the simplifier and of the formatter.</summary>
    /// <returns>The document after the fixes, and the changes.</returns>
    internal async Task<(Document Changed, IReadOnlyList<TextChange> Changes)> MergeAsync(CancellationToken cancellation)
    {
        if (_candidates[0].ChangesOtherFiles)
        {
            return (await _candidates[0].CompleteAsync(cancellation).ConfigureAwait(false), _candidates[0].TextChanges!);
        }

        if (_candidates[0].TextChanges is not null)
        {
            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            TextChange[] merged = [.. _candidates.SelectMany(static candidate => candidate.TextChanges!)
                .OrderBy(static change => change.Span.Start)];
            return (document.WithText(text.WithChanges(merged)), merged);
        }

        SyntaxNode changedRoot = _replaced.TryGetValue(root, out SyntaxNode? whole) ? whole
            : root.ReplaceNodes(_replaced.Keys, (old, _) => _replaced[old]);
        Document changed = document.WithSyntaxRoot(
            _candidates.Exists(static candidate => candidate.ImportsSystem) ? SystemUsing.Add(changedRoot) : changedRoot);
        changed = await Simplifier.ReduceAsync(changed, Simplifier.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
        changed = await Formatter.FormatAsync(changed, Formatter.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
        IEnumerable<TextChange> changes = await changed.GetTextChangesAsync(document, cancellation).ConfigureAwait(false);

        // The next fixes use the text, which has no annotations.
        return (document.WithText(await changed.GetTextAsync(cancellation).ConfigureAwait(false)), [.. changes]);
    }

    /// <summary>Determines whether the merged fixes have the expected results, and cause no new compiler diagnostics.</summary>
    internal async Task<bool> IsRightAsync(Document changed, IReadOnlyList<TextChange> changes, CancellationToken cancellation)
    {
        foreach (RestoredText restored in _candidates.Select(static candidate => candidate.Restored).OfType<RestoredText>())
        {
            if (!await restored.IsReadAsync(changed, changes, cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        return await CompilerDiagnosticsDiff.HasNoNewDiagnosticsAsync(document, changed,
            _candidates.SelectMany(static candidate => candidate.Concerned).Distinct(), cancellation).ConfigureAwait(false);
    }

    private bool TryOccupy(List<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
        {
            int index = _occupied.BinarySearch(span);
            int next = index >= 0 ? index : ~index;
            bool meets = (next < _occupied.Count && _occupied[next].IntersectsWith(span))
                || (next > 0 && _occupied[next - 1].IntersectsWith(span));
            if (meets)
            {
                return false;
            }
        }

        foreach (TextSpan span in spans)
        {
            int index = _occupied.BinarySearch(span);
            _occupied.Insert(index >= 0 ? index : ~index, span);
        }

        return true;
    }
}
