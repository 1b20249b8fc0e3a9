using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Provides information about documents that several fixes need.</summary>
internal static class DocumentExtensions
{
    /// <summary>Determines whether a document was generated, so that the next build would revert an edit.</summary>
    internal static bool IsGenerated(this Document document) =>
        document is SourceGeneratedDocument || RazorSource.IsGenerated(document.FilePath);

    /// <summary>Gets the root and the semantic model of a document; <see langword="null"/> if it has none.</summary>
    internal static async Task<(SyntaxNode Root, SemanticModel Model)?> FindModelAsync(this Document document,
        CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
        && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model ? (root, model) : null;

    /// <summary>Gets the root of a document; <see langword="null"/> if it does not contain a span.</summary>
    internal static async Task<SyntaxNode?> FindRootAsync(this Document document, TextSpan span, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root && root.FullSpan.Contains(span) ? root : null;
}
