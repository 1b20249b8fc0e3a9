using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CodeFixes;

/// <summary>Works out how a finding can be fixed, the best way first.</summary>
/// <param name="document">The document as it is now.</param>
/// <param name="finding">The finding.</param>
/// <param name="isBatch">Whether the fix is compared together with others, so that no intermediate step is compared.</param>
/// <param name="cancellation">Ends the work early.</param>
internal delegate Task<IReadOnlyList<FixCandidate>> FixProposer(Document document, OpenFinding finding, bool isBatch,
    CancellationToken cancellation);

/// <summary>A finding that is not fixed yet.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Spans">Where it is: its own span first, then the additional ones.</param>
/// <param name="IsTried">Whether it had no fix in the document before the last changes.</param>
internal sealed record OpenFinding(string Id, ImmutableArray<TextSpan> Spans, bool IsTried = false)
{
    /// <summary>Creates the findings of one document in the order of the text.</summary>
    internal static List<OpenFinding> CreateAll(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(static diagnostic => new OpenFinding(diagnostic.Id, GetSpans(diagnostic)))];

    /// <summary>Gets where a finding is in its own file: its own span first, then the additional ones.</summary>
    internal static ImmutableArray<TextSpan> GetSpans(Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.Where(location => location.SourceTree == diagnostic.Location.SourceTree)
            .Select(static location => location.SourceSpan).Prepend(diagnostic.Location.SourceSpan).ToImmutableArray();

    /// <summary>Gets the finding in the text after changes.</summary>
    internal OpenFinding Move(PositionMapper mapper) => this with { Spans = Spans.Select(mapper.Map).ToImmutableArray() };
}

/// <summary>
/// Fixes the findings of a document as if a person had clicked once for each, from the last to the first. Fixes that do not meet are worked
/// out from the same document and compared with the compiler once. Where that fails, fewer are tried together, at last each alone.
/// </summary>
internal sealed class FixAllRun(FixProposer propose)
{
    /// <summary>Gets how often the compiler was asked about a document.</summary>
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
                // What had no fix may have one now: two keys in one text, of which one had to be replaced first.
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

    /// <summary>Puts the fixes of the findings into the batch, from the last to the first.</summary>
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
