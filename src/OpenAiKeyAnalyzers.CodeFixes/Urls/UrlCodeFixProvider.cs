using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Urls;

namespace OpenAiKeyAnalyzers.CodeFixes.Urls;

/// <summary>Writes the correct URL, or the documented successor of a URL or a model.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class UrlCodeFixProvider : FindingCodeFixProvider
{
    /// <summary>Creates the provider. A base address and the relative URLs that are combined with it may be in two files.</summary>
    public UrlCodeFixProvider()
        : base(changesOtherFiles: true)
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.RetiredEndpoint, RuleIds.DeprecatedEndpoint, RuleIds.InsecureEndpoint, RuleIds.WrongUrl, RuleIds.LostVersion,
        RuleIds.RetiredModel, RuleIds.WrongModel);

    private protected override IEnumerable<Finding> GetFindings(SemanticModel model, KeyOptions options, CancellationToken cancellation) =>
        new EndpointWalker(model, options, cancellation).GetFindings();
}
