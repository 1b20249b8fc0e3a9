using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Rules;

namespace OpenAiKeyAnalyzers.CodeFixes.Keys;

/// <summary>Takes exactly the reported characters out of the source; the literal keeps its form.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class RemoveCharactersCodeFix : OneChangeCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.WhiteSpaceAroundKey, RuleIds.WhiteSpaceInsideKey);

    private protected override async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans, string id, CancellationToken cancellation)
    {
        string title = id == RuleIds.WhiteSpaceAroundKey ? "TrimKey" : "RemoveFromKey";
        return await RemoveAsync(document, spans, cancellation).ConfigureAwait(false) is { } changed ? (changed, Titles.Of(title)) : null;
    }

    /// <summary>The document without the characters; <see langword="null"/> if more would change than that.</summary>
    /// <remarks>Validates by reading the result: one escape in front of the gap may swallow what follows (<c>\x41</c> before <c>b</c>).</remarks>
    internal static async Task<Document?> RemoveAsync(Document document, ImmutableArray<TextSpan> spans, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || spans.Any(span => span.End > text.Length || span.IsEmpty))
        {
            return null;
        }

        SyntaxToken token = root.FindToken(spans[0].Start);
        Document changed = document.WithText(text.WithChanges(spans.OrderBy(static span => span.Start).Select(static span => new TextChange(span, string.Empty))));
        SyntaxNode? changedRoot = await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SyntaxToken? changedToken = changedRoot?.FindToken(token.SpanStart);
        return changedToken is { } result && result.IsKind(token.Kind()) && IsShortened(token.ValueText, result.ValueText) ? changed : null;
    }

    /// <summary>Whether <paramref name="after"/> is <paramref name="before"/> with some characters left out, and nothing else.</summary>
    private static bool IsShortened(string before, string after)
    {
        int kept = 0;
        foreach (char c in before)
        {
            if (kept < after.Length && after[kept] == c)
            {
                kept++;
            }
        }

        return kept == after.Length;
    }
}
