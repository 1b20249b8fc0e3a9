namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Validates a host that is OpenAI's, or a misspelling of it, but not that of its API.</summary>
internal static class HostValidator
{
    internal static UrlResult? Validate(ParsedUrl url, HostKind host, UrlUsage position) => host switch
    {
        HostKind.Website =>
            FindOldPage(url)
            ?? (position != UrlUsage.Unknown && IsMeantForApi(url) ? CreateWrongHostResult(url, UrlDefect.WrongHost) : null),
        HostKind.ConsumerApp =>
            IsOperation(url) || (position is UrlUsage.ClientEndpoint or UrlUsage.BaseAddress && IsMeantForApi(url))
            ? CreateWrongHostResult(url, UrlDefect.WrongHost) : null,
        HostKind.Misspelled =>
            IsOperation(url) || (position != UrlUsage.Unknown && IsMeantForApi(url))
            ? CreateWrongHostResult(url, UrlDefect.MisspelledHost) : null,
        _ => null,
    };

    private static UrlResult CreateWrongHostResult(ParsedUrl url, UrlDefect defect) =>
        new(defect, url.HostStart, url.HostEnd - url.HostStart, OpenAiHosts.GetCorrectHost(url.Host))
            { HasPath = url.Segments.Count > 0 };

    /// <summary>Determines whether the path is one of the API's, or is empty except for the version.</summary>
    private static bool IsMeantForApi(ParsedUrl url) =>
        url.Segments.Count == 0
        ? url.QueryEnd == url.PathEnd && HostTable.Instance.FindName(UrlHost.Normalize(url.Host)) is not { IsRead: true }
        : url.Segments.Count == 1 && IsVersion(url.Segments[0].Text)
        || IsOperation(url);

    private static bool IsOperation(ParsedUrl url)
    {
        IReadOnlyList<UrlSegment> path = url.Segments;
        bool hasVersion = path.Count > 0 && IsVersion(path[0].Text);
        bool swallowedVersion = url.Host.EndsWith("comv1", StringComparison.OrdinalIgnoreCase);
        return (hasVersion || swallowedVersion)
            && EndpointMatcher.IsKnown(PathValidator.GetSegmentNames(path, hasVersion ? 1 : 0), 2);
    }

    private static bool IsVersion(string segment) => segment.Equals("v1", StringComparison.OrdinalIgnoreCase);

    private static UrlResult? FindOldPage(ParsedUrl url)
    {
        string page = url.Host + url.Text.Substring(url.PathStart, url.PathEnd - url.PathStart).TrimEnd('/');
        EndpointRow? row =
            EndpointTable.All.FirstOrDefault(row => row.Kind == EndpointKind.Page
                && row.Path.Equals(page, StringComparison.OrdinalIgnoreCase));
        if (row is null)
        {
            return null;
        }

        int slash = row.Successor.IndexOf('/');
        bool staysAtHost = row.Successor.StartsWith(url.Host + "/", StringComparison.OrdinalIgnoreCase);
        int start = staysAtHost ? url.PathStart + 1 : url.HostStart;
        int end = url.Segments[url.Segments.Count - 1].End;
        return new UrlResult(UrlDefect.OldPage, start, end - start, staysAtHost ? row.Successor.Substring(slash + 1) : row.Successor, row);
    }
}
