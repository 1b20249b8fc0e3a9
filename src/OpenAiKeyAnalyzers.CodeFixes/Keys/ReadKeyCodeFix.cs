using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Credentials;
using OpenAiKeyAnalyzers.Rules;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Reads a key from the environment or the configuration instead of from the source code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ReadKeyCodeFix : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = SequentialFixAll.Create(CanFix, static async (context, document, spans, id) =>
    {
        KeyFix? fix = await FixAtAsync(document, spans[0], id, context.CancellationToken).ConfigureAwait(false);
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
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics.Where(CanFix))
        {
            if (await FixAtAsync(document, diagnostic.Location.SourceSpan, diagnostic.Id, context.CancellationToken).ConfigureAwait(false) is { } fix)
            {
                foreach (KeySourceKind source in Sources(fix))
                {
                    await RegisterAsync(context, diagnostic, fix, source).ConfigureAwait(false);
                }
            }
        }
    }

    // Where an intact key is left when its wrapping is taken off, that is the fix.
    private static bool CanFix(Diagnostic diagnostic) => !diagnostic.Properties.ContainsKey(CredentialFinding.Unwrap);

    // Arguments that are only swapped are swapped back: the right key is there already.
    private static async Task<KeyFix?> FixAtAsync(Document document, TextSpan span, string id, CancellationToken cancellation) =>
        id == RuleIds.MisplacedValue && await SwapArgumentsCodeFix.SwapAsync(document, span, cancellation).ConfigureAwait(false) is not null
            ? null
            : await KeyFix.AtAsync(document, span, id, cancellation).ConfigureAwait(false);

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
