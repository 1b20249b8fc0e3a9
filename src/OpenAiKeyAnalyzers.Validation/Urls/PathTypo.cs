using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Detects misspelled paths of OpenAI. Unknown paths are accepted: the API grows faster than this table.</summary>
internal static class PathTypo
{
    // Too many pairs of shorter words differ by one typo.
    private const int MinWordLength = 4;

    /// <summary>Finds the misspelled segment in a path that starts with the version and matches no row.</summary>
    internal static UrlResult? Detect(IReadOnlyList<UrlSegment> path)
    {
        if (DetectListed(path) is { } listed)
        {
            return listed;
        }

        foreach (EndpointRow row in EndpointTable.Endpoints)
        {
            bool isThere = row.Status != EndpointStatus.Retired || row.Kind == EndpointKind.Unserved;
            if (isThere && row.Segments.Count == path.Count && FindOnlyTypo(row, path) is { } index)
            {
                return new UrlResult(UrlDefect.MisspelledPath, path[index].Start, path[index].Text.Length, row.Segments[index])
                    { RightPath = row.Path };
            }
        }

        return null;
    }

    /// <summary>Finds the misspelled segments in a path that the table of wrong paths lists.</summary>
    internal static UrlResult? DetectListed(IReadOnlyList<UrlSegment> path)
    {
        string written = string.Join("/", path.Skip(1).Select(static segment => segment.Text));
        return PathTypoTable.Find(PathTypoTable.All, written) is { } row
            ? new UrlResult(UrlDefect.MisspelledPath, path[1].Start, written.Length, row.Meant) { RightPath = "/v1/" + row.Meant }
            : null;
    }

    /// <summary>Finds the index of the only segment that differs from the row's by a typo, if all others are equal.</summary>
    private static int? FindOnlyTypo(EndpointRow row, IReadOnlyList<UrlSegment> path)
    {
        int? slip = null;
        for (int i = 0; i < path.Count; i++)
        {
            string meant = row.Segments[i];
            string written = path[i].Text;
            if (EndpointRow.IsWildcard(meant) ? written.Length > 0 : written.Equals(meant, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (slip is not null || path[i].IsUnknown || i == 0 || meant.Length < MinWordLength
                || !Typo.IsSingleEdit(written, meant, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            slip = i;
        }

        return slip;
    }
}
