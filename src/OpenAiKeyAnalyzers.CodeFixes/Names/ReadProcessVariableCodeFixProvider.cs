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

        Document changed = document.WithSyntaxRoot(root.ReplaceNode(list, list.WithArguments(list.Arguments.Remove(target))));
        return (changed, FixTitles.Get(FixTitleKey.ReadProcessVariable));
    }
}
