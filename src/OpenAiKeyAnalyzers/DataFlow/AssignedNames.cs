using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Represents the positions at which a file assigns a name or passes it by reference. A file is walked once, for all variables.
/// </summary>
internal sealed class AssignedNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, AssignedNames> Files = new();

    // The positions are in ascending order.
    private readonly Dictionary<string, List<int>> _positions = new(StringComparer.Ordinal);

    private AssignedNames(FileNodes nodes)
    {
        foreach (SyntaxNode node in nodes.Candidates)
        {
            if (node is AssignmentExpressionSyntax assignment)
            {
                Add(assignment.Left, node.SpanStart);
            }
        }

        foreach (SyntaxNode node in nodes.References)
        {
            Add(node is ArgumentSyntax argument ? argument.Expression : ((RefExpressionSyntax)node).Expression, node.SpanStart);
        }

        if (!nodes.References.IsEmpty)
        {
            foreach (List<int> positions in _positions.Values)
            {
                positions.Sort();
            }
        }
    }

    internal static AssignedNames Get(SyntaxTree tree) =>
        Files.GetValue(tree, static tree => new AssignedNames(FileNodes.Get(tree, CancellationToken.None)));

    /// <summary>Determines whether a name is assigned in a part of the file.</summary>
    internal bool Contains(string name, TextSpan part)
    {
        if (!_positions.TryGetValue(name, out List<int>? positions))
        {
            return false;
        }

        int index = positions.BinarySearch(part.Start);
        index = index < 0 ? ~index : index;
        return index < positions.Count && positions[index] < part.End;
    }

    private void Add(ExpressionSyntax expression, int position)
    {
        switch (expression)
        {
            case IdentifierNameSyntax identifier:
                Add(identifier.Identifier.ValueText, position);
                break;
            case MemberAccessExpressionSyntax member:
                Add(member.Name.Identifier.ValueText, position);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Add(parenthesized.Expression, position);
                break;
            case TupleExpressionSyntax tuple:
                foreach (ArgumentSyntax argument in tuple.Arguments)
                {
                    Add(argument.Expression, position);
                }

                break;
        }
    }

    private void Add(string name, int position)
    {
        if (!_positions.TryGetValue(name, out List<int>? positions))
        {
            _positions.Add(name, positions = []);
        }

        positions.Add(position);
    }
}
