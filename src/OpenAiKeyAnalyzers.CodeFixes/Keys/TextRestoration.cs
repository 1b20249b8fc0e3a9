using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Removes characters from a string, or decodes escapes in it, where they are written. An operand without remaining characters is removed
/// completely: <c>"'" + key + "'"</c> and <c>$"'{key}'"</c> become <c>key</c>.
/// </summary>
internal static class TextRestoration
{
    /// <summary>Gets the ways to make the edits, the best one first; empty if anything else would change.</summary>
    internal static async Task<IReadOnlyList<FixCandidate>> ProposeAsync(Document document, ConstantString text,
        IReadOnlyList<TextEdit> edits, string title, CancellationToken cancellation)
    {
        if (edits.Count == 0
            || edits.Any(edit => edit.Length == 0 || text.WrittenHere(edit.Start, edit.End) is null)
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        SourceText source = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var restored = new RestoredText(text.Expression.Span,
            TextEdit.Apply(text.Value, [.. edits.OrderBy(static edit => edit.Start)]));
        if (edits.Any(static edit => edit.Text.Length > 0))
        {
            return [Create(edits.SelectMany(edit => Changes(text, edit)))];
        }

        List<TextSpan> characters = Merge(edits.SelectMany(edit => text.WrittenHere(edit.Start, edit.End)!));
        List<TextSpan> operands = Merge(characters.Concat(EmptyOperands.Of(text, edits, model)));
        return operands.SequenceEqual(characters)
            ? [Create(characters.Select(Deletion))] : [Create(operands.Select(Deletion)), Create(characters.Select(Deletion))];

        FixCandidate Create(IEnumerable<TextChange> changes) =>
            FixCandidate.FromText(document, source, changes, title, restored);
    }

    private static TextChange Deletion(TextSpan span) => new(span, string.Empty);

    /// <summary>Creates the changes. The first of several pieces contains the replacement of all.</summary>
    private static IEnumerable<TextChange> Changes(ConstantString text, TextEdit edit) =>
        text.WrittenHere(edit.Start, edit.End)!.Select((span, index) => new TextChange(span, index == 0 ? edit.Text : string.Empty));

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
