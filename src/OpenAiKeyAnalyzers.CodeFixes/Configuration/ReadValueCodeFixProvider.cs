using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Configuration;
using OpenAiKeyAnalyzers.Descriptors;

namespace OpenAiKeyAnalyzers.CodeFixes.Configuration;

/// <summary>
/// Replaces the name of a section with the full key of its only value that resembles a key, and a name with the prefix of the environment
/// variables with the name without it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ReadValueCodeFixProvider : SingleActionCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.SectionAsValue, RuleIds.PrefixedKey);

    private protected override async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation)
    {
        if (await document.FindModelAsync(cancellation).ConfigureAwait(false) is not (var root, var model))
        {
            return null;
        }

        var project = new ConfigurationInputs(document.Project.AnalyzerOptions, model, cancellation);
        ConfigurationRead? read = project.Reads.All.FirstOrDefault(candidate =>
            candidate.Node.SyntaxTree == model.SyntaxTree && candidate.Name.Span == spans[0]);
        if (read?.Name is not LiteralExpressionSyntax literal || FindName(read, literal.Token.ValueText, id, model, project, cancellation)
            is not (var name, var key))
        {
            return null;
        }

        LiteralExpressionSyntax replacement = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression,
            SyntaxFactory.Literal(name)).WithTriviaFrom(literal);
        Document changed = document.WithSyntaxRoot(root.ReplaceNode(literal, replacement));
        string title = FixTitles.Get(FixTitleKey.ReadConfigurationValue, key);
        return await FindValidAsync(document, changed, title, cancellation).ConfigureAwait(false);
    }

    private static (string Name, string Key)? FindName(ConfigurationRead read, string name, string id, SemanticModel model,
        ConfigurationInputs project, CancellationToken cancellation)
    {
        if (id == RuleIds.SectionAsValue)
        {
            return SectionReadChecker.FindValue(read, project) is (_, var key) ? (name + key.Substring(read.Key.Length), key) : null;
        }

        IReadOnlyList<ChainSite> sites = [.. ChainReader.FindAll(model, cancellation)];
        return name == read.Key && PrefixedReadChecker.FindKey(read, model, sites, project, cancellation) is (_, var rest)
            ? (rest, rest) : null;
    }
}
