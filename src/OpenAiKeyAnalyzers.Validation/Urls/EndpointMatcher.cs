namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Finds the row of a path. Segments are compared ignoring case; unknown ones match any segment.</summary>
internal static class EndpointMatcher
{
    /// <summary>
    /// Finds the row that a path matches or, if it matches none, the row that its beginning matches (<c>/v1/engines/{model}</c> for
    /// <c>/v1/engines/davinci/generate</c>); <see langword="null"/> if the path is unknown, or may match several rows, one of which is
    /// current.
    /// </summary>
    internal static EndpointRow? Find(IReadOnlyList<string> path)
    {
        EndpointRow? best = null;
        int bestScore = -1;
        bool mayBeCurrent = false;
        foreach (EndpointRow row in EndpointTable.FindCandidates(path))
        {
            MatchQuality likeness = row.Segments.Count <= path.Count ? Compare(row, path, path.Count) : MatchQuality.None;
            if (likeness == MatchQuality.Exact)
            {
                // A longer match is better, and a word is better than a wildcard.
                int score = (2 * row.Segments.Count) - row.Segments.Count(EndpointRow.IsWildcard);
                (best, bestScore) = score > bestScore ? (row, score) : (best, bestScore);
            }
            else if (likeness == MatchQuality.Partial && row.Segments.Count == path.Count)
            {
                mayBeCurrent |= row.Status == EndpointStatus.Current;
            }
        }

        return mayBeCurrent && best?.Status != EndpointStatus.Current ? null : best;
    }

    /// <summary>
    /// Determines whether a path matches a row from its beginning to its end, as far as it is known. The first <paramref name="literals"/>
    /// segments must equal those of the table.
    /// </summary>
    internal static bool IsKnown(IReadOnlyList<string> path, int literals)
    {
        for (int i = 0; i < literals && i < path.Count; i++)
        {
            if (ParsedUrl.HasUnknown(path[i]))
            {
                return false;
            }
        }

        return EndpointTable.FindCandidates(path)
            .Any(row => row.Segments.Count == path.Count && Compare(row, path, path.Count) != MatchQuality.None);
    }

    /// <summary>Determines whether the API has paths that start with these segments.</summary>
    internal static bool IsKnownPrefix(params string[] path) =>
        EndpointTable.FindCandidates(path)
            .Any(row => row.Segments.Count >= path.Length && Compare(row, path, path.Length) == MatchQuality.Exact);

    /// <summary>Compares the segments that both paths have.</summary>
    private static MatchQuality Compare(EndpointRow row, IReadOnlyList<string> path, int count)
    {
        var likeness = MatchQuality.Exact;
        for (int i = 0; i < count && i < row.Segments.Count; i++)
        {
            if (EndpointRow.IsWildcard(row.Segments[i])
                ? path[i].Length > 0 : row.Segments[i].Equals(path[i], StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!ParsedUrl.HasUnknown(path[i]))
            {
                return MatchQuality.None;
            }

            likeness = MatchQuality.Partial;
        }

        return likeness;
    }

    private enum MatchQuality
    {
        None,

        /// <summary>An unknown segment may match a segment of the table.</summary>
        Partial,
        Exact,
    }
}
