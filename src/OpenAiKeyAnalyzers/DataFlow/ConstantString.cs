using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// What is known of the value of a string expression: its constant pieces, and a hole wherever only the run time knows. Each character
/// remembers where it is written.
/// </summary>
internal sealed partial class ConstantString
{
    /// <summary>Stands in <see cref="Value"/> for what is not known. A noncharacter: no text holds it.</summary>
    internal const char Hole = '\uFFFF';

    private readonly List<Piece> _pieces;
    private ILookup<SyntaxToken, Piece>? _tokens;

    private ConstantString(ExpressionSyntax expression, string value, List<Piece> pieces)
    {
        Expression = expression;
        Value = value;
        _pieces = pieces;
    }

    /// <summary>The whole expression.</summary>
    internal ExpressionSyntax Expression { get; }

    internal string Value { get; }

    /// <summary>The operands, in the order of the text, that the characters from <paramref name="start"/> to <paramref name="end"/> come
    /// from.</summary>
    internal IEnumerable<Piece> GetPieces(int start, int end)
    {
        for (int i = FindFirst(start); i < _pieces.Count && _pieces[i].Start < end; i++)
        {
            yield return _pieces[i];
        }
    }

    /// <summary>The index of the first piece that ends after a position.</summary>
    private int FindFirst(int start) =>
        SortedItems.FindFirst(_pieces, start, static (piece, position) => piece.End <= position);

    /// <summary>The name in <see cref="Expression"/> that all characters from <paramref name="start"/> to <paramref name="end"/> come
    /// through, if there is one.</summary>
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
    /// Where in <see cref="Expression"/> the characters from <paramref name="start"/> to <paramref name="end"/> come from: exactly where
    /// they are written, or the name that stands for them. Where pieces are joined in another order than they are written, or one piece is
    /// used twice, it is the expression that joins them: <c>string.Format("{1}{0}", …)</c>.
    /// </summary>
    /// <returns><see langword="null"/> for an empty text.</returns>
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

    /// <summary>Where in <see cref="Expression"/> the characters of one piece come from, as far as they lie between two indexes.</summary>
    private TextSpan SourceOf(Piece piece, int start, int end) => piece.IsWrittenIn(Expression)
        ? TextSpan.FromBounds(piece.GetStart(Math.Max(start, piece.Start)), piece.GetEnd(Math.Min(end, piece.End)))
        : piece.Operand.Span;

    /// <summary>The smallest expression that puts the pieces of a part together.</summary>
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
    /// Where the characters from <paramref name="start"/> to <paramref name="end"/> are written in <see cref="Expression"/>, operand by
    /// operand, in the order of the text; <see langword="null"/> if one of them comes through a name, or is used twice.
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

    /// <summary>Whether the source of a piece yields another piece, too: a change for the one would change the other.</summary>
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
    /// Where the characters from <paramref name="start"/> to <paramref name="end"/> are written in this file, be it in the declaration of a
    /// constant; <see langword="null"/> where that is another file, or several places.
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

    /// <summary>The change of the source that makes an edit of the value; <see langword="null"/> without a single place for it.</summary>
    /// <param name="edit">Its text is put in as it stands: without quotes, backslashes and braces it is right in every kind of
    /// literal.</param>
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

        // An insertion belongs to the characters before it, or else to those behind.
        int? position = edit.Start > 0 && FindWrittenSpan(edit.Start - 1, edit.Start) is { } before ? before.End
            : edit.Start < Value.Length && FindWrittenSpan(edit.Start, edit.Start + 1) is { } behind ? behind.Start
            : null;
        return position is { } at ? new TextChange(new TextSpan(at, 0), edit.Text) : null;
    }

    /// <summary>
    /// The change that makes an edit which reaches over several operands of one interpolation or concatenation; what lies between goes,
    /// too. <see langword="null"/> where it does not begin and end in literals of one kind that are written here.
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

    /// <summary>Whether taking away what lies between two pieces leaves one literal: parts of one interpolated string, or plain literals
    /// that a chain of plus signs joins.</summary>
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
