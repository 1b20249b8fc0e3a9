using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Represents a header's name or value: a whole string, or the part of a header line before or after the colon.</summary>
/// <param name="text">The string.</param>
/// <param name="start">The index of the first character.</param>
/// <param name="end">The exclusive end index.</param>
internal sealed class HeaderPart(ConstantString text, int start, int end)
{
    internal HeaderPart(ConstantString text)
        : this(text, 0, text.Value.Length)
    {
    }

    internal ConstantString Text { get; } = text;

    internal string Value { get; } = text.Value.Substring(start, end - start);

    /// <summary>Gets a value indicating whether the whole part is known.</summary>
    internal bool IsConstant => Value.IndexOf(ConstantString.Hole) < 0;

    /// <summary>Gets the expression from which the last character comes.</summary>
    internal ExpressionSyntax? LastOperand => Text.GetPieces(end - 1, end).FirstOrDefault()?.Operand switch
    {
        InterpolationSyntax interpolation => interpolation.Expression,
        ExpressionSyntax expression => expression,
        _ => null,
    };

    /// <summary>
    /// Gets the span where a section of the part is written, or of the expression from which it comes; for an empty section, the span of
    /// the whole expression.
    /// </summary>
    internal TextSpan GetSpan(int from, int length) =>
        (length == 0
            ? null : Text.FindWrittenSpan(start + from, start + from + length) ?? Text.FindSpan(start + from, start + from + length))
                ?? Text.Expression.Span;

    /// <summary>Gets the span of the whole part.</summary>
    internal TextSpan Span => GetSpan(0, end - start);

    /// <summary>Creates the text changes that perform the edits; empty if one of the edits is not possible.</summary>
    internal IReadOnlyList<TextChange> CreateTextChanges(IReadOnlyList<TextEdit> edits)
    {
        var changes = new List<TextChange>();
        foreach (TextEdit edit in edits)
        {
            if (Text.FindTextChange(new TextEdit(start + edit.Start, edit.Length, edit.Text)) is not { } change)
            {
                return [];
            }

            changes.Add(change);
        }

        return changes;
    }

    /// <summary>Finds the location of a section of the part if it is a single location in another file.</summary>
    internal Location? FindOrigin(int from, int length) =>
        length == 0 ? null : Text.FindOrigin(start + from, start + from + length);

    /// <summary>Creates the text changes of another file that perform the edits; empty if one of the edits is not possible there.</summary>
    internal IReadOnlyList<TextChange> CreateOriginChanges(IReadOnlyList<TextEdit> edits)
    {
        var changes = new List<TextChange>();
        foreach (TextEdit edit in edits)
        {
            // An insertion extends the character before it.
            bool isInsertion = edit.Length == 0;
            if (edit.Start - (isInsertion ? 1 : 0) is var from && (from < 0 || FindOrigin(from, isInsertion ? 1 : edit.Length) is null))
            {
                return [];
            }

            TextSpan span = FindOrigin(from, isInsertion ? 1 : edit.Length)!.SourceSpan;
            changes.Add(new TextChange(isInsertion ? new TextSpan(span.End, 0) : span, edit.Text));
        }

        return changes;
    }

    /// <summary>Determines whether the characters before and after an index come from different expressions.</summary>
    internal bool IsJoint(int index)
    {
        if (index <= 0 || index >= Value.Length)
        {
            return false;
        }

        ConstantString.Piece? left = Text.GetPieces(start + index - 1, start + index).FirstOrDefault();
        ConstantString.Piece? right = Text.GetPieces(start + index, start + index + 1).FirstOrDefault();
        return left is not null && right is not null && left != right && left.Operand != right.Operand;
    }

    /// <summary>
    /// Finds the boundary if the part up to <paramref name="index"/> and the rest come from different names, so that the defect is in their
    /// concatenation.
    /// </summary>
    internal SyntaxNode? FindBoundary(int index)
    {
        ConstantString.Piece? left = Text.GetPieces(start + index - 1, start + index).FirstOrDefault();
        ConstantString.Piece? right = Text.GetPieces(start + index, start + index + 1).FirstOrDefault();
        return left is not null && right is not null && !left.IsWrittenIn(Text.Expression) && left.Operand != right.Operand
            ? left.Operand : null;
    }
}
