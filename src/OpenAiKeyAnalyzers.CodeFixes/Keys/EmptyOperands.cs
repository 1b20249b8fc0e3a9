using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Finds the remains of an operand whose characters are all removed: a plus sign, or the quotes of an interpolated string that only
/// contains a name.
/// </summary>
internal static class EmptyOperands
{
    /// <summary>Finds the spans that can be removed together with the characters of <paramref name="edits"/>.</summary>
    internal static IEnumerable<TextSpan> Of(ConstantString text, IReadOnlyList<TextEdit> edits, SemanticModel model)
    {
        var emptied = new HashSet<SyntaxNode>(text.GetPieces(0, text.Value.Length)
            .Where(piece => piece.IsWholeToken && piece.IsWrittenIn(text.Expression) && Covers(edits, piece))
            .Select(static piece => piece.Operand));
        return OfConcatenations(emptied, model).Concat(OfInterpolations(emptied, model)).Where(span => text.Expression.Span.Contains(span));
    }

    private static bool Covers(IReadOnlyList<TextEdit> edits, ConstantString.Piece piece)
    {
        int covered = edits.Sum(edit => Math.Max(0, Math.Min(edit.End, piece.End) - Math.Max(edit.Start, piece.Start)));
        return covered == piece.End - piece.Start;
    }

    private static IEnumerable<TextSpan> OfConcatenations(HashSet<SyntaxNode> emptied, SemanticModel model)
    {
        var open = new Queue<ExpressionSyntax>(emptied.OfType<LiteralExpressionSyntax>());
        var gone = new HashSet<SyntaxNode>(open);
        var spans = new List<(ExpressionSyntax Operand, BinaryExpressionSyntax Sum)>();
        while (open.Count > 0)
        {
            ExpressionSyntax operand = open.Dequeue().WalkUpParentheses();
            if (operand.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
            {
                continue;
            }

            if (gone.Contains(Other(sum, operand).WithoutParentheses()))
            {
                // If both sides are removed, the sum is removed as an operand of the next one.
                if (gone.Add(sum))
                {
                    open.Enqueue(sum);
                }
            }
            else
            {
                spans.Add((operand, sum));
            }
        }

        foreach ((ExpressionSyntax operand, BinaryExpressionSyntax sum) in spans)
        {
            ExpressionSyntax other = Other(sum, operand);
            TextSpan span = operand == sum.Left
                ? TextSpan.FromBounds(operand.SpanStart, other.SpanStart) : TextSpan.FromBounds(other.Span.End, operand.Span.End);
            if (!gone.Contains(other.WithoutParentheses()) && model.GetTypeInfo(other).Type?.SpecialType == SpecialType.System_String
                && !sum.HasComments(span))
            {
                yield return span;
            }
        }
    }

    private static IEnumerable<TextSpan> OfInterpolations(HashSet<SyntaxNode> emptied, SemanticModel model)
    {
        foreach (InterpolatedStringExpressionSyntax interpolated in emptied.Select(static node => node.Parent)
            .OfType<InterpolatedStringExpressionSyntax>().Distinct())
        {
            var rest = interpolated.Contents.Where(content => !emptied.Contains(content)).ToList();
            if (rest.Count == 1
                && rest[0] is InterpolationSyntax { AlignmentClause: null, FormatClause: null,
                    Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
                    or LiteralExpressionSyntax } hole
                && model.GetTypeInfo(hole.Expression).Type?.SpecialType == SpecialType.System_String
                && !interpolated.HasComments(interpolated.Span))
            {
                yield return TextSpan.FromBounds(interpolated.SpanStart, hole.Expression.SpanStart);
                yield return TextSpan.FromBounds(hole.Expression.Span.End, interpolated.Span.End);
            }
        }
    }

    private static ExpressionSyntax Other(BinaryExpressionSyntax sum, ExpressionSyntax operand) =>
        sum.Left == operand ? sum.Right : sum.Left;
}
