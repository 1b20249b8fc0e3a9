using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

internal sealed partial class ConstantString
{
    /// <summary>Represents consecutive characters that come from one token, or a hole.</summary>
    /// <param name="operand">The literal, text part or name that contributes the characters.</param>
    /// <param name="token">The token that contains the characters.</param>
    /// <param name="start">The index of the first character in the constant string.</param>
    /// <param name="end">The exclusive end index.</param>
    /// <param name="from">The index of the first character in the value of the token.</param>
    internal sealed class Piece(SyntaxNode operand, SyntaxToken token, int start, int end, int from = 0)
    {
        private static readonly int[] None = [];

        private readonly int _from = from;

        // Computed lazily: the positions of the characters are rarely needed.
        private int[]? _positions;

        /// <summary>Gets the literal, text part or name in the expression that contributes the characters.</summary>
        internal SyntaxNode Operand { get; } = operand;

        /// <summary>
        /// Gets the token that contains the characters; <see langword="default"/> for a hole, or for characters from another file.
        /// </summary>
        internal SyntaxToken Token { get; } = token;

        internal int Start { get; } = start;

        internal int End { get; } = end;

        internal bool IsElsewhere => Token == default;

        /// <summary>Gets the piece of another file's string from which the characters come, if it is known.</summary>
        internal Piece? Origin { get; init; }

        /// <summary>
        /// Gets a value indicating whether the piece contains the whole value of the token, unlike a piece of a format string.
        /// </summary>
        internal bool IsWholeToken => !IsElsewhere && End - Start == LiteralReader.GetValue(Token).Length;

        /// <summary>Gets a value indicating whether the position of each character is known, which it is not in incomplete code.</summary>
        internal bool IsReadable => Positions is not null;

        /// <summary>Determines whether the characters are written in an expression itself and do not come from a named value.</summary>
        internal bool IsWrittenIn(SyntaxNode expression) =>
            !IsElsewhere && Operand.Span.Contains(Token.Span) && expression.Span.Contains(Token.Span);

        /// <summary>
        /// Gets the position in the source at which a character of the string begins; in an unreadable token, the start of the token.
        /// </summary>
        internal int GetStart(int index) => Positions is { } positions ? positions[_from + index - Start] : Token.SpanStart;

        /// <summary>
        /// Gets the position in the source at which the character before an index ends; in an unreadable token, the end of the token.
        /// </summary>
        internal int GetEnd(int index) => Positions is { } positions ? positions[_from + index - Start] : Token.Span.End;

        private int[]? Positions => (_positions ??= FindPositions() ?? None) is { Length: > 0 } positions ? positions : null;

        private int[]? FindPositions() =>
            !IsElsewhere && LiteralReader.FindPositions(Token) is { } all && _from + End - Start < all.Length ? all : null;
    }

    /// <summary>Collects pieces in the order of the string.</summary>
    internal sealed class Builder
    {
        // Most strings consist of one token.
        private string _first = string.Empty;
        private StringBuilder? _value;
        private readonly List<Piece> _pieces = [];

        internal void AddToken(SyntaxNode operand, SyntaxToken token)
        {
            int start = Length;
            Append(LiteralReader.GetValue(token));
            _pieces.Add(new Piece(operand, token, start, Length));
        }

        /// <summary>Adds the characters of a token's value from <paramref name="from"/> to <paramref name="to"/> (exclusive).</summary>
        internal void AddPart(SyntaxNode operand, SyntaxToken token, int from, int to)
        {
            if (from < to)
            {
                int start = Length;
                Append(LiteralReader.GetValue(token).Substring(from, to - from));
                _pieces.Add(new Piece(operand, token, start, Length, from));
            }
        }

        internal void AddElsewhere(SyntaxNode operand, string value, Piece? origin = null)
        {
            int start = Length;
            Append(value);
            _pieces.Add(new Piece(operand, default, start, Length) { Origin = origin?.Origin ?? origin });
        }

        internal void AddHole(SyntaxNode operand) => AddElsewhere(operand, Hole.ToString());

        internal ConstantString Build(ExpressionSyntax expression) => new(expression, _value?.ToString() ?? _first, _pieces);

        private int Length => _value?.Length ?? _first.Length;

        private void Append(string part)
        {
            if (Length == 0)
            {
                _first = part;
            }
            else
            {
                (_value ??= new StringBuilder(_first)).Append(part);
            }
        }
    }
}
