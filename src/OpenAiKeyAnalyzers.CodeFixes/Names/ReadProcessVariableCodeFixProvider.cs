using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Descriptors;

namespace OpenAiKeyAnalyzers.CodeFixes.Names;

/// <summary>Removes the target from <c>GetEnvironmentVariable(name, EnvironmentVariableTarget.User)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ReadProcessVariableCodeFixProvider : SingleActionCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NonProcessVariable);

    private protected override async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation)
    {
        if (await document.FindRootAsync(spans[0], cancellation).ConfigureAwait(false) is not { } root
            || root.FindNode(spans[0]).FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: ArgumentListSyntax list } target
            || target.Span != spans[0])
        {
            return null;
        }

        // A comment next to the argument may be about the other one.
        TextSpan removed = FindSpan(list, list.Arguments.IndexOf(target));
        if (list.HasComments(removed))
        {
            return null;
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        Document changed = document.WithText(text.WithChanges(new TextChange(removed, string.Empty)));
        return (changed, FixTitles.Get(FixTitleKey.ReadProcessVariable));
    }

    /// <summary>Gets the span of an argument and the comma next to it.</summary>
    private static TextSpan FindSpan(ArgumentListSyntax list, int index) =>
        index > 0 ? TextSpan.FromBounds(list.Arguments[index - 1].Span.End, list.Arguments[index].Span.End)
        : list.Arguments.Count > 1 ? TextSpan.FromBounds(list.Arguments[0].SpanStart, list.Arguments[1].SpanStart)
        : list.Arguments[0].Span;
}
