using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Settings;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Represents a fix with one action for each finding. The result is computed before it is offered, because an action without effect is a
/// defect. Fix All has the same result as the single actions.
/// </summary>
public abstract class SingleActionCodeFixProvider : CodeFixProvider
{
    private readonly FixAllProvider _fixAll;

    /// <param name="changesOtherFiles">Whether a fix may change files other than that of the finding.</param>
    private protected SingleActionCodeFixProvider(bool changesOtherFiles = false) =>
        _fixAll = changesOtherFiles
            ? new SolutionFixAllProvider((document, finding, _, cancellation) => ProposeAllAsync(document, finding, cancellation))
            : DocumentFixAllProvider.Create((_, document, finding, _, cancellation) => ProposeAllAsync(document, finding, cancellation));

    /// <summary>
    /// Gets a value indicating whether the fix changes more than the characters of a string, so that incomplete code around the finding
    /// would change its meaning.
    /// </summary>
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
            ImmutableArray<TextSpan> spans = OpenFinding.GetSpans(diagnostic);
            if (await CanFixAsync(document, spans[0], context.CancellationToken).ConfigureAwait(false)
                && await FixCandidate.FindRightAsync(document,
                    await ProposeInAllProjectsAsync(document, spans, diagnostic.Id, isBulk: false, context.CancellationToken)
                        .ConfigureAwait(false),
                    context.CancellationToken).ConfigureAwait(false) is (var changed, var title))
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), GetType().Name + diagnostic.Id),
                    diagnostic);
            }
        }
    }

    private async Task<IReadOnlyList<FixCandidate>> ProposeAllAsync(Document document, OpenFinding finding,
        CancellationToken cancellation) =>
        await CanFixAsync(document, finding.Spans[0], cancellation).ConfigureAwait(false)
        ? await ProposeInAllProjectsAsync(document, finding.Spans, finding.Id, isBulk: true, cancellation).ConfigureAwait(false) : [];

    private Task<IReadOnlyList<FixCandidate>> ProposeInAllProjectsAsync(Document document, ImmutableArray<TextSpan> spans, string id,
        bool isBulk, CancellationToken cancellation) =>
        LinkedDocuments.ProposeAsync(document, spans[0], one => ProposeAsync(one, spans, id, isBulk, cancellation), cancellation);

    private async Task<bool> CanFixAsync(Document document, TextSpan span, CancellationToken cancellation) =>
        !document.IsGenerated() && (!ChangesSyntax || (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            && root.FullSpan.Contains(span) && !root.FindNode(span, getInnermostNodeForTie: true).IsInBrokenCode()));

    /// <summary>
    /// Gets the possible fixes of a finding, the best one first. Their compiler diagnostics are compared before they are offered.
    /// </summary>
    /// <param name="document">The current document.</param>
    /// <param name="spans">The spans of the finding: its own span first, then the additional ones.</param>
    /// <param name="id">The rule.</param>
    /// <param name="isBulk">Whether the fix is for Fix All or <c>dotnet format</c>, which do not apply a fix that requires further
    /// changes.</param>
    /// <param name="cancellation">The token that cancels the computation.</param>
    internal virtual async Task<IReadOnlyList<FixCandidate>> ProposeAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, bool isBulk, CancellationToken cancellation) =>
        await FixAsync(document, spans, id, cancellation).ConfigureAwait(false) is (var changed, var title)
        ? [FixCandidate.FromSyntax(changed, title)] : [];

    /// <summary>Gets the fixed document and the title of the action; <see langword="null"/> if no fix is correct.</summary>
    /// <param name="document">The current document.</param>
    /// <param name="spans">The spans of the finding: its own span first, then the additional ones.</param>
    /// <param name="id">The rule.</param>
    /// <param name="cancellation">The token that cancels the computation.</param>
    private protected virtual Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation) =>
        Task.FromResult<(Document Changed, string Title)?>(null);

    /// <summary>Gets a changed document with its title; <see langword="null"/> if it has new compiler diagnostics.</summary>
    private protected static async Task<(Document Changed, string Title)?> FindValidAsync(Document document, Document changed, string title,
        CancellationToken cancellation) =>
        await CompilerDiagnosticsDiff.HasNoNewDiagnosticsAsync(document, changed, [], cancellation).ConfigureAwait(false)
            ? (changed, title) : null;
}
