using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Gets the possible fixes of a finding, the best one first.</summary>
/// <param name="document">The current document.</param>
/// <param name="finding">The finding.</param>
/// <param name="isBatch">Whether the fix is compared together with others, so that no intermediate step is compared.</param>
/// <param name="cancellation">The token that cancels the computation.</param>
internal delegate Task<IReadOnlyList<FixCandidate>> FixProposer(Document document, OpenFinding finding, bool isBatch,
    CancellationToken cancellation);

/// <summary>Represents a finding that is not fixed yet.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Spans">The spans of the finding: its own span first, then the additional ones.</param>
/// <param name="IsTried">Whether it had no fix in the document before the last changes.</param>
internal sealed record OpenFinding(string Id, ImmutableArray<TextSpan> Spans, bool IsTried = false)
{
    /// <summary>Creates the findings of one document in source order.</summary>
    internal static List<OpenFinding> CreateAll(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(static diagnostic => new OpenFinding(diagnostic.Id, GetSpans(diagnostic)))];

    /// <summary>Gets the spans of a finding in its own file: its own span first, then the additional ones.</summary>
    internal static ImmutableArray<TextSpan> GetSpans(Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.Where(location => location.SourceTree == diagnostic.Location.SourceTree)
            .Select(static location => location.SourceSpan).Prepend(diagnostic.Location.SourceSpan).ToImmutableArray();

    /// <summary>Gets the finding with its spans after changes.</summary>
    internal OpenFinding Move(PositionMapper mapper) => this with { Spans = Spans.Select(mapper.Map).ToImmutableArray() };
}

/// <summary>
/// Fixes the findings of a document with the same result as single fixes, from the last to the first. Fixes that do not overlap are
/// computed from the same document and compared with the compiler diagnostics once. If that fails, fewer fixes are tried together, and
/// finally each of them alone.
/// </summary>
internal sealed class FixAllRun(FixProposer propose)
{
    /// <summary>Gets the number of times that the compiler diagnostics of a document were computed.</summary>
    internal int ComparisonCount { get; private set; }

    internal async Task<Document> FixAsync(Document document, IReadOnlyList<OpenFinding> findings, CancellationToken cancellation)
    {
        List<OpenFinding> open = [.. findings];
        int limit = open.Count;
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            List<OpenFinding> window = open.GetRange(Math.Max(0, open.Count - limit), Math.Min(limit, open.Count));
            if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            {
                return document;
            }

            var batch = new FixBatch(document, root);
            (List<OpenFinding> taken, List<OpenFinding> left) = await FillAsync(batch, document, window, cancellation)
                .ConfigureAwait(false);
            (Document Changed, IReadOnlyList<TextChange> Changes)? fix = taken.Count switch
            {
                0 => null,
                1 => await FixAloneAsync(document, taken[0], cancellation).ConfigureAwait(false),
                _ => await FixTogetherAsync(batch, cancellation).ConfigureAwait(false),
            };
            if (fix is null && taken.Count > 1)
            {
                limit = taken.Count / 2;
                continue;
            }

            open.RemoveRange(open.Count - window.Count, window.Count);
            if (fix is var (changed, changes))
            {
                // A finding without a fix may have one now: if a string contains two keys, one of them has to be replaced first.
                open.AddRange(left);
                PositionMapper mapper = await PositionMapper.CreateAsync(document, changed, changes, cancellation).ConfigureAwait(false);
                open = open.ConvertAll(finding => finding.Move(mapper));
                document = changed;
                limit *= 2;
            }
            else
            {
                open.AddRange(left.Where(static finding => !finding.IsTried));
            }
        }

        return document;
    }

    /// <summary>Adds the fixes of the findings to the batch, from the last to the first.</summary>
    /// <returns>The findings that are in the batch, and those that may have a fix after it.</returns>
    private async Task<(List<OpenFinding> Taken, List<OpenFinding> Left)> FillAsync(FixBatch batch, Document document,
        List<OpenFinding> window, CancellationToken cancellation)
    {
        var taken = new List<OpenFinding>();
        var rest = new List<OpenFinding>();
        for (int i = window.Count - 1; i >= 0; i--)
        {
            OpenFinding finding = window[i];
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<FixCandidate> candidates = await propose(document, finding, isBatch: window.Count > 1, cancellation)
                .ConfigureAwait(false);
            if (candidates.Count > 0 && await batch.TryAddAsync(candidates[0], cancellation).ConfigureAwait(false))
            {
                taken.Add(finding);
            }
            else if (candidates.Count > 0 || !finding.IsTried)
            {
                rest.Add(finding with { IsTried = candidates.Count == 0 });
            }
        }

        rest.Reverse();
        return (taken, rest);
    }

    private async Task<(Document Changed, IReadOnlyList<TextChange> Changes)?> FixTogetherAsync(FixBatch batch,
        CancellationToken cancellation)
    {
        ComparisonCount++;
        (Document changed, IReadOnlyList<TextChange> changes) = await batch.MergeAsync(cancellation).ConfigureAwait(false);
        return await batch.IsRightAsync(changed, changes, cancellation).ConfigureAwait(false) ? (changed, changes) : null;
    }

    /// <summary>Fixes one finding as its code action does.</summary>
    private async Task<(Document Changed, IReadOnlyList<TextChange> Changes)?> FixAloneAsync(Document document, OpenFinding finding,
        CancellationToken cancellation)
    {
        ComparisonCount++;
        IReadOnlyList<FixCandidate> candidates = await propose(document, finding, isBatch: false, cancellation).ConfigureAwait(false);
        foreach (FixCandidate candidate in candidates)
        {
            if (await FixCandidate.FindRightAsync(document, [candidate], cancellation).ConfigureAwait(false) is not null
                && await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
            {
                var single = new FixBatch(document, root);
                return await single.TryAddAsync(candidate, cancellation).ConfigureAwait(false)
                    ? await single.MergeAsync(cancellation).ConfigureAwait(false) : null;
            }
        }

        return null;
    }
}
