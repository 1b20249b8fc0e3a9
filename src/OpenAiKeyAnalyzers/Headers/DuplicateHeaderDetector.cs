using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Headers;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Finds statements that set <c>Authorization</c> a second time on one object, in the same statement list.</summary>
internal sealed class DuplicateHeaderDetector(HeaderContext context)
{
    private readonly Dictionary<SyntaxNode, IReadOnlyList<StatementSyntax>> _statements = [];

    /// <summary>Finds the statement that has already set the header.</summary>
    /// <returns>The statement, or <see langword="null"/> if there is none, or it may set the header on another object.</returns>
    internal StatementSyntax? FindEarlier(HeaderWrite write) =>
        write.Receiver is { } receiver && IsSameObject(receiver)
        && write.Call.Parent is ExpressionStatementSyntax { Parent: { } block } statement
            ? FindEarlier(receiver.ToString(), block, statement) : null;

    /// <summary>Determines whether an expression always refers to the same object: the headers of a local variable or parameter.</summary>
    private bool IsSameObject(ExpressionSyntax headers) =>
        headers is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Headers" or "DefaultRequestHeaders",
            Expression: IdentifierNameSyntax owner }
        && context.Model.For(owner).GetSymbolInfo(owner, context.Cancellation).Symbol
            is ILocalSymbol or IParameterSymbol { RefKind: RefKind.None };

    /// <summary>
    /// Finds the last statement before another one that sets the header of the same object; <see langword="null"/> if the header is removed
    /// in between. The search ends at the variable's declaration.
    /// </summary>
    private StatementSyntax? FindEarlier(string receiver, SyntaxNode block, StatementSyntax statement)
    {
        string owner = receiver.Substring(0, Math.Max(receiver.LastIndexOf('.'), 0));
        IReadOnlyList<StatementSyntax> statements = GetStatements(block);
        int index = SortedItems.FindFirst(statements, statement.SpanStart, static (other, position) => other.SpanStart < position);
        for (int i = index - 1; i >= 0; i--)
        {
            if (CanClearAuthorization(statements[i], receiver))
            {
                return null;
            }

            if (IsAuthorizationWrite(statements[i], receiver))
            {
                return statements[i];
            }

            if (statements[i] is LocalDeclarationStatementSyntax { Declaration.Variables: var variables }
                && variables.Any(variable => variable.Identifier.ValueText == owner))
            {
                return null;
            }
        }

        return null;
    }

    private IReadOnlyList<StatementSyntax> GetStatements(SyntaxNode block)
    {
        SyntaxNode scope = block is GlobalStatementSyntax { Parent: { } unit } ? unit : block;
        if (!_statements.TryGetValue(scope, out IReadOnlyList<StatementSyntax>? statements))
        {
            statements = scope switch
            {
                BlockSyntax body => [.. body.Statements],
                CompilationUnitSyntax file =>
                    [.. file.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement)],
                _ => [],
            };
            _statements.Add(scope, statements);
        }

        return statements;
    }

    // A new object is assigned to the variable, another member of the object or its headers is called, or the code exits early.
    private static bool CanClearAuthorization(StatementSyntax statement, string receiver)
    {
        string owner = receiver.Substring(0, Math.Max(receiver.LastIndexOf('.'), 0));
        return statement.DescendantNodes().Any(node =>
                node is AssignmentExpressionSyntax { Left: var left, Right: var right }
                && (left.ToString() == owner || left is TupleExpressionSyntax
                    || (left.ToString() == receiver + ".Authorization" && right.IsKind(SyntaxKind.NullLiteralExpression))))
            || statement.DescendantNodes().OfType<ArgumentSyntax>()
                .Any(argument => argument.Expression.ToString() is var text && (text == owner || text == receiver))
            || statement.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Any(call => HeaderWrites.GetMemberName(call) is not ("Add" or "TryAddWithoutValidation")
                    && HeaderWrites.FindReceiver(call)?.ToString() is { } on && (on == receiver || on == owner))
            || statement.DescendantNodesAndSelf()
                .Any(static node => node is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax
                    or LabeledStatementSyntax);
    }

    private bool IsAuthorizationWrite(StatementSyntax statement, string receiver) =>
        statement is ExpressionStatementSyntax { Expression: var expression } && expression switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Authorization" } member,
            Right: var value } => member.Expression.ToString() == receiver && !value.IsKind(SyntaxKind.NullLiteralExpression),
        InvocationExpressionSyntax call =>
            HeaderWrites.GetMemberName(call) is "Add" or "TryAddWithoutValidation"
            && HeaderWrites.FindReceiver(call)?.ToString() == receiver && call.ArgumentList.Arguments.Count == 2
            && HeaderSinks.FindConstant(call.ArgumentList.Arguments[0].Expression, context.Model, context.Cancellation) is { } name
            && HeaderSyntax.EqualsIgnoreCase(name, HeaderSyntax.Name),
        _ => false,
    };
}
