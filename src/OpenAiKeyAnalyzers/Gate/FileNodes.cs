using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

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

    /// <summary>Finds the texts in a part of the file: plain literals, and the texts of interpolations.</summary>
    internal IEnumerable<SyntaxToken> FindTexts(TextSpan part)
    {
        int low = 0;
        int high = Candidates.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Candidates[middle].SpanStart < part.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (int i = low; i < Candidates.Length && Candidates[i].SpanStart < part.End; i++)
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
