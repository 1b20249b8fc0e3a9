using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Takes characters out of a text, or undoes escapes in it, where they are written. An operand of which nothing is left goes as a whole:
/// <c>"'" + key + "'"</c> and <c>$"'{key}'"</c> become <c>key</c>.
/// </summary>
internal static class TextRestoration
{
    /// <summary>The document after the edits, and what was changed; <see langword="null"/> if anything else would change.</summary>
    /// <remarks>Validates by reading the result: one escape before a change may swallow what follows (<c>\x41</c> before
    /// <c>b</c>).</remarks>
    internal static async Task<(Document Changed, IReadOnlyList<TextChange> Changes)?> ApplyAsync(
        Document document, ConstantString text, IReadOnlyList<TextEdit> edits, CancellationToken cancellation)
    {
        if (edits.Count == 0
            || edits.Any(edit => edit.Length == 0 || text.WrittenHere(edit.Start, edit.End) is null)
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        if (edits.Any(static edit => edit.Text.Length > 0))
        {
            return await TryAsync(document, text, edits, edits.SelectMany(edit => Changes(text, edit)), cancellation).ConfigureAwait(false);
        }

        List<TextSpan> characters = Merge(edits.SelectMany(edit => text.WrittenHere(edit.Start, edit.End)!));
        List<TextSpan> operands = Merge(characters.Concat(EmptyOperands.Of(text, edits, model)));
        return await TryAsync(document, text, edits, operands.Select(Deletion), cancellation).ConfigureAwait(false)
            ?? await TryAsync(document, text, edits, characters.Select(Deletion), cancellation).ConfigureAwait(false);
    }

    private static TextChange Deletion(TextSpan span) => new(span, string.Empty);

    /// <summary>What takes the place of several pieces stands in the first.</summary>
    private static IEnumerable<TextChange> Changes(ConstantString text, TextEdit edit) =>
        text.WrittenHere(edit.Start, edit.End)!.Select((span, index) => new TextChange(span, index == 0 ? edit.Text : string.Empty));

    /// <summary>Where a place is found after changes.</summary>
    internal static TextSpan Shift(TextSpan span, IReadOnlyList<TextChange> changes)
    {
        int start = span.Start + GrowthBefore(span.Start, changes);
        return TextSpan.FromBounds(start, Math.Max(start, span.End + GrowthBefore(span.End, changes)));
    }

    private static int GrowthBefore(int position, IReadOnlyList<TextChange> changes) =>
        changes.Where(change => change.Span.Start < position)
            .Sum(change => (change.NewText?.Length ?? 0) - (Math.Min(change.Span.End, position) - change.Span.Start));

    private static async Task<(Document Changed, IReadOnlyList<TextChange> Changes)?> TryAsync(
        Document document, ConstantString text, IReadOnlyList<TextEdit> edits, IEnumerable<TextChange> inAnyOrder,
        CancellationToken cancellation)
    {
        SourceText source = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var changes = inAnyOrder.OrderBy(static change => change.Span.Start).ToList();
        Document changed = document.WithText(source.WithChanges(changes));
        SyntaxNode? root = await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        TextSpan place = Shift(text.Expression.Span, changes);
        if (root is null || model is null || place.IsEmpty || !root.FullSpan.Contains(place)
            || root.FindNode(place, getInnermostNodeForTie: true) is not ExpressionSyntax expression || expression.Span != place
            || ConstantStringReader.Read(expression, model, cancellation).Value
            != TextEdit.Apply(text.Value, [.. edits.OrderBy(static edit => edit.Start)]))
        {
            return null;
        }

        return await CompilerDiagnosticsDiff.HasNoNewDiagnosticsAsync(document, changed, [], cancellation).ConfigureAwait(false)
            ? (changed, changes) : null;
    }

    private static List<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (TextSpan span in spans.OrderBy(static span => span.Start).ThenByDescending(static span => span.End))
        {
            if (merged.Count > 0 && merged[merged.Count - 1].End >= span.Start)
            {
                merged[merged.Count - 1] =
                    TextSpan.FromBounds(merged[merged.Count - 1].Start, Math.Max(merged[merged.Count - 1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
