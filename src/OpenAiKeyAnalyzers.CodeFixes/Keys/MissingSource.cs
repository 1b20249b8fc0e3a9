using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Represents a fallback: code that runs only if an environment variable or setting is empty. Reading it again would never return a value.
/// </summary>
internal sealed class MissingSource
{
    private MissingSource(string name, SyntaxNode place)
    {
        Name = name;
        Place = place;
    }

    /// <summary>Gets the environment variable or setting that is empty.</summary>
    internal string Name { get; }

    /// <summary>Gets the expression that is evaluated, or the statement that runs, only in that case.</summary>
    internal SyntaxNode Place { get; }

    /// <summary>
    /// Finds the source of a kind that is known to be empty at the position of <paramref name="key"/>; <see langword="null"/> if there is
    /// none.
    /// </summary>
    internal static MissingSource? At(ExpressionSyntax key, KeyRetrievalKind kind, SemanticModel model)
    {
        var sources = new SourceReads(kind, model);
        var conditions = new EmptyConditions(sources);
        SyntaxNode? inner = null;
        for (SyntaxNode node = key; node.Parent is { } parent and not MemberDeclarationSyntax; node = parent)
        {
            string? name = parent switch
            {
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when coalesce.Right == node =>
                    sources.NameOfNull(coalesce.Left),
                AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment
                    when assignment.Right == node => sources.NameOf(assignment.Left),
                ConditionalExpressionSyntax conditional when conditional.Condition != node =>
                    conditions.Name(conditional.Condition, conditional.WhenTrue == node),
                SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax switched } arm when arm.Expression == node =>
                    conditions.Name(switched, arm),
                IfStatementSyntax branch when branch.Statement == node => conditions.Name(branch.Condition, true),
                ElseClauseSyntax { Parent: IfStatementSyntax branch } => conditions.Name(branch.Condition, false),
                BlockSyntax block when node is StatementSyntax statement => AfterExit(block.Statements, statement, conditions),
                SwitchSectionSyntax section when node is StatementSyntax statement => AfterExit(section.Statements, statement, conditions),
                _ => null,
            };
            if (name is not null)
            {
                return new MissingSource(name, inner ?? (parent is AssignmentExpressionSyntax ? parent : node));
            }

            // Another condition selects between the key and a value that must be kept.
            inner ??= parent is ConditionalExpressionSyntax or SwitchExpressionArmSyntax
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } ? node : null;
        }

        // The statements may be top-level statements.
        return key.FirstAncestorOrSelf<GlobalStatementSyntax>() is { Parent: CompilationUnitSyntax unit } global
            && AfterExit(unit.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement), global.Statement,
                conditions) is { } found
                ? new MissingSource(found, inner ?? global.Statement)
                : null;
    }

    /// <summary>
    /// Finds the source after an early exit: if (!string.IsNullOrEmpty(key)) return …; all following statements run without a key.
    /// </summary>
    private static string? AfterExit(IEnumerable<StatementSyntax> statements, StatementSyntax here, EmptyConditions conditions) =>
        statements.TakeWhile(statement => statement != here)
            .OfType<IfStatementSyntax>()
            .Where(static branch => branch.Else is null && Exits(branch.Statement))
            .Select(branch => conditions.Name(branch.Condition, false))
            .FirstOrDefault(static name => name is not null);

    private static bool Exits(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: { Count: > 0 } statements } => Exits(statements[statements.Count - 1]),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax or GotoStatementSyntax => true,
        _ => false,
    };
}
