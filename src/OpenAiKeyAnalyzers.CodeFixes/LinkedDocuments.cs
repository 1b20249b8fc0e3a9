using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Finds other projects that compile the same file. Their clients and constants may differ, so that code that is wrong in one project may
/// be correct in another one: a fix is offered only if each of them has it.
/// </summary>
internal static class LinkedDocuments
{
    /// <summary>Gets the candidates of a document, if there are some in every other project that compiles the code at a position.</summary>
    internal static async Task<IReadOnlyList<FixCandidate>> ProposeAsync(Document document, TextSpan span,
        Func<Document, Task<IReadOnlyList<FixCandidate>>> propose, CancellationToken cancellation)
    {
        IReadOnlyList<FixCandidate> candidates = await propose(document).ConfigureAwait(false);
        if (candidates.Count == 0)
        {
            return [];
        }

        foreach (DocumentId id in document.GetLinkedDocumentIds())
        {
            if (document.Project.Solution.GetDocument(id) is { } other && !IsSameProject(document.Project, other.Project)
                && await WithSameTextAsync(other, document, cancellation).ConfigureAwait(false) is var linked
                && await IsCompiledAsync(linked, span, cancellation).ConfigureAwait(false)
                && (await propose(linked).ConfigureAwait(false)).Count == 0)
            {
                return [];
            }
        }

        return candidates;
    }

    // This is another target framework of one project, whose code is the same except for some conditions.
    private static bool IsSameProject(Project project, Project other) =>
        project.FilePath is { } path && string.Equals(path, other.FilePath, StringComparison.Ordinal);

    /// <summary>Gets a linked document with the text of the document, in which Fix All may already have fixed some findings.</summary>
    private static async Task<Document> WithSameTextAsync(Document linked, Document document, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        SourceText known = await linked.GetTextAsync(cancellation).ConfigureAwait(false);
        return text.ContentEquals(known) ? linked : linked.WithText(text);
    }

    private static async Task<bool> IsCompiledAsync(Document document, TextSpan span, CancellationToken cancellation) =>
        await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root && root.FullSpan.Contains(span)
        && !root.FindTrivia(span.Start).IsKind(SyntaxKind.DisabledTextTrivia);
}
