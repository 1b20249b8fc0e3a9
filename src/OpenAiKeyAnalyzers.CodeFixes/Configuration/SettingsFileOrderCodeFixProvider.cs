using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Configuration;
using OpenAiKeyAnalyzers.Descriptors;
using OpenAiKeyAnalyzers.Validation.Configuration;

namespace OpenAiKeyAnalyzers.CodeFixes.Configuration;

/// <summary>
/// Removes a second <c>AddJsonFile</c> of a file that the host has already added, or moves the call before the environment variables and
/// user secrets of the same expression.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp,
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class SettingsFileOrderCodeFixProvider : SingleActionCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.HiddenKey);

    private protected override async Task<(Document Changed, string Title)?> FixAsync(Document document, ImmutableArray<TextSpan> spans,
        string id, CancellationToken cancellation)
    {
        if (await document.FindModelAsync(cancellation).ConfigureAwait(false) is not (var root, var model)
            || FindSite(model, spans[0], cancellation) is not (var site, var source)
            || site.Calls[source] is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call)
        {
            return null;
        }

        bool isRepeated = ConfigurationMessages.IsAddedByHost(site.Chain, site.Chain.Sources[source]);
        SyntaxNode? changedRoot = isRepeated ? Remove(root, call, member) : Move(root, call, member, site, source);
        if (changedRoot is null)
        {
            return null;
        }

        Document changed = document.WithSyntaxRoot(changedRoot);
        string title = FixTitles.Get(isRepeated ? FixTitleKey.RemoveSettingsFile : FixTitleKey.MoveSettingsFile,
            site.Chain.Sources[source].FileName ?? string.Empty);
        return await FindValidAsync(document, changed, title, cancellation).ConfigureAwait(false);
    }

    private static (ChainSite Site, int Source)? FindSite(SemanticModel model, TextSpan span, CancellationToken cancellation)
    {
        foreach (ChainSite site in ChainReader.FindAll(model, cancellation))
        {
            for (int i = 0; i < site.Calls.Count; i++)
            {
                bool isFile = site.Chain.Sources[i].Kind == ConfigurationSourceKind.JsonFile;
                if (isFile && site.Calls[i].Span.Contains(span) && site.Calls[i].Span.End == span.End)
                {
                    return (site, i);
                }
            }
        }

        return null;
    }

    // A comment before the statement would remain without the statement that it describes.
    private static SyntaxNode? Remove(SyntaxNode root, InvocationExpressionSyntax call, MemberAccessExpressionSyntax member)
    {
        if (call.Parent is not ExpressionStatementSyntax statement || member.Expression is InvocationExpressionSyntax)
        {
            return call.HasComments(TextSpan.FromBounds(member.Expression.Span.End, call.Span.End)) ? null
                : root.ReplaceNode(call, member.Expression.WithTrailingTrivia(call.GetTrailingTrivia()));
        }

        SyntaxNode removed = statement.Parent is GlobalStatementSyntax global ? global : statement;
        bool isListed = removed.Parent is BlockSyntax or CompilationUnitSyntax;
        bool hasNote = removed.GetLeadingTrivia().Concat(removed.GetTrailingTrivia())
            .Any(static trivia => !string.IsNullOrWhiteSpace(trivia.ToString())) || removed.ContainsDirectives;
        return isListed && !hasNote ? root.RemoveNode(removed, SyntaxRemoveOptions.KeepNoTrivia) : null;
    }

    private static SyntaxNode? Move(SyntaxNode root, InvocationExpressionSyntax call, MemberAccessExpressionSyntax member, ChainSite site,
        int source)
    {
        // Finds the first provider that the file hides, if it is part of the same expression.
        InvocationExpressionSyntax? first = Enumerable.Range(0, source)
            .Where(index => site.Chain.Sources[index].Kind
                is ConfigurationSourceKind.EnvironmentVariables or ConfigurationSourceKind.UserSecrets)
            .Select(index => site.Calls[index]).OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(candidate => member.Expression.Span.Contains(candidate.Span));
        if (first?.Expression is not MemberAccessExpressionSyntax { Expression: var start } || call.ContainsDirectives
            || call.GetTrailingTrivia().Any(static trivia => !string.IsNullOrWhiteSpace(trivia.ToString())))
        {
            return null;
        }

        ExpressionSyntax added = call.WithExpression(member.WithExpression(start)).WithTrailingTrivia(start.GetTrailingTrivia());
        return root.ReplaceNode(call, member.Expression.ReplaceNode(start, added));
    }
}
