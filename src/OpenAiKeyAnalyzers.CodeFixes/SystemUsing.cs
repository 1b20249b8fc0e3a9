using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Makes the names of the namespace <c>System</c> available without qualification.</summary>
internal static class SystemUsing
{
    /// <summary>Determines whether the exception types of the namespace are in scope at a position.</summary>
    internal static bool IsInScope(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: nameof(InvalidOperationException)).Any();

    /// <summary>Adds <c>using System;</c> to the file's other directives.</summary>
    internal static SyntaxNode Add(SyntaxNode changed)
    {
        if (changed is not CompilationUnitSyntax unit)
        {
            return changed;
        }

        UsingDirectiveSyntax directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName("System"))
            .NormalizeWhitespace()
            .WithTrailingTrivia(changed.GetLineBreak());
        if (unit.Usings.Count == 0 && unit.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } space)
        {
            return unit.ReplaceNode(space, space.WithUsings(Insert(space.Usings, directive)));
        }

        if (unit.Usings.Count > 0)
        {
            return unit.WithUsings(Insert(unit.Usings, directive));
        }

        // A file header stays at the top, with the empty line after it. A comment directly before a declaration stays there.
        SyntaxToken first = unit.GetFirstToken();
        int header = GetHeaderLength(first.LeadingTrivia, isNamespace: first.IsKind(SyntaxKind.NamespaceKeyword));
        return unit.ReplaceToken(first, first.WithLeadingTrivia(first.LeadingTrivia.Skip(header).Prepend(changed.GetLineBreak())))
            .WithUsings(SyntaxFactory.SingletonList(directive.WithLeadingTrivia(first.LeadingTrivia.Take(header))));
    }

    /// <summary>
    /// Gets the length of the trivia up to the last empty line, or the last directive that must or may be before the usings.
    /// </summary>
    private static int GetHeaderLength(SyntaxTriviaList leading, bool isNamespace)
    {
        int length = isNamespace ? leading.Count : 0;
        bool isLineEmpty = true;
        for (int i = 0; i < leading.Count; i++)
        {
            bool isLineBreak = leading[i].IsKind(SyntaxKind.EndOfLineTrivia);
            bool isHeaderDirective = leading[i].IsDirective && leading[i].GetStructure() is not BranchingDirectiveTriviaSyntax
                and not EndIfDirectiveTriviaSyntax and not RegionDirectiveTriviaSyntax and not EndRegionDirectiveTriviaSyntax;
            if ((isLineBreak && isLineEmpty) || isHeaderDirective)
            {
                length = Math.Max(length, i + 1);
            }

            // The line break of a directive or of documentation is a part of it.
            isLineEmpty = isLineBreak || leading[i].HasStructure
                || (isLineEmpty && leading[i].IsKind(SyntaxKind.WhitespaceTrivia));
        }

        return length;
    }

    private static SyntaxList<UsingDirectiveSyntax> Insert(SyntaxList<UsingDirectiveSyntax> usings, UsingDirectiveSyntax directive)
    {
        int index = usings.IndexOf(static candidate => candidate.GlobalKeyword.IsKind(SyntaxKind.None));
        if (index < 0)
        {
            return usings.Add(directive);
        }

        // Comments move to the new first directive; both directives have the indentation.
        UsingDirectiveSyntax next = usings[index];
        IEnumerable<SyntaxTrivia> indentation = next.GetLeadingTrivia().Reverse()
            .TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        return usings
            .Replace(next, next.WithLeadingTrivia(indentation))
            .Insert(index, directive.WithLeadingTrivia(next.GetLeadingTrivia()));
    }
}
