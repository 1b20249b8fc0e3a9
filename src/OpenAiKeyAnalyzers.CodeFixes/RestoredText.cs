using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Represents the expected string of an expression after its characters are edited.</summary>
/// <remarks>
/// The result is read again for validation: an escape before a change may include the following character (<c>\x41</c> before <c>b</c>).
/// </remarks>
/// <param name="Expression">The expression before the edits.</param>
/// <param name="Value">The expected string after the edits.</param>
internal sealed record RestoredText(TextSpan Expression, string Value)
{
    /// <summary>Determines whether the expression contains exactly that string in a document after changes.</summary>
    internal async Task<bool> IsReadAsync(Document changed, IReadOnlyList<TextChange> changes, CancellationToken cancellation)
    {
        TextSpan place = Shift(Expression, changes);
        return await changed.FindModelAsync(cancellation).ConfigureAwait(false) is (var root, var model)
            && !place.IsEmpty && root.FullSpan.Contains(place)
            && root.FindNode(place, getInnermostNodeForTie: true) is ExpressionSyntax expression && expression.Span == place
            && ConstantStringReader.Read(expression, model, cancellation).Value == Value;
    }

    /// <summary>Gets the span of an expression after changes, some of which may be inside it.</summary>
    internal static TextSpan Shift(TextSpan span, IReadOnlyList<TextChange> changes)
    {
        int start = span.Start + GrowthBefore(span.Start, changes);
        return TextSpan.FromBounds(start, Math.Max(start, span.End + GrowthBefore(span.End, changes)));
    }

    private static int GrowthBefore(int position, IReadOnlyList<TextChange> changes) =>
        changes.Where(change => change.Span.Start < position)
            .Sum(change => (change.NewText?.Length ?? 0) - (Math.Min(change.Span.End, position) - change.Span.Start));
}
