using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Tells where a place of a text has gone after one edit, which may change several places.</summary>
internal sealed class PositionMapper
{
    private readonly string _before;
    private readonly string _after;
    private readonly int _prefix;
    private readonly int _suffix;

    private readonly IReadOnlyList<TextChange> _changes;

    internal PositionMapper(string before, string after, IReadOnlyList<TextChange> changes)
    {
        _changes = changes;
        _before = before;
        _after = after;
        int shorter = Math.Min(before.Length, after.Length);
        while (_prefix < shorter && before[_prefix] == after[_prefix])
        {
            _prefix++;
        }

        while (_suffix < shorter - _prefix && before[before.Length - 1 - _suffix] == after[after.Length - 1 - _suffix])
        {
            _suffix++;
        }
    }

    /// <summary>The span in the new text. Where a change touches it, it is searched by its characters, which an edit next to it leaves as
    /// they are.</summary>
    internal TextSpan Map(TextSpan span)
    {
        if (_changes.All(change => change.Span.End <= span.Start || change.Span.Start >= span.End))
        {
            int moved = _changes.Where(change => change.Span.End <= span.Start && change.Span.Start < span.End)
                .Sum(static change => (change.NewText?.Length ?? 0) - change.Span.Length);
            return new TextSpan(span.Start + moved, span.Length);
        }

        if (span.End <= _prefix)
        {
            return span;
        }

        if (span.Start >= _before.Length - _suffix)
        {
            return new TextSpan(span.Start + _after.Length - _before.Length, span.Length);
        }

        int found = _after.IndexOf(_before.Substring(span.Start, span.Length), Math.Min(_prefix, span.Start), StringComparison.Ordinal);
        return found >= 0 ? new TextSpan(found, span.Length) : span;
    }
}
