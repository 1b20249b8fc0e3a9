using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Keys;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Replaces a key with an expression: a literal that is the key, a part of a longer literal or interpolation, and the operands of a
/// concatenation that form the key.
/// </summary>
internal static class KeyExpressionReplacer
{
    /// <summary>
    /// Gets the replaced node and its replacement; <see langword="null"/> if the key cannot be separated from its string.
    /// </summary>
    internal static (ExpressionSyntax Old, ExpressionSyntax New)? Create(KeyFinding key, KeyRetrieval source, LanguageVersion language)
    {
        // Stray characters at the key's edges are removed with it: after the fix, they would not be found. Between those that do not touch
        // the key and the key is the space after the scheme, which stays; the header rule finds them after the fix, too.
        int start = key.Match.Defects.Where(defect => defect.Position == StrayPosition.Before && defect.End == key.Match.Start)
            .Select(static defect => defect.Start).DefaultIfEmpty(key.Match.Start).Min();
        int end = key.Match.Defects.Where(static defect => defect.Position == StrayPosition.After).Select(static defect => defect.End)
            .DefaultIfEmpty(key.Match.End).Max();

        if (start == 0 && end == key.Text.Value.Length)
        {
            return ReplaceWhole(key.Expression, source, language);
        }

        var pieces = key.Text.GetPieces(start, end).ToList();
        if (pieces.Count != 1)
        {
            return key.Expression.WithoutParentheses() switch
            {
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum =>
                    OperandReplacement.InSum(sum, key.Text, start, end, source.CreateExpression(language)),
                InvocationExpressionSyntax call
                    when end == key.Text.Value.Length && key.Text.Value.IndexOf(ConstantString.Hole, 0, start) < 0 =>
                    (call, Parenthesize(After(key.Text.Value.Substring(0, start), source.CreateExpression(language)), call)
                        .WithTriviaFrom(call)),
                InterpolatedStringExpressionSyntax interpolated =>
                    OperandReplacement.InInterpolation(interpolated, key.Text, start, end, text => Hole(interpolated, text),
                        source.CreateExpression(language)),
                _ => null,
            };
        }

        ConstantString.Piece piece = pieces[0];
        if (piece.Start == start && piece.End == end && piece.IsWholeToken && piece.Operand is ExpressionSyntax operand)
        {
            return ReplaceWhole(operand, source, language);
        }

        if (!piece.IsReadable || key.Text.IsRepeated(piece) || !piece.IsWrittenIn(key.Expression)
            || key.Text.FindSpan(start, end) is not { } span)
        {
            return null;
        }

        return piece.Operand switch
        {
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } =>
                (interpolated, Insert(interpolated, (InterpolatedStringTextSyntax)piece.Operand, span, source.CreateExpression(language))),
            LiteralExpressionSyntax literal when language >= LanguageVersion.CSharp6 =>
                Interpolate(literal, span, source.CreateExpression(language)),
            _ => null,
        };
    }

    /// <summary>Creates <c>"Bearer " + (key)</c>, for a string whose pieces are joined by a method.</summary>
    private static BinaryExpressionSyntax After(string beginning, ExpressionSyntax expression) => SyntaxFactory.BinaryExpression(
        SyntaxKind.AddExpression,
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(beginning)),
        SyntaxFactory.ParenthesizedExpression(expression))
            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);

    private static (ExpressionSyntax Old, ExpressionSyntax New) ReplaceWhole(ExpressionSyntax old, KeyRetrieval source,
        LanguageVersion language)
    {
        if (old.IsKind(SyntaxKind.Utf8StringLiteralExpression))
        {
            return (IncludeToArrayCall(old), CreateGetBytesCall(source.CreateExpression(language)));
        }

        if (old.WalkUpParentheses() is var outer
            && outer.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Right == outer)
        {
            return (outer, source.CreateExpression(language).WithTriviaFrom(outer));
        }

        return (old, Parenthesize(source.CreateExpression(language), old).WithTriviaFrom(old));
    }

    // "Bearer " + X ?? throw … compiles, but binds as ("Bearer " + X) ?? throw … and never throws: parentheses are added unless the context
    // does not need them.
    private static ExpressionSyntax Parenthesize(ExpressionSyntax expression, SyntaxNode place) => place.Parent switch
    {
        EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or InterpolationSyntax
            or ParenthesizedExpressionSyntax
            or ExpressionElementSyntax or YieldStatementSyntax or SwitchExpressionArmSyntax => expression,
        AssignmentExpressionSyntax assignment when assignment.Right == place => expression,
        ConditionalExpressionSyntax conditional when conditional.Condition != place => expression,
        LambdaExpressionSyntax => expression,
        InitializerExpressionSyntax => expression,
        _ => SyntaxFactory.ParenthesizedExpression(expression),
    };

    private static ExpressionSyntax IncludeToArrayCall(ExpressionSyntax literal) =>
        literal.WalkUpParentheses().Parent
        is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray", Parent: InvocationExpressionSyntax call } ? call : literal;

    private static InvocationExpressionSyntax CreateGetBytesCall(ExpressionSyntax text) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression("global::System.Text.Encoding.UTF8.GetBytes")
                .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(text))));

    /// <summary>Splits the text part around <paramref name="span"/> and inserts the expression.</summary>
    private static InterpolatedStringExpressionSyntax Insert(
        InterpolatedStringExpressionSyntax interpolated, InterpolatedStringTextSyntax text, TextSpan span, ExpressionSyntax expression)
    {
        InterpolationSyntax hole = Hole(interpolated, expression);
        IEnumerable<InterpolatedStringContentSyntax> parts =
            [.. SliceText(text, text.SpanStart, span.Start), hole, .. SliceText(text, span.End, text.Span.End)];
        return interpolated.WithContents(
            SyntaxFactory.List(interpolated.Contents.SelectMany(content => content == text ? parts : [content])));
    }

    /// <summary>Creates a hole for an expression, with the number of braces that the string requires.</summary>
    private static InterpolationSyntax Hole(InterpolatedStringExpressionSyntax interpolated, ExpressionSyntax expression)
    {
        bool raw = interpolated.StringStartToken.Text.Contains("\"\"\"");
        int braces = raw ? interpolated.StringStartToken.Text.Count(static c => c == '$') : 1;
        return Parse(new string('$', braces) + "\"\"\"", "\"\"\"", braces, expression, interpolated).Contents.OfType<InterpolationSyntax>()
            .Single();
    }

    /// <summary>Gets the part of a text that is written between two positions of the source.</summary>
    internal static IEnumerable<InterpolatedStringTextSyntax> SliceText(InterpolatedStringTextSyntax text, int start, int end)
    {
        if (start < end && LiteralReader.FindPositions(text.TextToken) is { } positions)
        {
            // The indentation of a raw string is in the source and not in the value: the ends of the token are treated as the ends of its
            // value.
            int first = start == text.SpanStart ? 0 : Math.Max(0, Array.IndexOf(positions, start));
            int last = end == text.Span.End ? positions.Length - 1 : Math.Max(first, Array.IndexOf(positions, end));
            string source = text.TextToken.Text.Substring(start - text.SpanStart, end - start);
            string value = text.TextToken.ValueText.Substring(first, last - first);
            yield return text.WithTextToken(SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, source, value, default));
        }
    }

    /// <summary>
    /// Converts a literal to an interpolated string of the same form: braces of the text are doubled or, in raw strings, the holes have
    /// more braces.
    /// </summary>
    private static (ExpressionSyntax Old, ExpressionSyntax New) Interpolate(LiteralExpressionSyntax literal, TextSpan span,
        ExpressionSyntax expression)
    {
        string source = literal.Token.Text;
        int from = span.Start - literal.SpanStart;
        string before = source.Substring(0, from);
        string after = source.Substring(from + span.Length);
        bool isUtf8 = literal.IsKind(SyntaxKind.Utf8StringLiteralExpression);
        if (isUtf8)
        {
            after = after.Substring(0, after.Length - "u8".Length);
        }

        bool raw = source.StartsWith("\"\"\"", StringComparison.Ordinal);
        int dollars = raw ? GetMaxBraceRun(source) + 1 : 1;
        InterpolatedStringExpressionSyntax interpolated = raw
            ? Parse(new string('$', dollars) + before, after, dollars, expression, literal)
            : Parse("$" + EscapeBraces(before), EscapeBraces(after), dollars, expression, literal);
        return isUtf8 ? (IncludeToArrayCall(literal), CreateGetBytesCall(interpolated)) : (literal, interpolated);
    }

    private static InterpolatedStringExpressionSyntax Parse(string before, string after, int braces, ExpressionSyntax expression,
        SyntaxNode place)
    {
        const string Placeholder = "key";
        var parsed =
            (InterpolatedStringExpressionSyntax)SyntaxFactory.ParseExpression(before + new string('{', braces) + Placeholder
                + new string('}', braces) + after);
        InterpolationSyntax hole = parsed.Contents.OfType<InterpolationSyntax>()
            .First(content => content.SpanStart >= before.Length && content.Expression.ToString() == Placeholder);
        return parsed.ReplaceNode(hole.Expression, expression).WithTriviaFrom(place);
    }

    private static string EscapeBraces(string text) => text.Replace("{", "{{").Replace("}", "}}");

    private static int GetMaxBraceRun(string text)
    {
        int longest = 0;
        int current = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool continues = i > 0 && text[i] == text[i - 1];
            current = text[i] is '{' or '}' ? (continues ? current + 1 : 1) : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
