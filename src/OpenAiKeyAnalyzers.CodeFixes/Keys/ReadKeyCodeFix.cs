using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Settings;
using OpenAiKeyAnalyzers.Rules;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Reads a key from the environment or the configuration instead of from the source code. Where less is enough (arguments that are only
/// swapped, a key that is only wrapped), it does that: one provider for a rule, so that Fix All and the command line meet every finding.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ReadKeyCodeFix : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = SequentialFixAll.Create(static async (context, document, spans, id) =>
    {
        if (await LessAsync(document, spans, id, context.CancellationToken).ConfigureAwait(false) is (var less, _))
        {
            return less;
        }

        KeyFix? fix = await KeyFix.AtAsync(document, spans[0], id, context.CancellationToken).ConfigureAwait(false);
        KeySourceKind source = context.CodeActionEquivalenceKey == nameof(KeySourceKind.Configuration) ? KeySourceKind.Configuration : KeySourceKind.Environment;
        return fix is null ? null : await fix.ApplyAsync(source, context.CancellationToken).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.HardCodedKey, RuleIds.MalformedKey, RuleIds.Placeholder, RuleIds.ForeignKey, RuleIds.MisplacedValue);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document document)
        {
            await SettingsFixes.RegisterAsync(context).ConfigureAwait(false);
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ImmutableArray<TextSpan> spans = SequentialFixAll.SpansOf(diagnostic);
            if (await LessAsync(document, spans, diagnostic.Id, context.CancellationToken).ConfigureAwait(false) is (var less, var title))
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(less), nameof(KeySourceKind.Environment)), diagnostic);
            }
            else if (await KeyFix.AtAsync(document, spans[0], diagnostic.Id, context.CancellationToken).ConfigureAwait(false) is { } fix)
            {
                foreach (KeySourceKind source in Sources(fix))
                {
                    await RegisterAsync(context, diagnostic, fix, source).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>The document after a smaller change that leaves a right key where it belongs, and its title; <see langword="null"/> if there is none.</summary>
    private static async Task<(Document Changed, string Title)?> LessAsync(Document document, ImmutableArray<TextSpan> spans, string id, CancellationToken cancellation)
    {
        if (id == RuleIds.MisplacedValue)
        {
            return await ArgumentSwap.ApplyAsync(document, spans[0], cancellation).ConfigureAwait(false) is { } swapped ? (swapped, Titles.Of("SwapArguments")) : null;
        }

        return id == RuleIds.MalformedKey
            && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
            && KeyFix.CredentialAt(model, spans[0], KeyFix.OptionsOf(document, model), cancellation) is { } finding
            && finding.Restoration() is { } edits
            && await TextRestoration.ApplyAsync(document, finding.Text, edits, cancellation).ConfigureAwait(false) is (var unwrapped, _)
                ? (unwrapped, Titles.Of(finding.Reading.Repair.Count > 0 ? "UndoEscapes" : "UnwrapKey"))
                : null;
    }

    private static KeySourceKind[] Sources(KeyFix fix) => fix switch
    {
        { IsName: true, PrefersConfiguration: true } => [KeySourceKind.Configuration],
        { IsName: true } => [KeySourceKind.Environment],
        { PrefersConfiguration: true } => [KeySourceKind.Configuration, KeySourceKind.Environment],
        _ => [KeySourceKind.Environment, KeySourceKind.Configuration],
    };

    private static async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, KeyFix fix, KeySourceKind source)
    {
        if (await fix.ApplyAsync(source, context.CancellationToken).ConfigureAwait(false) is { } changed)
        {
            context.RegisterCodeFix(CodeAction.Create(fix.Title(source), _ => Task.FromResult(changed), source.ToString()), diagnostic);
        }
    }
}
