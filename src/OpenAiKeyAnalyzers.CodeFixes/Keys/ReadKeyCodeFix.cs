using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using OpenAiKeyAnalyzers.Rules;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Reads a key from the environment or the configuration instead of from the source code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ReadKeyCodeFix : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = SequentialFixAll.Create(static async (context, document, spans, _) =>
    {
        KeyFix? fix = await KeyFix.AtAsync(document, spans[0], context.CancellationToken).ConfigureAwait(false);
        KeySourceKind source = context.CodeActionEquivalenceKey == nameof(KeySourceKind.Configuration) ? KeySourceKind.Configuration : KeySourceKind.Environment;
        return fix is null ? null : await fix.ApplyAsync(source, context.CancellationToken).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HardCodedKey);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document document)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await KeyFix.AtAsync(document, diagnostic.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false) is { } fix)
            {
                foreach (KeySourceKind source in Sources(fix))
                {
                    await RegisterAsync(context, diagnostic, fix, source).ConfigureAwait(false);
                }
            }
        }
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
