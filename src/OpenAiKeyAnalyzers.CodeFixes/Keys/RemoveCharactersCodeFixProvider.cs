using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>
/// Removes exactly the reported characters from the source. The literal keeps its form; a literal without other characters is removed.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RemoveCharactersCodeFixProvider : SingleActionCodeFixProvider
{
    private protected override bool ChangesSyntax => false;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.WhitespaceAroundKey, RuleIds.WhitespaceInsideKey);

    internal override async Task<IReadOnlyList<FixCandidate>> ProposeAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, bool isBulk, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null
            || SourceKeyScanner.FindStraysAt(model, spans[0], id == RuleIds.WhitespaceInsideKey, cancellation)
            is not (var text, { Count: > 0 } strays))
        {
            return [];
        }

        var edits = strays.Select(static stray => new TextEdit(stray.Start, stray.Length, string.Empty)).ToList();
        string title = FixTitles.Get(id == RuleIds.WhitespaceAroundKey ? FixTitleKey.TrimKey : FixTitleKey.RemoveFromKey);
        return await TextRestoration.ProposeAsync(document, text, edits, title, cancellation).ConfigureAwait(false);
    }
}
