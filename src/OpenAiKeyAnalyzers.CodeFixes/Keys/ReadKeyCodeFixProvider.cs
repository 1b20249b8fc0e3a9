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
/// Reads a key from the environment or the configuration instead of from the source code. Where less is enough (arguments that are only
/// swapped, a key that is only wrapped), it does that: one provider for a rule, so that Fix All and the command line meet every finding.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ReadKeyCodeFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = SequentialFixAllProvider.Create(static async (context, document, spans, id) =>
    {
        if (await ApplySimplerFixAsync(document, spans, id, context.CancellationToken).ConfigureAwait(false) is (var less, _))
        {
            return less;
        }

        ReadKeyFix? fix = await ReadKeyFix.FindAsync(document, spans[0], id, context.CancellationToken).ConfigureAwait(false);
        KeyRetrievalKind source = context.CodeActionEquivalenceKey == nameof(KeyRetrievalKind.Configuration)
            ? KeyRetrievalKind.Configuration : KeyRetrievalKind.Environment;
        return fix is null ? null : await fix.ApplyAsync(source, context.CancellationToken).ConfigureAwait(false);
    });

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
            ImmutableArray<TextSpan> spans = SequentialFixAllProvider.GetSpans(diagnostic);
            if (await ApplySimplerFixAsync(document, spans, diagnostic.Id, context.CancellationToken)
                .ConfigureAwait(false) is (var less, var title))
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(less), nameof(KeyRetrievalKind.Environment)),
                    diagnostic);
            }
            else if (await ReadKeyFix.FindAsync(document, spans[0], diagnostic.Id, context.CancellationToken)
                .ConfigureAwait(false) is { } fix)
            {
                foreach (KeyRetrievalKind source in GetRetrievalKinds(fix))
                {
                    await RegisterAsync(context, diagnostic, fix, source).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>The document after a smaller change that leaves a right key where it belongs, and its title; <see langword="null"/> if
    /// there is none.</summary>
    private static async Task<(Document Changed, string Title)?> ApplySimplerFixAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation)
    {
        if (id == RuleIds.OtherValue)
        {
            return await ArgumentSwapper.ApplyAsync(document, spans[0], cancellation).ConfigureAwait(false) is { } swapped
                ? (swapped, FixTitles.Get(FixTitleKey.SwapArguments)) : null;
        }

        return id == RuleIds.MalformedKey
            && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            && ReadKeyFix.FindCredential(model, spans[0], ReadKeyFix.OptionsOf(document, model), cancellation) is { } finding
            && finding.Restoration() is { } edits
            && await TextRestoration.ApplyAsync(document, finding.Text, edits, cancellation).ConfigureAwait(false) is (var unwrapped, _)
                ? (unwrapped, FixTitles.Get(finding.Result.Repair.Count > 0 ? FixTitleKey.UndoEscapes : FixTitleKey.UnwrapKey))
                : null;
    }

    private static KeyRetrievalKind[] GetRetrievalKinds(ReadKeyFix fix) => fix switch
    {
        { IsNameReplacement: true, PrefersConfiguration: true } => [KeyRetrievalKind.Configuration],
        { IsNameReplacement: true } => [KeyRetrievalKind.Environment],
        { PrefersConfiguration: true } => [KeyRetrievalKind.Configuration, KeyRetrievalKind.Environment],
        _ => [KeyRetrievalKind.Environment, KeyRetrievalKind.Configuration],
    };

    private static async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, ReadKeyFix fix, KeyRetrievalKind source)
    {
        if (await fix.ApplyAsync(source, context.CancellationToken).ConfigureAwait(false) is { } changed)
        {
            context.RegisterCodeFix(CodeAction.Create(fix.GetTitle(source), _ => Task.FromResult(changed), source.ToString()), diagnostic);
        }
    }
}
