using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Settings;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Descriptors;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Reads a key from the environment or the configuration instead of from the source code. If a smaller change is sufficient (swapped
/// arguments, an enclosed key), only that is made: one provider handles each rule, so that Fix All and the command line fix every finding.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ReadKeyCodeFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = DocumentFixAllProvider.Create(
        static (context, document, finding, isBatch, cancellation) => LinkedDocuments.ProposeAsync(document, finding.Spans[0],
            one => ProposeAllAsync(one, finding, context.CodeActionEquivalenceKey == nameof(KeyRetrievalKind.Configuration)
                ? KeyRetrievalKind.Configuration : KeyRetrievalKind.Environment, isBatch, cancellation), cancellation));

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.HardCodedKey, RuleIds.MalformedKey, RuleIds.Placeholder, RuleIds.OtherVendorKey, RuleIds.OtherValue);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document document)
        {
            await SettingsCodeFixes.RegisterAsync(context).ConfigureAwait(false);
            return;
        }

        if (document.IsGenerated())
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ImmutableArray<TextSpan> spans = OpenFinding.GetSpans(diagnostic);
            IReadOnlyList<FixCandidate> simpler = await LinkedDocuments.ProposeAsync(document, spans[0],
                one => ProposeSimplerAsync(one, spans, diagnostic.Id, context.CancellationToken), context.CancellationToken)
                .ConfigureAwait(false);
            if (await RegisterAsync(context, diagnostic, simpler, KeyRetrievalKind.Environment).ConfigureAwait(false))
            {
                continue;
            }

            if (await ReadKeyFix.FindAsync(document, spans[0], diagnostic.Id, isBatch: false, context.CancellationToken)
                .ConfigureAwait(false) is { } fix)
            {
                foreach (KeyRetrievalKind source in GetRetrievalKinds(fix))
                {
                    await RegisterAsync(context, diagnostic, await LinkedDocuments.ProposeAsync(document, spans[0],
                        one => ProposeAsync(one == document ? fix : null, one, spans[0], diagnostic.Id, source, context.CancellationToken),
                        context.CancellationToken).ConfigureAwait(false), source).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task<IReadOnlyList<FixCandidate>> ProposeAsync(ReadKeyFix? known, Document document, TextSpan span, string id,
        KeyRetrievalKind source, CancellationToken cancellation)
    {
        ReadKeyFix? fix = known ?? await ReadKeyFix.FindAsync(document, span, id, isBatch: false, cancellation).ConfigureAwait(false);
        return fix is null ? [] : await fix.ProposeAsync(source, cancellation).ConfigureAwait(false);
    }

    /// <summary>Gets the fixes of one finding for Fix All.</summary>
    internal static async Task<IReadOnlyList<FixCandidate>> ProposeAllAsync(Document document, OpenFinding finding,
        KeyRetrievalKind source, bool isBatch, CancellationToken cancellation)
    {
        IReadOnlyList<FixCandidate> simpler =
            await ProposeSimplerAsync(document, finding.Spans, finding.Id, cancellation).ConfigureAwait(false);
        if (isBatch && simpler.Count > 0)
        {
            return simpler;
        }

        ReadKeyFix? fix = await ReadKeyFix.FindAsync(document, finding.Spans[0], finding.Id, isBatch, cancellation)
            .ConfigureAwait(false);
        return fix is null ? simpler
            : simpler.Concat(await fix.ProposeAsync(source, cancellation).ConfigureAwait(false)).ToList();
    }

    /// <summary>Gets smaller changes that keep a correct key in place.</summary>
    private static async Task<IReadOnlyList<FixCandidate>> ProposeSimplerAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation)
    {
        if (id == RuleIds.OtherValue)
        {
            return await ArgumentSwapper.ApplyAsync(document, spans[0], cancellation).ConfigureAwait(false) is { } swapped
                ? [FixCandidate.FromSyntax(swapped, FixTitles.Get(FixTitleKey.SwapArguments))] : [];
        }

        return id == RuleIds.MalformedKey
            && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            && ReadKeyFix.FindCredential(model, spans[0], ReadKeyFix.OptionsOf(document, model), cancellation) is { } finding
            && finding.Restoration() is { } edits
            && !await ReadKeyFix.IsUsedElsewhereAsync(document, finding, spans[0], cancellation).ConfigureAwait(false)
            ? await TextRestoration.ProposeAsync(document, finding.Text, edits,
                FixTitles.Get(finding.Result.Repair.Count > 0 ? FixTitleKey.UndoEscapes : FixTitleKey.UnwrapKey), cancellation)
                .ConfigureAwait(false)
            : [];
    }

    private static KeyRetrievalKind[] GetRetrievalKinds(ReadKeyFix fix) => fix switch
    {
        { IsNameReplacement: true, PrefersConfiguration: true } => [KeyRetrievalKind.Configuration],
        { IsNameReplacement: true } => [KeyRetrievalKind.Environment],
        { PrefersConfiguration: true } => [KeyRetrievalKind.Configuration, KeyRetrievalKind.Environment],
        _ => [KeyRetrievalKind.Environment, KeyRetrievalKind.Configuration],
    };

    /// <summary>Offers the first correct one of several candidates, if there is one.</summary>
    private static async Task<bool> RegisterAsync(CodeFixContext context, Diagnostic diagnostic, IReadOnlyList<FixCandidate> candidates,
        KeyRetrievalKind source)
    {
        if (await FixCandidate.FindRightAsync((Document)context.TextDocument, candidates, context.CancellationToken)
            .ConfigureAwait(false) is not (var changed, var title))
        {
            return false;
        }

        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), source.ToString()), diagnostic);
        return true;
    }
}
