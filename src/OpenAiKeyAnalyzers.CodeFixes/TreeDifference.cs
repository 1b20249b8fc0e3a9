using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Finds the nodes that a fix replaces, so that the fixes of several findings can be applied to one tree.</summary>
internal static class TreeDifference
{
    private static readonly SyntaxAnnotation[] Notes =
        [Formatter.Annotation, Simplifier.Annotation, Simplifier.AddImportsAnnotation, Simplifier.SpecialTypeAnnotation];

    /// <summary>Gets the smallest nodes that are replaced as a whole, and their replacements.</summary>
    internal static List<(SyntaxNode Old, SyntaxNode New)> Find(SyntaxNode old, SyntaxNode changed)
    {
        var replaced = new List<(SyntaxNode Old, SyntaxNode New)>();
        // An explicit stack is used, because an expression may be nested as deeply as it is long.
        var open = new Stack<(SyntaxNode Old, SyntaxNode New)>();
        open.Push((old, changed));
        while (open.Count > 0)
        {
            (SyntaxNode before, SyntaxNode after) = open.Pop();
            if (before.IsIncrementallyIdenticalTo(after))
            {
                continue;
            }

            if (!HaveSameShape(before, after))
            {
                replaced.Add((before, after));
                continue;
            }

            foreach ((SyntaxNodeOrToken Old, SyntaxNodeOrToken New) pair in Pairs(before, after))
            {
                if (pair.Old.AsNode() is { } node)
                {
                    open.Push((node, pair.New.AsNode()!));
                }
            }
        }

        return replaced;
    }

    /// <summary>Determines whether two nodes differ at most inside their child nodes.</summary>
    private static bool HaveSameShape(SyntaxNode old, SyntaxNode changed) =>
        old.RawKind == changed.RawKind
        && !Array.Exists(Notes, changed.HasAnnotation)
        && old.ChildNodesAndTokens().Count == changed.ChildNodesAndTokens().Count
        && Pairs(old, changed).All(static pair => pair.Old.RawKind == pair.New.RawKind
            && (pair.Old.IsNode || pair.Old.AsToken().IsIncrementallyIdenticalTo(pair.New.AsToken())
                || pair.Old.ToFullString() == pair.New.ToFullString()));

    private static IEnumerable<(SyntaxNodeOrToken Old, SyntaxNodeOrToken New)> Pairs(SyntaxNode old, SyntaxNode changed) =>
        old.ChildNodesAndTokens().Zip(changed.ChildNodesAndTokens(), static (before, after) => (before, after));
}
