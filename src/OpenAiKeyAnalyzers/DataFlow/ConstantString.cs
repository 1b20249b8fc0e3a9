using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Represents the known value of a string expression: its constant pieces, and a hole for each part that is known only at run time. The
/// source position of each character is kept.
/// </summary>
internal sealed partial class ConstantString
{
    /// <summary>Represents an unknown part in <see cref="Value"/>. It is a noncharacter, which no string contains.</summary>
    internal const char Hole = '\uFFFF';

    private readonly List<Piece> _pieces;
    private ILookup<SyntaxToken, Piece>? _tokens;

    private ConstantString(ExpressionSyntax expression, string value, List<Piece> pieces)
    {
        Expression = expression;
        Value = value;
        _pieces = pieces;
    }

    /// <summary>Gets the whole expression.</summary>
    internal ExpressionSyntax Expression { get; }

    internal string Value { get; }

    /// <summary>
    /// Gets the pieces, in the order of the string, that contain the characters from <paramref name="start"/> to <paramref name="end"/>
    /// (exclusive).
    /// </summary>
    internal IEnumerable<Piece> GetPieces(int start, int end)
    {
        for (int i = FindFirst(start); i < _pieces.Count && _pieces[i].Start < end; i++)
        {
            yield return _pieces[i];
        }
    }

    /// <summary>Gets the index of the first piece that ends after a position.</summary>
    private int FindFirst(int start) =>
        SortedItems.FindFirst(_pieces, start, static (piece, position) => piece.End <= position);

    /// <summary>
    /// Finds the name in <see cref="Expression"/> from which all characters from <paramref name="start"/> to <paramref name="end"/> come;
    /// <see langword="null"/> if there is none.
    /// </summary>
    internal ExpressionSyntax? FindName(int start, int end)
    {
        Piece? first = null;
        foreach (Piece piece in GetPieces(start, end))
        {
            first ??= piece;
            if (piece.Operand != first.Operand)
            {
                return null;
            }
        }

        return first is not null && !first.IsWrittenIn(Expression) ? first.Operand as ExpressionSyntax : null;
    }

    /// <summary>
    /// Finds the span in <see cref="Expression"/> of the characters from <paramref name="start"/> to <paramref name="end"/>: exactly where
    /// they are written, or the name of their value. If pieces are joined in another order than they are written, or one piece is used
    /// twice, it is the span of the expression that joins them: <c>string.Format("{1}{0}", …)</c>.
    /// </summary>
    /// <returns>The span, or <see langword="null"/> for an empty string.</returns>
    internal TextSpan? FindSpan(int start, int end)
    {
        TextSpan? whole = null;
        Piece? previous = null;
        foreach (Piece piece in GetPieces(start, end).Where(static piece => piece.Start < piece.End))
        {
            TextSpan span = SourceOf(piece, start, end);
            bool isSameName = previous is not null && previous.Operand == piece.Operand && !piece.IsWrittenIn(Expression);
            if (whole is { } before && before.End > span.Start && !isSameName)
            {
                return SpanOfJoin(start, end);
            }

            whole = TextSpan.FromBounds(whole?.Start ?? span.Start, span.End);
            previous = piece;
        }

        return whole;
    }

    /// <summary>Gets the span in <see cref="Expression"/> of those characters of a piece that are between two indexes.</summary>
    private TextSpan SourceOf(Piece piece, int start, int end) => piece.IsWrittenIn(Expression)
        ? TextSpan.FromBounds(piece.GetStart(Math.Max(start, piece.Start)), piece.GetEnd(Math.Min(end, piece.End)))
        : piece.Operand.Span;

    /// <summary>Gets the span of the smallest expression that joins the pieces of a part.</summary>
    private TextSpan SpanOfJoin(int start, int end)
    {
        TextSpan[] operands = GetPieces(start, end).Select(static piece => piece.Operand.Span).Distinct().ToArray();
        SyntaxNode operand = GetPieces(start, end).First().Operand;
        SyntaxNode join = operand;
        while (join != Expression && (join == operand || join is not ExpressionSyntax || !Array.TrueForAll(operands, join.Span.Contains)))
        {
            join = join.Parent!;
        }

        return join.Span;
    }

    /// <summary>
    /// Finds the spans in <see cref="Expression"/> of the characters from <paramref name="start"/> to <paramref name="end"/>, operand by
    /// operand, in the order of the string; <see langword="null"/> if one of them comes from a named value, or is used twice.
    /// </summary>
    internal IReadOnlyList<TextSpan>? WrittenHere(int start, int end)
    {
        var spans = new List<TextSpan>();
        foreach (Piece piece in GetPieces(start, end).Where(static piece => piece.Start < piece.End))
        {
            if (!piece.IsWrittenIn(Expression) || !piece.IsReadable || IsRepeated(piece))
            {
                return null;
            }

            spans.Add(SourceOf(piece, start, end));
        }

        return spans;
    }

