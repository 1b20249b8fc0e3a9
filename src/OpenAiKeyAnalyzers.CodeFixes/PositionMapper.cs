using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Maps a position in a text after one edit, which may have several changes.</summary>
internal sealed class PositionMapper
{
    private readonly string _before;
    private readonly string _after;
    private readonly TextChange[] _changes;

    // The entries are the growth of the text after the first changes.
    private readonly int[] _growth;

    internal PositionMapper(string before, string after, IEnumerable<TextChange> changes)
    {
        _before = before;
        _after = after;
        _changes = [.. changes.OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End)];
        _growth = new int[_changes.Length + 1];
        for (int i = 0; i < _changes.Length; i++)
        {
            _growth[i + 1] = _growth[i] + (_changes[i].NewText?.Length ?? 0) - _changes[i].Span.Length;
        }
    }

    internal static async Task<PositionMapper> CreateAsync(Document before, Document after, IReadOnlyList<TextChange> changes,
        CancellationToken cancellation) =>
        new((await before.GetTextAsync(cancellation).ConfigureAwait(false)).ToString(),
            (await after.GetTextAsync(cancellation).ConfigureAwait(false)).ToString(), changes);

    /// <summary>
    /// Maps a span to the new text. If a change touches it, the span is searched for by its characters, which an adjacent edit does not
    /// change.
    /// </summary>
    internal TextSpan Map(TextSpan span)
    {
        int first = CountEndingBefore(span.Start);
        while (span.IsEmpty && first > 0 && _changes[first - 1].Span.Start >= span.End)
        {
            // Text that is inserted at an empty span comes after it.
            first--;
        }

        int last = first;
        while (last < _changes.Length && _changes[last].Span.Start < span.End)
        {
            last++;
        }

        if (last == first)
        {
            return new TextSpan(span.Start + _growth[first], span.Length);
        }

        int from = Math.Min(span.Start, _changes[first].Span.Start) + _growth[first];
        int to = Math.Max(span.End, _changes[last - 1].Span.End) + _growth[last];
        int found = _after.IndexOf(_before.Substring(span.Start, span.Length), from, to - from, StringComparison.Ordinal);
        return found >= 0 ? new TextSpan(found, span.Length) : span;
    }

    /// <summary>Gets the number of changes that end at or before a position; they are sorted and do not overlap.</summary>
    private int CountEndingBefore(int position) =>
        SortedItems.FindFirst(_changes, position, static (change, position) => change.Span.End <= position);
}
