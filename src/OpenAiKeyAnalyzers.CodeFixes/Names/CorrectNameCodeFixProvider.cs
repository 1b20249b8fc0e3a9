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

/// <summary>Corrects the name in a lookup of the key, and where the program sets that name.</summary>
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
        KeyNameResult? reading = KnownKeyNames.IsAmbiguous(literal.Token.ValueText) ? null
            : KeySourceAnalyzer.Check(literal, new StringDataFlow(model, cancellation), options)?.Reading;
        string? name = KnownKeyNames.IsAmbiguous(literal.Token.ValueText) ? options.EnvironmentVariable : reading?.Replacement;

        // A name that is only misspelled or unconventional stays the same for all code that reads and writes it.
        bool isRightElsewhere = reading is null or { Kind: KeyNameKind.Invalid }
            && await PublicConstants.AreUsedElsewhereAsync(document, [literal.Span], cancellation).ConfigureAwait(false);
        if (name is null || isRightElsewhere || !NameUses.AreAlike(literal.Span, model, cancellation))
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
