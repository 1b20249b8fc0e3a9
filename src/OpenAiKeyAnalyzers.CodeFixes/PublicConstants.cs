using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Finds changes of constants that other projects may use. The compiler analyzes one project: a base URL that is wrong for the client of
/// this project may be correct for the client of another one.
/// </summary>
internal static class PublicConstants
{
    /// <summary>Determines whether a change of a document may change the value of a constant in other projects.</summary>
    internal static async Task<bool> AreUsedElsewhereAsync(Document document, IEnumerable<TextSpan> changes, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return false;
        }

        var declarations = changes.Where(root.FullSpan.Contains).Select(span => FindDeclaration(root.FindToken(span.Start)))
            .OfType<MemberDeclarationSyntax>().Distinct().ToList();
        if (declarations.Count == 0 || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return false;
        }

        foreach (ISymbol constant in declarations.SelectMany(declaration => GetSymbols(declaration, model, cancellation)))
        {
            if (IsVisible(constant) && await IsUsedElsewhereAsync(constant, document.Project, cancellation).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the static field or property whose value contains a token.</summary>
    private static MemberDeclarationSyntax? FindDeclaration(SyntaxToken token)
    {
        MemberDeclarationSyntax? member = token.Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is FieldDeclarationSyntax or PropertyDeclarationSyntax
            && (member.Modifiers.Any(SyntaxKind.ConstKeyword) || member.Modifiers.Any(SyntaxKind.StaticKeyword)
                || member.Parent is InterfaceDeclarationSyntax) ? member : null;
    }

    private static IEnumerable<ISymbol> GetSymbols(MemberDeclarationSyntax declaration, SemanticModel model,
        CancellationToken cancellation) =>
        (declaration is FieldDeclarationSyntax { Declaration.Variables: var variables } ? variables.Cast<SyntaxNode>() : [declaration])
            .Select(node => model.GetDeclaredSymbol(node, cancellation)).OfType<ISymbol>();

    private static bool IsVisible(ISymbol symbol)
    {
        for (ISymbol? member = symbol; member is not (null or INamespaceSymbol); member = member.ContainingSymbol)
        {
            if (member.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Determines whether another project of the solution uses a constant; the uses of a library that no project references are unknown.
    /// </summary>
    private static async Task<bool> IsUsedElsewhereAsync(ISymbol constant, Project project, CancellationToken cancellation)
    {
        Solution solution = project.Solution;
        if (!solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(project.Id).Any())
        {
            return project.CompilationOptions?.OutputKind == OutputKind.DynamicallyLinkedLibrary;
        }

        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(constant, solution, cancellation)
            .ConfigureAwait(false);
        return found.SelectMany(static reference => reference.Locations).Any(use => use.Document.Project.Id != project.Id);
    }
}