    /// <summary>
    /// Determines whether the source of a piece also contributes another piece, so that a change of one would change the other.
    /// </summary>
    internal bool IsRepeated(Piece piece)
    {
        if (piece.IsElsewhere)
        {
            return false;
        }

        _tokens ??= _pieces.Where(static other => !other.IsElsewhere).ToLookup(static other => other.Token);
        return _tokens[piece.Token].Any(other => other != piece && other.GetStart(other.Start) < piece.GetEnd(piece.End)
            && other.GetEnd(other.End) > piece.GetStart(piece.Start));
    }

    /// <summary>
    /// Finds the span in this file of the characters from <paramref name="start"/> to <paramref name="end"/>, which may be in the
    /// declaration of a constant; <see langword="null"/> if they are in another file, or in several places.
    /// </summary>
    internal TextSpan? FindWrittenSpan(int start, int end)
    {
        Piece? only = null;
        foreach (Piece piece in GetPieces(start, end))
        {
            if (only is not null || piece.IsElsewhere || piece.Token.SyntaxTree != Expression.SyntaxTree)
            {
                return null;
            }

            only = piece;
        }

        return only is not null && start >= only.Start && end <= only.End
            ? TextSpan.FromBounds(only.GetStart(start), only.GetEnd(end)) : null;
    }

    /// <summary>
    /// Finds the text change that performs an edit of the value; <see langword="null"/> if there is no single position for it.
    /// </summary>
    /// <param name="edit">The edit. Its text is inserted unchanged: it contains no quotes, backslashes or braces, so it is correct in every
    /// kind of literal.</param>
    internal TextChange? FindTextChange(TextEdit edit)
    {
        if (GetPieces(Math.Max(0, edit.Start - 1), edit.End + 1).Any(IsRepeated))
        {
            return null;
        }

        if (edit.Length > 0)
        {
            return FindWrittenSpan(edit.Start, edit.End) is { } span ? new TextChange(span, edit.Text) : null;
        }

        // An insertion extends the piece before it or, if there is none, the piece after it.
        int? position = edit.Start > 0 && FindWrittenSpan(edit.Start - 1, edit.Start) is { } before ? before.End
            : edit.Start < Value.Length && FindWrittenSpan(edit.Start, edit.Start + 1) is { } behind ? behind.Start
            : null;
        return position is { } at ? new TextChange(new TextSpan(at, 0), edit.Text) : null;
    }

    /// <summary>
    /// Finds the text change that performs an edit across several operands of one interpolation or concatenation; it also removes the code
    /// between them. <see langword="null"/> if the edit does not start and end in literals of one kind in this expression.
    /// </summary>
    internal TextChange? FindTextChangeAcross(TextEdit edit)
    {
        Piece? first = GetPieces(edit.Start, edit.End).FirstOrDefault();
        Piece? last = GetPieces(edit.End - 1, edit.End).FirstOrDefault();
        if (last is { IsElsewhere: true })
        {
            last = GetPieces(edit.End, edit.End + 1).FirstOrDefault();
        }

        if (first is not { IsElsewhere: false } || last is not { IsElsewhere: false } || first == last || !AreJoined(first, last)
            || IsRepeated(first) || IsRepeated(last))
        {
            return null;
        }

        int from = first.GetStart(edit.Start);
        int to = last.Start >= edit.End ? last.GetStart(edit.End) : last.GetEnd(edit.End);
        return from <= to ? new TextChange(TextSpan.FromBounds(from, to), edit.Text) : null;
    }

    /// <summary>
    /// Determines whether one literal is left if the code between two pieces is removed: they are parts of one interpolated string, or
    /// plain literals of one concatenation.
    /// </summary>
    private bool AreJoined(Piece first, Piece last) =>
        first.Operand is InterpolatedStringTextSyntax && last.Operand is InterpolatedStringTextSyntax
        ? first.Operand.Parent == last.Operand.Parent && Expression.Span.Contains(first.Operand.Parent!.Span)
        : first.Operand is LiteralExpressionSyntax && last.Operand is LiteralExpressionSyntax && IsPlain(first.Token) && IsPlain(last.Token)
        && IsOperand(first.Operand) && IsOperand(last.Operand);

    private static bool IsPlain(SyntaxToken token) =>
        token.Text.Length > 1 && token.Text[0] == '"' && !token.Text.StartsWith("\"\"\"", StringComparison.Ordinal)
        && token.Text[token.Text.Length - 1] == '"';

    private bool IsOperand(SyntaxNode literal)
    {
        while (literal != Expression)
        {
            if (literal.Parent is not BinaryExpressionSyntax sum)
            {
                return false;
            }

            literal = sum;
        }

        return true;
    }
}
