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
        TextSpan span = spans[0];
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null || !root.FullSpan.Contains(span)
            || root.FindNode(span).FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: ArgumentListSyntax list } target
            || target.Span != span)
        {
            return null;
        }

        Document changed = document.WithSyntaxRoot(root.ReplaceNode(list, list.WithArguments(list.Arguments.Remove(target))));
        return (changed, FixTitles.Get(FixTitleKey.ReadProcessVariable));
    }
}
