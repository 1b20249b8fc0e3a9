using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Locates and edits parts of a constant string, including whole interpolation holes.</summary>
internal static class ConstantStringExtensions
{
    /// <summary>
    /// Finds the span where a part of a constant string is written, or the expression from which it comes. A hole at either end is included
    /// with its braces.
    /// </summary>
    internal static TextSpan? FindSpanWithHoles(this ConstantString text, int start, int end)
    {
        if (text.FindWrittenSpan(start, end) is { } written)
        {
            return written;
        }

        if (text.FindSpan(start, end) is not { } span)
        {
            return null;
        }

        InterpolationSyntax? first = FindHole(text.Expression, span.Start);
        InterpolationSyntax? last = FindHole(text.Expression, span.End - 1);
        return first == last
            ? span
            : TextSpan.FromBounds(first?.Expression.SpanStart == span.Start
                ? first.SpanStart : span.Start, last?.Expression.Span.End == span.End ? last.Span.End : span.End);
    }

    /// <summary>Finds the location of the whole string, in any file; <see langword="null"/> if it is written in several places.</summary>
    internal static Location? FindWrittenLocation(this ConstantString text)
    {
        if (text.FindWrittenSpan(0, text.Value.Length) is { } here)
        {
            return Location.Create(text.Expression.SyntaxTree, here);
        }

        var pieces = text.GetPieces(0, text.Value.Length).Take(2).ToList();
        return pieces.Count == 1 && pieces[0].Origin is { IsElsewhere: false } origin
            ? Location.Create(origin.Token.SyntaxTree!, TextSpan.FromBounds(origin.GetStart(origin.Start), origin.GetEnd(origin.End)))
            : null;
    }

    /// <summary>Finds the location of a part of the string if it is a single location in another file.</summary>
    internal static Location? FindOrigin(this ConstantString text, int start, int end)
    {
        var pieces = text.GetPieces(start, end).Take(2).ToList();
        if (pieces.Count != 1 || start < pieces[0].Start || end > pieces[0].End)
        {
            return null;
        }

        ConstantString.Piece? source = pieces[0].IsElsewhere ? pieces[0].Origin : pieces[0];
        if (source is not { IsElsewhere: false, IsReadable: true, Token.SyntaxTree: { } tree } || tree == text.Expression.SyntaxTree)
        {
            return null;
        }

        int offset = source.Start - pieces[0].Start;
        return Location.Create(tree, TextSpan.FromBounds(source.GetStart(start + offset), source.GetEnd(end + offset)));
    }

    /// <summary>Creates the text change that performs an edit of the string; empty if the source has no single position for it.</summary>
    internal static IReadOnlyList<TextChange> CreateTextChanges(this ConstantString text, TextEdit edit) =>
        (text.FindTextChange(edit) ?? (edit.Length > 0 ? text.FindTextChangeAcross(edit) : null)) is { } change ? [change] : [];

    private static InterpolationSyntax? FindHole(ExpressionSyntax expression, int position) =>
        expression.FindToken(position).Parent?.FirstAncestorOrSelf<InterpolationSyntax>() is { } hole && expression.Span.Contains(hole.Span)
        ? hole : null;
}
