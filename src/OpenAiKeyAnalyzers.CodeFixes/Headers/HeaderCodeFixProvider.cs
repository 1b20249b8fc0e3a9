using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Headers;

namespace OpenAiKeyAnalyzers.CodeFixes.Headers;

/// <summary>Applies the fix of a header that its checker computed: the expression of the key does not change.</summary>
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
