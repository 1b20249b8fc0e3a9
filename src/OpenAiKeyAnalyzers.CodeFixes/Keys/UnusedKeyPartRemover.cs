using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Keys;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Removes the variables that contained parts of a key: unused, they would still contain them.</summary>
internal static class UnusedKeyPartRemover
{
    /// <summary>Removes every private field and local of <paramref name="changed"/> that contained a part and is no longer used.</summary>
    /// <param name="changed">The root in which the key is already replaced.</param>
    /// <param name="original">The root in which <paramref name="key"/> was found.</param>
    /// <param name="key">The key.</param>
    internal static SyntaxNode Remove(SyntaxNode changed, SyntaxNode original, KeyFinding key)
    {
        IEnumerable<string> names = key.Text.GetPieces(key.Match.Start, key.Match.End)
            .Where(piece => !piece.IsElsewhere && !piece.IsWrittenIn(key.Expression))
            .Select(piece =>
                original.FindToken(piece.Token.SpanStart).Parent?.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Identifier.ValueText)
            .OfType<string>()
            .Distinct();
        foreach (string name in names)
        {
            var mentions = changed.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                .ToList();
            if (mentions.Count == 1 && FindDeclaration(mentions[0]) is { } unused)
            {
                changed = changed.RemoveNode(unused, SyntaxRemoveOptions.KeepUnbalancedDirectives) ?? changed;
            }
        }

        return changed;
    }

    private static SyntaxNode? FindDeclaration(SyntaxToken name) => name.Parent?.Parent?.Parent switch
    {
        FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field when IsPrivate(field) => field,
        LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1, Parent: GlobalStatementSyntax global } => global,
        // A label cannot be left without a statement.
        LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1, Parent: BlockSyntax or SwitchSectionSyntax } local => local,
        _ => null,
    };

    private static bool IsPrivate(FieldDeclarationSyntax field) =>
        !field.Modifiers.Any(
            static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)
        && field.Parent is TypeDeclarationSyntax type && !type.Modifiers.Any(SyntaxKind.PartialKeyword);
}
