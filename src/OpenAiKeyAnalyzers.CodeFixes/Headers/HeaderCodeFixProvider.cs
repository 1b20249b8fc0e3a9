using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Headers;

namespace OpenAiKeyAnalyzers.CodeFixes.Headers;

/// <summary>Fixes a header as its checker proposes: the key's expression stays as it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class HeaderCodeFixProvider : FindingCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.MalformedAuthorization, RuleIds.WrongHeaderName, RuleIds.MisplacedHeader, RuleIds.OpenAiHeader);

    private protected override IEnumerable<Finding> GetFindings(SemanticModel model, KeyOptions options, CancellationToken cancellation) =>
        new HeaderWalker(model, options, cancellation).GetFindings();
}
