using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Converts a <c>const</c> field to one that can be initialized at run time.</summary>
internal static class ConstFieldRewriter
{
    /// <summary>
    /// Converts the field, usually to <c>static readonly</c>. Static fields are initialized in source order: if another static initializer
    /// of the type uses the constant, or calls code of the program that may use it, it might run first and read null, so the constant
    /// becomes a property.
    /// </summary>
    internal static async Task<MemberDeclarationSyntax?> RewriteAsync(
        Document document, SemanticModel model, FieldDeclarationSyntax field, (ExpressionSyntax Old, ExpressionSyntax New) replacement,
        CancellationToken cancellation)
    {
        FieldDeclarationSyntax replaced = field.ReplaceNode(replacement.Old, replacement.New);
        SyntaxTokenList modifiers = ReplaceConstModifier(replaced.Modifiers, isReadOnly: true);
        if (!await IsUsedByStaticInitializerAsync(document, model, field, cancellation).ConfigureAwait(false)
            && !StaticInitializers.MayRunBefore(field, model, cancellation))
        {
            return replaced.WithModifiers(modifiers).WithLeadingTrivia(field.GetLeadingTrivia());
        }

        if (replaced.Declaration.Variables.Count != 1 || replaced.Declaration.Variables[0].Initializer is not { } initializer)
        {
            return null;
        }

        return SyntaxFactory.PropertyDeclaration(
                replaced.AttributeLists,
                ReplaceConstModifier(replaced.Modifiers, isReadOnly: false),
                replaced.Declaration.Type,
                explicitInterfaceSpecifier: null,
                replaced.Declaration.Variables[0].Identifier.WithTrailingTrivia(SyntaxFactory.Space),
                accessorList: null,
                SyntaxFactory.ArrowExpressionClause(
                    SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithTriviaFrom(initializer.EqualsToken), initializer.Value),
                initializer: null,
                replaced.SemicolonToken)
            .WithLeadingTrivia(field.GetLeadingTrivia());
    }

    /// <summary>Finds every document of the solution that names one of the field's variables, because it may require a constant.</summary>
    internal static async Task<IEnumerable<DocumentId>> FindReferencingDocumentsAsync(Document document, SemanticModel model,
        FieldDeclarationSyntax field, CancellationToken cancellation)
    {
        List<(Document Document, SyntaxNode Node)> uses = await FindReferencesAsync(document, model, field, cancellation)
            .ConfigureAwait(false);
        return uses.Select(static use => use.Document.Id).Distinct();
    }

    private static async Task<bool> IsUsedByStaticInitializerAsync(Document document, SemanticModel model, FieldDeclarationSyntax field,
        CancellationToken cancellation)
    {
        string? type = (field.Parent as BaseTypeDeclarationSyntax)?.Identifier.ValueText;
        List<(Document Document, SyntaxNode Node)> uses = await FindReferencesAsync(document, model, field, cancellation)
            .ConfigureAwait(false);
        return uses.Any(use => use.Node.Ancestors().Any(IsStaticInitializer)
            && use.Node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText == type);
    }

    private static bool IsStaticInitializer(SyntaxNode node) => node switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.StaticKeyword),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    private static async Task<List<(Document Document, SyntaxNode Node)>> FindReferencesAsync(Document document, SemanticModel model,
        FieldDeclarationSyntax field, CancellationToken cancellation)
    {
        var uses = new List<(Document Document, SyntaxNode Node)>();
        foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
        {
            if (model.GetDeclaredSymbol(variable, cancellation) is not { } symbol)
            {
                continue;
            }

            foreach (ReferenceLocation location in (await SymbolFinder.FindReferencesAsync(symbol, document.Project.Solution, cancellation)
                .ConfigureAwait(false)).SelectMany(static found => found.Locations))
            {
                if (await location.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
                {
                    uses.Add((location.Document, root.FindNode(location.Location.SourceSpan)));
                }
            }
        }

        return uses;
    }

    private static SyntaxTokenList ReplaceConstModifier(SyntaxTokenList modifiers, bool isReadOnly)
    {
        int index = modifiers.IndexOf(SyntaxKind.ConstKeyword);
        SyntaxToken @const = modifiers[index];
        SyntaxTokenList changed = modifiers.RemoveAt(index)
            .Insert(index, SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTriviaFrom(@const));
        return isReadOnly
            ? changed.Insert(index + 1, SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space)) : changed;
    }
}
