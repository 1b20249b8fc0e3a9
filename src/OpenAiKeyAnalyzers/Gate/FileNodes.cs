using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>
/// Represents the nodes of a file that rules look at, in the order of the text. A file is walked once for all rules; the nodes are kept as
/// long as some rule uses them, and no longer, because an editor keeps its trees for hours.
/// </summary>
internal sealed class FileNodes
{
    private static readonly ConditionalWeakTable<SyntaxTree, WeakReference<FileNodes>> Known = new();

    private FileNodes(SyntaxNode root, CancellationToken cancellation)
    {
        ImmutableArray<SyntaxNode>.Builder candidates = ImmutableArray.CreateBuilder<SyntaxNode>();
        ImmutableArray<SimpleNameSyntax>.Builder names = ImmutableArray.CreateBuilder<SimpleNameSyntax>();
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is not (UsingDirectiveSyntax or ExternAliasDirectiveSyntax)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is SimpleNameSyntax name)
            {
                names.Add(name);
            }
            else if (IsCandidate(node))
            {
                candidates.Add(node);
            }
        }

        Candidates = candidates.ToImmutable();
        Names = names.ToImmutable();
    }

    /// <summary>Gets the texts, calls, creations, assignments, elements of initializers, attributes and argument lists.</summary>
    internal ImmutableArray<SyntaxNode> Candidates { get; }

    /// <summary>Gets all names, also those of types.</summary>
    internal ImmutableArray<SimpleNameSyntax> Names { get; }

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

    private static bool IsCandidate(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is string,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AddExpression),
        ArgumentListSyntax list => list.Arguments.Count > 1,
        InitializerExpressionSyntax initializer => initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression),
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax
            or InterpolatedStringExpressionSyntax or AnonymousObjectCreationExpressionSyntax or AttributeSyntax => true,
        _ => false,
    };
}
