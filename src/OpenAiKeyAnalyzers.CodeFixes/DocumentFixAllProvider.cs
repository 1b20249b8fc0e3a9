using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Fixes all findings of each document: two keys in one literal, or two in one declaration, have the same result as two single fixes.
/// </summary>
internal static class DocumentFixAllProvider
{
    /// <param name="propose">Gets the possible fixes of one finding.</param>
    internal static FixAllProvider Create(
        Func<FixAllContext, Document, OpenFinding, bool, CancellationToken, Task<IReadOnlyList<FixCandidate>>> propose) =>
        FixAllProvider.Create(async (context, document, diagnostics) =>
            await new FixAllRun((current, finding, isBatch, cancellation) => propose(context, current, finding, isBatch, cancellation))
                .FixAsync(document, OpenFinding.CreateAll(diagnostics), context.CancellationToken).ConfigureAwait(false));
}
