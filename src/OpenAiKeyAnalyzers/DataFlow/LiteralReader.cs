using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Reads a string literal, or the text part of an interpolated string, character by character, and determines the source position of each
/// character, taking into account escapes, doubled quotes and braces, and the indentation of raw strings.
/// </summary>
internal static class LiteralReader
{
    /// <summary>
    /// Gets the characters that a token contributes to the string. The lexer keeps doubled braces in the text of an interpolation; the
    /// binder removes one of them.
    /// </summary>
    internal static string GetValue(SyntaxToken token) =>
        token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        && token.Parent?.Parent is InterpolatedStringExpressionSyntax { StringStartToken.Text: var opening } && !IsRawInterpolation(opening)
            ? token.ValueText.Replace("{{", "{").Replace("}}", "}")
            : token.ValueText;

    /// <summary>
    /// Finds the source position at which each character of the token's value begins, and the end of the last one; <see langword="null"/>
    /// if the token cannot be read as the compiler reads it (incomplete code).
    /// </summary>
    internal static int[]? FindPositions(SyntaxToken token)
    {
        var value = new StringBuilder(token.ValueText.Length);
        var positions = new List<int>(token.ValueText.Length + 1);
        string text = token.Text;

        if (token.IsKind(SyntaxKind.InterpolatedStringTextToken))
        {
            ReadInterpolated(token, text, value, positions);
        }
        else if (IsRaw(text))
        {
            ReadRaw(text, value, positions);
        }
        else if (text.Length > 0 && text[0] == '@')
        {
            Read(text, 2, IndexOfClosingQuote(text), Escapes.Verbatim, value, positions);
        }
        else
        {
            Read(text, 1, IndexOfClosingQuote(text), Escapes.Regular, value, positions);
        }

        if (value.ToString() != GetValue(token))
        {
            return null;
        }

        int[] absolute = new int[positions.Count];
        for (int i = 0; i < absolute.Length; i++)
        {
            absolute[i] = token.SpanStart + positions[i];
        }

        return absolute;
    }

    private static bool IsRawInterpolation(string opening) => opening.Contains("\"\"\"");

    private static bool IsRaw(string text) => text.StartsWith("\"\"\"", StringComparison.Ordinal);

    // A u8 suffix may follow the quote; in incomplete code the quote may be missing. Character literals are operands of concatenations,
    // too.
    private static int IndexOfClosingQuote(string text)
    {
        int quote = text.LastIndexOf(text.Length > 0 && text[0] == '\'' ? '\'' : '"');
        return quote > 0 ? quote : text.Length;
    }

    private static void ReadInterpolated(SyntaxToken token, string text, StringBuilder value, List<int> positions)
    {
        if (token.Parent?.Parent is not InterpolatedStringExpressionSyntax expression)
        {
            return;
        }

        string opening = expression.StringStartToken.Text;
        if (IsRawInterpolation(opening))
        {
            string closing = expression.StringEndToken.Text;
            int lineEnd = closing.LastIndexOf('\n');
            bool multiLine = lineEnd >= 0 || opening.EndsWith("\n", StringComparison.Ordinal);
            int indentation = multiLine ? closing.IndexOf('"') - lineEnd - 1 : 0;
            bool first = expression.Contents[0] == token.Parent;
            ReadLines(text, 0, text.Length, indentation, atLineStart: multiLine && first, value, positions);
            return;
        }

        Escapes escapes = opening.Contains("@") ? Escapes.Verbatim : Escapes.Regular;
        Read(text, 0, text.Length, escapes | Escapes.Braces, value, positions);
    }

    private static void ReadRaw(string text, StringBuilder value, List<int> positions)
    {
        int quotes = 0;
        while (quotes < text.Length && text[quotes] == '"')
        {
            quotes++;
        }

        int close = IndexOfClosingQuote(text) + 1 - quotes;
        int firstLineEnd = text.IndexOf('\n');
        if (firstLineEnd < 0)
        {
            ReadLines(text, quotes, close, 0, atLineStart: false, value, positions);
            return;
        }

        if (close <= firstLineEnd)
        {
            return;
        }

        int lastLineEnd = text.LastIndexOf('\n', close - 1);
        int indentation = close - lastLineEnd - 1;
        int end = lastLineEnd > 0 && text[lastLineEnd - 1] == '\r' ? lastLineEnd - 1 : lastLineEnd;
        if (end > firstLineEnd)
        {
            ReadLines(text, firstLineEnd + 1, end, indentation, atLineStart: true, value, positions);
        }
        else
        {
            positions.Add(close);
        }
    }

    /// <summary>
    /// Reads the lines of a raw string. The indentation of a line belongs to the line break before it, so that removing the line break
    /// joins the lines.
    /// </summary>
    private static void ReadLines(string text, int start, int end, int indentation, bool atLineStart, StringBuilder value,
        List<int> positions)
    {
        int i = atLineStart ? SkipIndentation(text, start, end, indentation) : start;
        while (i < end)
        {
            value.Append(text[i]);
            positions.Add(i);
            i = text[i] == '\n' ? SkipIndentation(text, i + 1, end, indentation) : i + 1;
        }

        positions.Add(i);
    }

    private static int SkipIndentation(string text, int start, int end, int indentation)
    {
        int i = start;
        while (i < end && i - start < indentation && text[i] is not ('\r' or '\n'))
        {
            i++;
        }

        return i;
    }

    [Flags]
    private enum Escapes
    {
        Regular = 0,
        Verbatim = 1,
        Braces = 2,
    }

    private static void Read(string text, int start, int end, Escapes escapes, StringBuilder value, List<int> positions)
    {
        bool verbatim = (escapes & Escapes.Verbatim) != 0;
        bool braces = (escapes & Escapes.Braces) != 0;
        int i = start;
        while (i < end)
        {
            char c = text[i];
            if (c == '\\' && !verbatim)
            {
                i = ReadEscape(text, i, end, value, positions);
                continue;
            }

            bool doubled = i + 1 < end && text[i + 1] == c && ((c == '"' && verbatim) || (c is '{' or '}' && braces));
            value.Append(c);
            positions.Add(i);
            i += doubled ? 2 : 1;
        }

        positions.Add(i);
    }

    private static int ReadEscape(string text, int start, int end, StringBuilder value, List<int> positions)
    {
        if (start + 1 >= end)
        {
            return end;
        }

        char kind = text[start + 1];
        int digits = kind switch { 'u' => 4, 'U' => 8, 'x' => 4, _ => 0 };
        if (digits == 0)
        {
            value.Append(DecodeSimpleEscape(kind));
            positions.Add(start);
            return start + 2;
        }

        int i = start + 2;
        while (i < end && i < start + 2 + digits && Uri.IsHexDigit(text[i]))
        {
            i++;
        }

        if (int.TryParse(text.Substring(start + 2, i - start - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out int code) && code <= 0x10FFFF)
        {
            string character = code is > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString();
            foreach (char unit in character)
            {
                value.Append(unit);
                positions.Add(start);
            }
        }

        return i;
    }

    // ECMA-334 §6.4.5.5, and \e of C# 13.
    private static char DecodeSimpleEscape(char kind) => kind switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        'e' => '\x1B',
        _ => kind,
    };
}
