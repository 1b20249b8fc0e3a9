using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Represents the nodes of a file that the rules inspect, in source order. A file is walked once for all rules. The nodes are kept only as
/// long as a rule uses them, because an editor keeps its trees for hours.
/// </summary>
internal sealed class FileNodes
{
    private static readonly ConditionalWeakTable<SyntaxTree, WeakReference<FileNodes>> Known = new();

    private FileNodes(SyntaxNode root, CancellationToken cancellation)
    {
        var lists = new Lists();
        AddAll(root, lists, cancellation);
        Candidates = lists.Candidates.ToImmutable();
        Names = lists.Names;
        Declarations = lists.Declarations.ToImmutable();
        References = lists.References.ToImmutable();
    }

    /// <summary>Gets the string literals, calls, creations, assignments, initializer elements, attributes and argument lists.</summary>
    internal ImmutableArray<SyntaxNode> Candidates { get; }

    /// <summary>Gets all names, including those of types, by their text.</summary>
    internal IReadOnlyDictionary<string, List<SimpleNameSyntax>> Names { get; }

    /// <summary>Gets the declarations of local variables, parameters and local functions.</summary>
    internal ImmutableArray<SyntaxNode> Declarations { get; }

    /// <summary>Gets the nodes that pass a variable by reference, so that other code can assign it.</summary>
    internal ImmutableArray<SyntaxNode> References { get; }

    /// <summary>Gets the nodes of a file.</summary>
    internal static FileNodes Get(SyntaxTree tree, CancellationToken cancellation)
    {
        WeakReference<FileNodes> known = Known.GetValue(tree, static _ => new WeakReference<FileNodes>(null!));
        if (!known.TryGetTarget(out FileNodes? nodes))
        {
            nodes = new FileNodes(tree.GetRoot(cancellation), cancellation);
            known.SetTarget(nodes);
        }

        return nodes;
    }

    /// <summary>Finds the string tokens in a part of the file: plain literals and the text parts of interpolated strings.</summary>
    internal IEnumerable<SyntaxToken> FindTexts(TextSpan part)
    {
        for (int i = FindFirst(Candidates, part); i < Candidates.Length && IsBefore(Candidates[i], part.End); i++)
        {
            if (Candidates[i] is LiteralExpressionSyntax { Token: var token } && token.IsKind(SyntaxKind.StringLiteralToken))
            {
                yield return token;
            }
            else if (Candidates[i] is InterpolatedStringExpressionSyntax { Contents: var contents })
            {
                foreach (InterpolatedStringTextSyntax text in contents.OfType<InterpolatedStringTextSyntax>())
                {
                    yield return text.TextToken;
                }
            }
        }
    }

    /// <summary>Finds the declarations in a part of the file.</summary>
    internal IEnumerable<SyntaxNode> FindDeclarations(TextSpan part)
    {
        for (int i = FindFirst(Declarations, part); i < Declarations.Length && IsBefore(Declarations[i], part.End); i++)
        {
            yield return Declarations[i];
        }
    }

    // A part ends with a token: the trivia before a node does not belong to it, and finding its end takes longer.
    private static bool IsBefore(SyntaxNode node, int end) => node.FullSpan.Start < end;

    private static int FindFirst(ImmutableArray<SyntaxNode> nodes, TextSpan part) =>
        SortedItems.FindFirst(nodes, part.Start, static (node, position) => node.SpanStart < position);

    private static void AddAll(SyntaxNode container, Lists lists, CancellationToken cancellation)
    {
        foreach (SyntaxNode part in container.ChildNodes())
        {
            if (part is BaseNamespaceDeclarationSyntax)
            {
                AddAll(part, lists, cancellation);
            }
            else if (part is not (UsingDirectiveSyntax or ExternAliasDirectiveSyntax))
            {
                foreach (SyntaxNode node in part.DescendantNodesAndSelf())
                {
                    cancellation.ThrowIfCancellationRequested();
                    Add(node, lists);
                }
            }
        }
    }

    // Most nodes are irrelevant. Comparing kinds is faster than testing types.
    private static void Add(SyntaxNode node, Lists lists)
    {
        switch ((SyntaxKind)node.RawKind)
        {
            case SyntaxKind.IdentifierName or SyntaxKind.GenericName:
                AddName((SimpleNameSyntax)node, lists.Names);
                break;
            case SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression
                when ((LiteralExpressionSyntax)node).Token.Value is string:
            case SyntaxKind.AddExpression or SyntaxKind.ComplexElementInitializerExpression or SyntaxKind.InvocationExpression
                or SyntaxKind.ObjectCreationExpression or SyntaxKind.ImplicitObjectCreationExpression
                or SyntaxKind.InterpolatedStringExpression or SyntaxKind.AnonymousObjectCreationExpression or SyntaxKind.Attribute:
            case SyntaxKind.ArgumentList when ((ArgumentListSyntax)node).Arguments.Count > 1:
                lists.Candidates.Add(node);
                break;
            case SyntaxKind.VariableDeclarator or SyntaxKind.SingleVariableDesignation or SyntaxKind.Parameter
                or SyntaxKind.ForEachStatement or SyntaxKind.CatchDeclaration or SyntaxKind.LocalFunctionStatement
                or SyntaxKind.FromClause or SyntaxKind.LetClause or SyntaxKind.JoinClause or SyntaxKind.JoinIntoClause
                or SyntaxKind.QueryContinuation:
                lists.Declarations.Add(node);
                break;
            case SyntaxKind.RefExpression:
            case SyntaxKind.Argument when ((ArgumentSyntax)node).RefKindKeyword.RawKind
                is (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword:
                lists.References.Add(node);
                break;
            default:
                if (node is AssignmentExpressionSyntax)
                {
                    lists.Candidates.Add(node);
                }

                break;
        }
    }

    private static void AddName(SimpleNameSyntax name, Dictionary<string, List<SimpleNameSyntax>> names)
    {
        string text = name.Identifier.ValueText;
        if (!names.TryGetValue(text, out List<SimpleNameSyntax>? same))
        {
            names.Add(text, same = []);
        }

        same.Add(name);
    }

    private sealed class Lists
    {
        internal ImmutableArray<SyntaxNode>.Builder Candidates { get; } = ImmutableArray.CreateBuilder<SyntaxNode>();

        internal Dictionary<string, List<SimpleNameSyntax>> Names { get; } = new(StringComparer.Ordinal);

        internal ImmutableArray<SyntaxNode>.Builder Declarations { get; } = ImmutableArray.CreateBuilder<SyntaxNode>();

        internal ImmutableArray<SyntaxNode>.Builder References { get; } = ImmutableArray.CreateBuilder<SyntaxNode>();
    }
}
