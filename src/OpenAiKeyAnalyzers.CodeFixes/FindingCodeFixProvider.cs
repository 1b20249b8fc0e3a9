using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CodeFixes.Titles;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Headers;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>
/// Represents a fix whose edits are part of the finding: the checker that detects the defect computes them. It runs again on the current
/// document.
/// </summary>
public abstract class FindingCodeFixProvider : SingleActionCodeFixProvider
{
    private protected override bool ChangesSyntax => false;

    private protected FindingCodeFixProvider(bool changesOtherFiles = false)
        : base(changesOtherFiles)
    {
    }

    // All findings of a document are computed together, and reused for its other findings.
    private readonly ConditionalWeakTable<SemanticModel, ILookup<(string Id, TextSpan Span), Finding>> _findings = new();

    internal sealed override async Task<IReadOnlyList<FixCandidate>> ProposeAsync(Document document,
        ImmutableArray<TextSpan> spans, string id, bool isBulk, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model is null)
        {
            return [];
        }

        Finding? finding = FindAll(document, model, cancellation)[(id, spans[0])].FirstOrDefault();
        if (finding is not { Fix: { } fix } || finding.TextChanges.Count + finding.OtherChanges.Count == 0 || Overlap(finding.TextChanges)
            || (isBulk && finding.RequiresOtherChanges))
        {
            return [];
        }

        // A fix does not cross an #if, because the code on its two sides may not be compiled together.
        if (SourceEdits.HasConditionalDirective(await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false), ExtentOf(finding))
            || await GetOtherTextsAsync(document, finding, cancellation).ConfigureAwait(false) is not { } others
            || (!finding.IsWrongEverywhere && await PublicConstants.AreUsedElsewhereAsync(document,
                finding.TextChanges.Select(static change => change.Span), cancellation).ConfigureAwait(false)))
        {
            return [];
        }

        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        string title = FixTitles.Get(FixTitles.GetKey(fix), finding.TitleArgument);
        return await BreaksOtherUseAsync(document, model, text, finding, cancellation).ConfigureAwait(false) ? []
            : [FixCandidate.FromText(document, text, finding.TextChanges, title).WithOtherFiles(others)];
    }

    /// <summary>Determines whether changing a constant with several uses makes another use wrong.</summary>
    private async Task<bool> BreaksOtherUseAsync(Document document, SemanticModel model, SourceText text, Finding finding,
        CancellationToken cancellation)
    {
        if (finding.TextChanges.Any(change => SharedDeclarations.IsCompared(change.Span, model, cancellation)))
        {
            return true;
        }

        if (!finding.TextChanges.Any(change => SharedDeclarations.IsIn(change.Span, model, cancellation))
            || await document.WithText(text.WithChanges(finding.TextChanges)).GetSemanticModelAsync(cancellation).ConfigureAwait(false)
            is not { } changed)
        {
            return false;
        }

        ILookup<string, Finding> before = FindAll(document, model, cancellation).SelectMany(static same => same)
            .ToLookup(static same => same.Rule.Id);
        ILookup<string, Finding> after = FindAll(document, changed, cancellation).SelectMany(static same => same)
            .ToLookup(static same => same.Rule.Id);
        return after[finding.Rule.Id].Count() >= before[finding.Rule.Id].Count()
            || after.Any(rule => rule.Count() > before[rule.Key].Count());
    }

    private ILookup<(string Id, TextSpan Span), Finding> FindAll(Document document, SemanticModel model, CancellationToken cancellation)
    {
        if (_findings.TryGetValue(model, out ILookup<(string Id, TextSpan Span), Finding>? known))
        {
            return known;
        }

        AnalyzerConfigOptionsProvider options = document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        ILookup<(string Id, TextSpan Span), Finding> all =
            GetFindings(model, KeyOptions.FromFile(options.GetOptions(model.SyntaxTree)), cancellation)
                .ToLookup(static finding => (finding.Rule.Id, finding.Span));
        return _findings.GetValue(model, _ => all);
    }

    /// <summary>Gets the texts of other files after the changes that belong to a fix.</summary>
    /// <returns>The texts, or <see langword="null"/> if one of the changes is not possible: a partial fix would break correct
    /// code.</returns>
    private static async Task<Dictionary<DocumentId, SourceText>?> GetOtherTextsAsync(Document document, Finding finding,
        CancellationToken cancellation)
    {
        var others = new Dictionary<DocumentId, SourceText>();
        foreach (IGrouping<SyntaxTree, TextChange> changes in finding.OtherChanges.GroupBy(
            static other => other.File, static other => other.Change))
        {
            if (document.Project.GetDocument(changes.Key) is not { } other
                || other.IsGenerated() || changes.Key.IsGenerated(cancellation)
                || changes.Any(change => SourceEdits.HasConditionalDirective(changes.Key.GetRoot(cancellation), change.Span))
                || (!finding.IsWrongEverywhere && await PublicConstants.AreUsedElsewhereAsync(other,
                    changes.Select(static change => change.Span), cancellation).ConfigureAwait(false)))
            {
                return null;
            }

            SourceText text = await other.GetTextAsync(cancellation).ConfigureAwait(false);
            others.Add(other.Id, text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
        }

        return others;
    }

    /// <summary>Gets the span from the first to the last character of the finding and its changes.</summary>
    private static TextSpan ExtentOf(Finding finding)
    {
        int start = finding.TextChanges.Select(static change => change.Span.Start).Append(finding.Span.Start).Min();
        int end = finding.TextChanges.Select(static change => change.Span.End).Append(finding.Span.End).Max();
        if (finding.OtherChanges.Count == 0 && finding.AdditionalLocation is { } other)
        {
            start = Math.Min(start, other.SourceSpan.Start);
            end = Math.Max(end, other.SourceSpan.End);
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Determines whether two changes overlap, as they do if one declaration contributes two pieces of a string.</summary>
    private static bool Overlap(IEnumerable<TextChange> changes)
    {
        TextSpan? previous = null;
        foreach (TextSpan span in changes.Select(static change => change.Span).OrderBy(static span => span.Start)
            .ThenBy(static span => span.End))
        {
            if (previous is { } before && (span.Start < before.End || span == before))
            {
                return true;
            }

            previous = span;
        }

        return false;
    }

    /// <summary>Gets the findings of a file.</summary>
    private protected abstract IEnumerable<Finding> GetFindings(SemanticModel model, KeyOptions options, CancellationToken cancellation);
}
