using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Creates text changes that result in idiomatic code.</summary>
internal static class SourceEdits
{
    /// <summary>
    /// Removes the beginning of a string: <c>"Bearer " + key</c> and <c>$"Bearer {key}"</c> become <c>key</c>; other strings become
    /// shorter. Empty if the beginning is not written in the expression.
    /// </summary>
    /// <param name="text">The string.</param>
    /// <param name="length">The number of characters to remove.</param>
    /// <param name="model">Determines whether a single remaining operand is a string.</param>
    /// <param name="mayBeNull">Whether the result may be <see langword="null"/>, which a composed string never is.</param>
    internal static IReadOnlyList<TextChange> RemoveBeginning(ConstantString text, int length, SemanticModel model, bool mayBeNull)
    {
        ConstantString.Piece? first = text.GetPieces(0, length).FirstOrDefault();
        if (first is null || !first.IsWrittenIn(text.Expression))
        {
            return [];
        }

        if (first.End == length && first.IsWholeToken && !HasComments(text.Expression)
            && FindRemainder(text.Expression, first.Operand) is { } rest && IsString(rest, model, mayBeNull))
        {
            return [new TextChange(text.Expression.Span, rest.ToString())];
        }

        return text.FindTextChange(new TextEdit(0, length, string.Empty)) is { } change ? [change] : [];
    }

    private static bool HasComments(SyntaxNode node) =>
        node.DescendantTrivia().Any(static trivia => IsComment(trivia) || trivia.IsDirective);

    /// <summary>Finds the remaining operand of a concatenation or interpolation of two when the first one is removed.</summary>
    private static ExpressionSyntax? FindRemainder(ExpressionSyntax whole, SyntaxNode first) => whole.WithoutParentheses() switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: var left, Right: var right } when left == first =>
            right.WithoutParentheses(),
        InterpolatedStringExpressionSyntax { Contents: { Count: 2 } contents }
            when contents[0] == first && contents[1] is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole =>
            hole.Expression.WithoutParentheses(),
        _ => null,
    };

    private static bool IsString(ExpressionSyntax expression, SemanticModel model, bool mayBeNull) =>
        model.GetTypeInfo(expression) is { Type.SpecialType: SpecialType.System_String, Nullability.FlowState: var state }
        && (mayBeNull || state == NullableFlowState.NotNull);

    /// <summary>Inserts a constant string before the value of an expression.</summary>
    internal static IReadOnlyList<TextChange> Prepend(string beginning, HeaderPart value)
    {
        ExpressionSyntax expression = value.Text.Expression;
        if (expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
            && value.CreateTextChanges([new TextEdit(0, 0, beginning)]) is { Count: 1 } inside && expression.Span.Contains(inside[0].Span))
        {
            return inside;
        }

        // The same form in which a key in the literal is replaced, so that both fixes produce the same code.
        if (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }
            && expression.DescendantTokens()
                .All(static token => !token.IsKind(SyntaxKind.ColonToken) && !token.IsKind(SyntaxKind.ColonColonToken))
            && expression.SyntaxTree.GetLineSpan(expression.Span) is var lines
            && lines.StartLinePosition.Line == lines.EndLinePosition.Line)
        {
            return [new TextChange(new TextSpan(expression.SpanStart, 0), "$\"" + beginning + "{"),
                new TextChange(new TextSpan(expression.Span.End, 0), "}\"")];
        }

        bool isSimple = expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or LiteralExpressionSyntax
            or InterpolatedStringExpressionSyntax
            or PostfixUnaryExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };
        string prefix = $"\"{beginning}\" + ";
        return isSimple
            ? [new TextChange(new TextSpan(expression.SpanStart, 0), prefix)]
            : [new TextChange(new TextSpan(expression.SpanStart, 0), prefix + "("),
                new TextChange(new TextSpan(expression.Span.End, 0), ")")];
    }

    /// <summary>
    /// Creates the change that removes a statement, including its line if nothing else is on it. If the statement is the body of another
    /// one or has a label, an empty block replaces it, so that the next statement does not become that body.
    /// </summary>
    /// <returns>No change if the removal would lose comments, preprocessor directives or other side effects.</returns>
    internal static IReadOnlyList<TextChange> Remove(StatementSyntax statement)
    {
        if (HasCommentsOrDirectivesInside(statement) || HasEffects(statement))
        {
            return [];
        }

        if (statement.Parent is not (BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax))
        {
            return [new TextChange(statement.Span, "{ }")];
        }

        SourceText source = statement.SyntaxTree.GetText();
        TextLine first = source.Lines.GetLineFromPosition(statement.SpanStart);
        TextLine last = source.Lines.GetLineFromPosition(statement.Span.End);
        bool isAlone = string.IsNullOrWhiteSpace(source.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)))
            && string.IsNullOrWhiteSpace(source.ToString(TextSpan.FromBounds(statement.Span.End, last.End)));
        return [new TextChange(isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span, string.Empty)];
    }

    /// <summary>
    /// Determines whether there are comments or preprocessor directives between the first and the last character of a node.
    /// </summary>
    internal static bool HasCommentsOrDirectivesInside(SyntaxNode node) =>
        node.DescendantTrivia()
            .Any(trivia => node.Span.Contains(trivia.Span)
                && (trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia) || IsComment(trivia)));

    /// <summary>
    /// Determines whether a part of a file contains a conditional directive, so that its two ends may not be compiled together.
    /// </summary>
    internal static bool HasConditionalDirective(SyntaxNode root, TextSpan span) =>
        root.ContainsDirectives && root.DescendantTrivia(span, static node => node.ContainsDirectives).Any(trivia =>
            span.OverlapsWith(trivia.Span)
            && trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia
            or SyntaxKind.EndIfDirectiveTrivia);

    // The call itself is removed; a call that creates its receiver must not be removed with it.
    private static bool HasEffects(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: var call } && call.DescendantNodesAndSelf().Count(static node =>
            node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax
            or DeclarationExpressionSyntax or ThrowExpressionSyntax
                or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression
                    or (int)SyntaxKind.PostDecrementExpression }
                or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression
                    or (int)SyntaxKind.PreDecrementExpression }) > 1;

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
