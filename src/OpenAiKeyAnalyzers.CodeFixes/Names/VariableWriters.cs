using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes.Names;

/// <summary>
/// Finds the names that belong to a variable that the program sets itself: if only the name of the read changed, it would find nothing.
/// </summary>
internal static class VariableWriters
{
    private const string Writer = "SetEnvironmentVariable";

    // Fix All searches for each name in the same files.
    private static readonly ConditionalWeakTable<SourceText, IReadOnlyList<LiteralExpressionSyntax>> Names = new();

    /// <summary>
    /// Finds the literals of the document that name the variable where it is set and read; empty if the program does not set it,
    /// <see langword="null"/> if another file sets it.
    /// </summary>
    internal static async Task<IReadOnlyList<LiteralExpressionSyntax>?> FindAsync(Document document, string name,
        CancellationToken cancellation)
    {
        foreach (Document other in document.Project.Documents.Where(other => other.Id != document.Id))
        {
            if ((await NamesAsync(other, name, cancellation).ConfigureAwait(false)).Exists(IsWritten))
            {
                return null;
            }
        }

        List<LiteralExpressionSyntax> names = await NamesAsync(document, name, cancellation).ConfigureAwait(false);
        return names.Exists(IsWritten) ? names : [];
    }

    private static async Task<List<LiteralExpressionSyntax>> NamesAsync(Document document, string name, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (!Names.TryGetValue(text, out IReadOnlyList<LiteralExpressionSyntax>? names))
        {
            names = text.ToString().IndexOf(Writer, StringComparison.Ordinal) >= 0
                && await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root ? FindAll(root) : [];
            names = Names.GetValue(text, _ => names);
        }

        return [.. names.Where(literal => literal.Token.ValueText == name)];
    }

    private static List<LiteralExpressionSyntax> FindAll(SyntaxNode root) =>
        [.. root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(static literal =>
            literal.IsKind(SyntaxKind.StringLiteralExpression) && CallOf(literal) is Writer or "GetEnvironmentVariable")];

    private static bool IsWritten(LiteralExpressionSyntax name) => CallOf(name) == Writer;

    private static string? CallOf(LiteralExpressionSyntax name) =>
        name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        ? call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        }
        : null;
}
