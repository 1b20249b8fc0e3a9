using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Names;
using OpenAiKeyAnalyzers.Validation.Names;

namespace OpenAiKeyAnalyzers.CodeFixes.Names;

/// <summary>Puts the right name into a look-up of the key, together with what the program writes under the old one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class CorrectNameCodeFixProvider : SingleActionCodeFixProvider
{
    private protected override bool ChangesSyntax => false;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.InvalidName, RuleIds.UnconventionalName);

    private protected override async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation)
    {
        if (await document.FindModelAsync(cancellation).ConfigureAwait(false) is not (var root, var model)
            || root.FindToken(spans[0].Start).Parent is not LiteralExpressionSyntax literal)
        {
            return null;
        }

        var options = KeyOptions.FromTree(document.Project.AnalyzerOptions, root.SyntaxTree);
        string? name = KnownKeyNames.IsAmbiguous(literal.Token.ValueText) ? options.EnvironmentVariable
            : KeySourceAnalyzer.Check(literal, new StringDataFlow(model, cancellation), options)?.Reading.Replacement;
        if (name is null)
        {
            return null;
        }

        if (await VariableWriters.FindAsync(document, literal.Token.ValueText, cancellation).ConfigureAwait(false) is not { } together)
        {
            return null;
        }

        IEnumerable<SyntaxToken> tokens = together.Select(static other => other.Token).Append(literal.Token).Distinct();
        Document changed = document.WithSyntaxRoot(root.ReplaceTokens(tokens, (old, _) => SyntaxFactory.Literal(name).WithTriviaFrom(old)));
        return (changed, FixTitles.Get(FixTitleKey.UseName, name));
    }
}
