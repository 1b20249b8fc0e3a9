using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>A header's name or value: a whole text, or its part before or after the colon of a header line.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Index of its first character.</param>
/// <param name="end">Index after its last character.</param>
internal sealed class HeaderPart(ConstantString text, int start, int end)
{
    internal HeaderPart(ConstantString text)
        : this(text, 0, text.Value.Length)
    {
    }

    internal ConstantString Text { get; } = text;

    internal string Value { get; } = text.Value.Substring(start, end - start);

    /// <summary>Whether all of it is known.</summary>
    internal bool IsConstant => Value.IndexOf(ConstantString.Hole) < 0;

    /// <summary>The expression that its last character comes from.</summary>
    internal ExpressionSyntax? LastOperand => Text.GetPieces(end - 1, end).FirstOrDefault()?.Operand switch
    {
        InterpolationSyntax interpolation => interpolation.Expression,
        ExpressionSyntax expression => expression,
        _ => null,
    };

    /// <summary>Where a part of it is written, or the expression that it comes from; a part without characters is the whole
    /// expression.</summary>
    internal TextSpan GetSpan(int from, int length) =>
        (length == 0
            ? null : Text.FindWrittenSpan(start + from, start + from + length) ?? Text.FindSpan(start + from, start + from + length))
                ?? Text.Expression.Span;

    /// <summary>Where the whole of it is written.</summary>
    internal TextSpan Span => GetSpan(0, end - start);

    /// <summary>The changes of the source that make the edits; none if one of them cannot be made.</summary>
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

    /// <summary>Where a part of it is written, if that is one place in another file.</summary>
    internal Location? FindOrigin(int from, int length) =>
        length == 0 ? null : Text.FindOrigin(start + from, start + from + length);

    /// <summary>The changes of another file that make the edits; none if one of them cannot be made there.</summary>
    internal IReadOnlyList<TextChange> CreateOriginChanges(IReadOnlyList<TextEdit> edits)
    {
        var changes = new List<TextChange>();
        foreach (TextEdit edit in edits)
        {
            // An insertion belongs to the character before it.
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

    /// <summary>Determines whether another expression than the one before begins at an index.</summary>
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

    /// <summary>Whether the part up to <paramref name="index"/> and what follows come from different names, so that the defect lies in how
    /// they are put together.</summary>
    internal SyntaxNode? FindBoundary(int index)
    {
        ConstantString.Piece? left = Text.GetPieces(start + index - 1, start + index).FirstOrDefault();
        ConstantString.Piece? right = Text.GetPieces(start + index, start + index + 1).FirstOrDefault();
        return left is not null && right is not null && !left.IsWrittenIn(Text.Expression) && left.Operand != right.Operand
            ? left.Operand : null;
    }
}
