using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Headers;
using OpenAiKeyAnalyzers.Options;
using OpenAiKeyAnalyzers.Rules;

namespace OpenAiKeyAnalyzers.CodeFixes.Headers;

/// <summary>Puts a header right as its judge says: the key's expression stays as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RepairHeaderCodeFix : OneChangeCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.MalformedAuthorization, RuleIds.WrongHeaderName, RuleIds.MisplacedHeader, RuleIds.OpenAiHeader);

    private protected override async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans, string id, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null)
        {
            return null;
        }

        var options = KeyOptions.Of(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));
        HeaderFinding? finding = new HeaderJudge(model, options, cancellation).Findings().FirstOrDefault(candidate => candidate.Rule.Id == id && candidate.Span == spans[0]);
        if (finding is null || finding.Changes.Count == 0)
        {
            return null;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        Document changed = document.WithText(text.WithChanges(finding.Changes.OrderBy(static change => change.Span.Start)));
        return await CompilerVerdict.IsUnchangedAsync(document, changed, [], cancellation).ConfigureAwait(false) ? (changed, Titles.Of(finding.Title)) : null;
    }
}
