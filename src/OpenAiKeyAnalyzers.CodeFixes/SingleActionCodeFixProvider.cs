using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Settings;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// A fix that has one answer to each finding. The answer is worked out before it is offered: a light bulb that does nothing is a defect.
/// Fix All applies the answers one after the other.
/// </summary>
public abstract class SingleActionCodeFixProvider : CodeFixProvider
{
    private readonly FixAllProvider _fixAll;

    /// <param name="changesOtherFiles">Whether a fix may change other files than that of the finding.</param>
    private protected SingleActionCodeFixProvider(bool changesOtherFiles = false) =>
        _fixAll = changesOtherFiles ? new SolutionFixAllProvider(FixInBulkAsync) : SequentialFixAllProvider.Create(
            async (context, document, spans, id) =>
                await CanFixAsync(document, spans[0], context.CancellationToken).ConfigureAwait(false)
                ? await FixInBulkAsync(document, spans, id, context.CancellationToken).ConfigureAwait(false) : null);

    /// <summary>Gets a value indicating whether the fix changes more than the characters of a text, so that half-typed code around the
    /// finding would make something else of it.</summary>
    private protected virtual bool ChangesSyntax => true;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document document)
        {
            await SettingsCodeFixes.RegisterAsync(context).ConfigureAwait(false);
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ImmutableArray<TextSpan> spans = SequentialFixAllProvider.GetSpans(diagnostic);
            if (await CanFixAsync(document, spans[0], context.CancellationToken).ConfigureAwait(false)
                && await FixAsync(document, spans, diagnostic.Id, context.CancellationToken)
                    .ConfigureAwait(false) is (var changed, var title))
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), GetType().Name + diagnostic.Id),
                    diagnostic);
            }
        }
    }

    private async Task<bool> CanFixAsync(Document document, TextSpan span, CancellationToken cancellation) =>
        !document.IsGenerated() && (!ChangesSyntax || (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            && root.FullSpan.Contains(span) && !root.FindNode(span, getInnermostNodeForTie: true).IsInBrokenCode()));

    /// <summary>The document put right, and what the light bulb says; <see langword="null"/> where no fix is right.</summary>
    /// <param name="document">The document as it is now.</param>
    /// <param name="spans">Where the finding lies: its own place first, then the additional ones.</param>
    /// <param name="id">The rule.</param>
    /// <param name="cancellation">Ends the work early.</param>
    private protected abstract Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation);

    /// <summary>
    /// The document as Fix All and <c>dotnet format</c> leave it; <see langword="null"/> where no fix is right, or where it is not enough:
    /// what a person has to finish is for a person to begin.
    /// </summary>
    private protected virtual async Task<Document?> FixInBulkAsync(Document document, ImmutableArray<TextSpan> spans, string id,
        CancellationToken cancellation) =>
        (await FixAsync(document, spans, id, cancellation).ConfigureAwait(false))?.Changed;
}
