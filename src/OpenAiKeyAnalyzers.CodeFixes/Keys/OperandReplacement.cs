using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Replaces adjacent operands that form a value together; parts of the first and the last one may be kept.</summary>
internal static class OperandReplacement
{
    private enum Coverage
    {
        None,
        Partial,
        Whole,
    }

    /// <summary>
    /// Gets the changed concatenation; <see langword="null"/> if the value starts or ends within an operand that cannot be split.
    /// </summary>
    internal static (ExpressionSyntax Old, ExpressionSyntax New)? InSum(BinaryExpressionSyntax sum, ConstantString text, int start, int end,
        ExpressionSyntax replacement)
    {
        var replaced = text.GetPieces(start, end).ToList();
        ExpressionSyntax? first = null;
        ExpressionSyntax? last = null;
        string before = string.Empty;
        string after = string.Empty;
        foreach (ExpressionSyntax operand in OperandsOf(sum))
        {
            Coverage coverage = CoverageOf(operand.Span, replaced, text, start, end);
            if (coverage == Coverage.None)
            {
                continue;
            }

            string left = string.Empty;
            string right = string.Empty;
            if (coverage == Coverage.Partial && !TrySplit(operand, text, start, end, out left, out right))
            {
                return null;
            }

            before = first is null ? left : before;
            after = right;
            first ??= operand;
            last = operand;
        }

        return first is null ? null : (sum, Replace(sum, TextSpan.FromBounds(first.SpanStart, last!.Span.End),
            (before.Length > 0 ? before + " + " : before) + "(", ")" + (after.Length > 0 ? " + " + after : after), replacement));
    }

    /// <summary>Replaces a part of an expression. Everything around the part keeps its line breaks and comments.</summary>
    private static ExpressionSyntax Replace(ExpressionSyntax whole, TextSpan part, string before, string after,
        ExpressionSyntax replacement)
    {
        const string Placeholder = "key";
        string source = whole.ToString();
        string start = source.Substring(0, part.Start - whole.SpanStart) + before;
        ExpressionSyntax parsed =
            SyntaxFactory.ParseExpression(start + Placeholder + after + source.Substring(part.End - whole.SpanStart));
        return parsed.ReplaceNode(parsed.FindNode(new TextSpan(start.Length, Placeholder.Length)), replacement).WithTriviaFrom(whole);
    }

    /// <summary>Gets the changed interpolation; <see langword="null"/> if the value starts or ends within a hole.</summary>
    internal static (ExpressionSyntax Old, ExpressionSyntax New)? InInterpolation(
        InterpolatedStringExpressionSyntax interpolated, ConstantString text, int start, int end,
        Func<ExpressionSyntax, InterpolationSyntax> hole, ExpressionSyntax replacement)
    {
        var contents = new List<InterpolatedStringContentSyntax>();
        var replaced = text.GetPieces(start, end).ToList();
        bool isPut = false;
        foreach (InterpolatedStringContentSyntax content in interpolated.Contents)
        {
            Coverage coverage = CoverageOf(content.Span, replaced, text, start, end);
            if (coverage == Coverage.None)
            {
                contents.Add(content);
                continue;
            }

            IEnumerable<InterpolatedStringContentSyntax> before = [];
            IEnumerable<InterpolatedStringContentSyntax> after = [];
            if (coverage == Coverage.Partial)
            {
                if (content is not InterpolatedStringTextSyntax part || SpanIn(content.Span, text, start, end) is not { } span)
                {
                    return null;
                }

                before = KeyExpressionReplacer.SliceText(part, part.SpanStart, span.Start);
                after = KeyExpressionReplacer.SliceText(part, span.End, part.Span.End);
            }

            contents.AddRange(before);
            if (!isPut)
            {
                contents.Add(hole(replacement));
            }

            contents.AddRange(after);
            isPut = true;
        }

        return isPut ? (interpolated, interpolated.WithContents(SyntaxFactory.List(contents))) : null;
    }

    private static Stack<ExpressionSyntax> OperandsOf(BinaryExpressionSyntax sum)
    {
        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
        {
            operands.Push(inner.Right);
            left = inner.Left;
        }

        operands.Push(left);
        return operands;
    }

    private static Coverage CoverageOf(TextSpan operand, List<ConstantString.Piece> replaced, ConstantString text, int start, int end) =>
        !replaced.Exists(piece => operand.Contains(piece.Operand.Span)) ? Coverage.None
        : PiecesIn(operand, text).All(piece => piece.Start >= start && piece.End <= end) ? Coverage.Whole
        : Coverage.Partial;

    private static IEnumerable<ConstantString.Piece> PiecesIn(TextSpan operand, ConstantString text) =>
        text.GetPieces(0, text.Value.Length).Where(piece => operand.Contains(piece.Operand.Span));

    private static TextSpan? SpanIn(TextSpan operand, ConstantString text, int start, int end) =>
        PiecesIn(operand, text).ToList() is { Count: 1 } pieces && pieces[0].IsReadable
            ? text.FindSpan(Math.Max(start, pieces[0].Start), Math.Min(end, pieces[0].End))
            : null;

    /// <summary>Splits a plain literal into the parts before and after the value.</summary>
    private static bool TrySplit(ExpressionSyntax operand, ConstantString text, int start, int end, out string before, out string after)
    {
        before = after = string.Empty;
        if (operand is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token: var token }
            || SpanIn(operand.Span, text, start, end) is not { } span)
        {
            return false;
        }

        string source = token.Text;
        string opening = source.Length > 0 && source[0] == '@' ? "@\"" : "\"";
        if (source.StartsWith("\"\"\"", StringComparison.Ordinal) || source.Length < opening.Length + 1 || source[source.Length - 1] != '"')
        {
            return false;
        }

        before = LiteralOf(opening, source.Substring(opening.Length, Math.Max(0, span.Start - token.SpanStart - opening.Length)));
        after = LiteralOf(opening, source.Substring(span.End - token.SpanStart, token.Span.End - span.End - 1));
        return true;
    }

    private static string LiteralOf(string opening, string text) => text.Length == 0 ? text : opening + text + "\"";
}
