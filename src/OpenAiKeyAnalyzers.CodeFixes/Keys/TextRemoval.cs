using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Texts;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Takes characters out of a text where they are written. An operand of which nothing is left goes as a whole: <c>"'" + key + "'"</c> and
/// <c>$"'{key}'"</c> become <c>key</c>.
/// </summary>
internal static class TextRemoval
{
    /// <summary>The document without the characters, and what was deleted; <see langword="null"/> if anything else would change.</summary>
    /// <remarks>Validates by reading the result: one escape before a deletion may swallow what follows (<c>\x41</c> before <c>b</c>).</remarks>
    internal static async Task<(Document Changed, IReadOnlyList<TextSpan> Deleted)?> ApplyAsync(
        Document document, ConstantText text, IReadOnlyList<(int Start, int End)> parts, CancellationToken cancellation)
    {
        if (parts.Count == 0
            || parts.Any(part => part.Start >= part.End || text.WrittenHere(part.Start, part.End) is null)
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        List<TextSpan> characters = Merge(parts.SelectMany(part => text.WrittenHere(part.Start, part.End)!));
        List<TextSpan> operands = Merge(characters.Concat(EmptyOperands.Of(text, parts, model)));
        return await TryAsync(document, text, parts, operands, cancellation).ConfigureAwait(false)
            ?? await TryAsync(document, text, parts, characters, cancellation).ConfigureAwait(false);
    }

    /// <summary>Where a place is found after deletions.</summary>
    internal static TextSpan Shift(TextSpan span, IReadOnlyList<TextSpan> deleted)
    {
        int start = span.Start - DeletedBefore(span.Start, deleted);
        return TextSpan.FromBounds(start, Math.Max(start, span.End - DeletedBefore(span.End, deleted)));
    }

    private static int DeletedBefore(int position, IReadOnlyList<TextSpan> deleted) =>
        deleted.Where(span => span.Start < position).Sum(span => Math.Min(span.End, position) - span.Start);

    private static async Task<(Document Changed, IReadOnlyList<TextSpan> Deleted)?> TryAsync(
        Document document, ConstantText text, IReadOnlyList<(int Start, int End)> parts, IReadOnlyList<TextSpan> deletions, CancellationToken cancellation)
    {
        SourceText source = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        Document changed = document.WithText(source.WithChanges(deletions.Select(static span => new TextChange(span, string.Empty))));
        SyntaxNode? root = await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        TextSpan place = Shift(text.Expression.Span, deletions);
        if (root is null || model is null || place.IsEmpty || !root.FullSpan.Contains(place)
            || root.FindNode(place, getInnermostNodeForTie: true) is not ExpressionSyntax expression || expression.Span != place
            || ConstantTextReader.Read(expression, model, cancellation).Value != Without(text.Value, parts))
        {
            return null;
        }

        return await CompilerVerdict.IsUnchangedAsync(document, changed, [], cancellation).ConfigureAwait(false) ? (changed, deletions) : null;
    }

    private static string Without(string value, IReadOnlyList<(int Start, int End)> parts) =>
        string.Concat(value.Where((_, index) => !parts.Any(part => part.Start <= index && index < part.End)));

    private static List<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (TextSpan span in spans.OrderBy(static span => span.Start).ThenByDescending(static span => span.End))
        {
            if (merged.Count > 0 && merged[merged.Count - 1].End >= span.Start)
            {
                merged[merged.Count - 1] = TextSpan.FromBounds(merged[merged.Count - 1].Start, Math.Max(merged[merged.Count - 1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
