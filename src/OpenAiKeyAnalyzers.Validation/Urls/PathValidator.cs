namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>
/// Validates the path of a URL with OpenAI's host. A path has at most one result: the defect that causes the error response.
/// </summary>
internal static class PathValidator
{
    private const string Version = "v1";

    /// <param name="url">A URL with OpenAI's host.</param>
    /// <param name="position">The use of the URL.</param>
    /// <param name="skipped">The number of segments before the API's own for a configured host: <c>/proxy/openai/v1/models</c>.</param>
    internal static UrlResult? Validate(ParsedUrl url, UrlUsage position, int skipped)
    {
        UrlSegment[] path = [.. url.Segments.Skip(skipped)];
        if (path.Length == 0)
        {
            return position == UrlUsage.ClientEndpoint && skipped == 0 && url.QueryEnd == url.PathEnd ? DetectBareHost(url) : null;
        }

        if (path[0].IsUnknown)
        {
            // The segment may be the version, or the whole path.
            return path.Length > 1 && !path[1].IsUnknown
                && EndpointMatcher.Find(GetSegmentNames(path, 1)) is { Status: EndpointStatus.Retired } gone
                ? RetiredPath.CreateResult(gone, path, 1, MayGoOn(url, position)) : null;
        }

        string first = path[0].Text;
        if (first.Equals("openai", StringComparison.OrdinalIgnoreCase))
        {
            return DetectAzurePath(path);
        }

        if (EndpointMatcher.Find([.. path.Select(static segment => segment.Text)]) is { Status: not EndpointStatus.Current } row
            && !row.Segments[0].Equals(Version, StringComparison.Ordinal))
        {
            return RetiredPath.CreateResult(row, path, 0, MayGoOn(url, position));
        }

        return first.Equals(Version, StringComparison.OrdinalIgnoreCase) ? ValidateAfterVersion(url, path, position)
            : IsOtherVersion(first) ? DetectWrongVersion(path)
            : DetectMissingVersion(url, path, position);
    }

    /// <summary>Gets <c>v1</c> and the segments from index <paramref name="from"/> on.</summary>
    internal static string[] GetSegmentNames(IReadOnlyList<UrlSegment> path, int from) =>
        [Version, .. path.Skip(from).Select(static segment => segment.Text)];

    /// <summary>Determines whether further segments are appended to the URL; <see langword="null"/> if that is unknown.</summary>
    private static bool? MayGoOn(ParsedUrl url, UrlUsage position) =>
        url.Text[url.PathEnd - 1] is '/' or '\\' && url.PathEnd == url.QueryEnd ? true
        : position switch
        {
            UrlUsage.Request => false,
            UrlUsage.Unknown => null,
            _ => true,
        };

    private static UrlResult? DetectBareHost(ParsedUrl url)
    {
        string authority = url.Text.Substring(url.HostStart, url.PathStart - url.HostStart);
        return ParsedUrl.HasUnknown(authority) || !IsPort(authority.Substring(url.Host.Length))
            ? null
            : new UrlResult(UrlDefect.MissingVersion, url.HostStart, authority.Length, authority + "/" + Version);
    }

    private static bool IsPort(string text) =>
        text.Length <= ":65535".Length && text.TrimStart(':').All(static c => c is >= '0' and <= '9');

    private static UrlResult? ValidateAfterVersion(ParsedUrl url, UrlSegment[] path, UrlUsage position)
    {
        if (path.Length == 1)
        {
            return null;
        }

        if (path[1].Text.Equals(Version, StringComparison.OrdinalIgnoreCase))
        {
            return new UrlResult(UrlDefect.DuplicateVersion, path[1].Start - 1, Version.Length + 1, string.Empty);
        }

        if (position == UrlUsage.ClientEndpoint)
        {
            return DetectOperation(path, 1);
        }

        EndpointRow? row = EndpointMatcher.Find(GetSegmentNames(path, 1));
        if (row?.Segments.Count < path.Length && PathTypo.DetectListed(path) is { } typo)
        {
            return typo;
        }

        return row is { Status: not EndpointStatus.Current } ? RetiredPath.CreateResult(row, path, 1, MayGoOn(url, position))
            : row is null || row.Segments.Count < path.Length ? PathTypo.Detect(path)
            : null;
    }

    /// <summary>Finds the operation that a client appends itself: the path after the version, starting at its slash.</summary>
    internal static UrlResult? DetectOperation(IReadOnlyList<UrlSegment> path, int from)
    {
        if (path[from].IsUnknown || !EndpointMatcher.IsKnownPrefix(Version, path[from].Text))
        {
            return null;
        }

        int start = path[from].Start - 1;
        return new UrlResult(UrlDefect.OperationPath, start, path[path.Count - 1].End - start, string.Empty);
    }

    private static UrlResult? DetectMissingVersion(ParsedUrl url, UrlSegment[] path, UrlUsage position)
    {
        string first = path[0].Text;
        if (first.StartsWith(Version, StringComparison.OrdinalIgnoreCase))
        {
            // Matches "https://api.openai.com/v1" + "chat/completions".
            string[] parted = [Version, first.Substring(Version.Length), .. path.Skip(1).Select(static segment => segment.Text)];
            return EndpointMatcher.IsKnown(parted, 2)
                ? new UrlResult(UrlDefect.MissingVersion, path[0].Start, first.Length, Version + "/" + parted[1])
                : null;
        }

        string[] names = GetSegmentNames(path, 0);
        if (!EndpointMatcher.IsKnown(names, 2))
        {
            return null;
        }

        if (position == UrlUsage.ClientEndpoint)
        {
            return new UrlResult(UrlDefect.OperationPath, path[0].Start, path[path.Length - 1].End - path[0].Start, Version);
        }

        return EndpointMatcher.Find(names) is { Status: EndpointStatus.Retired } row
            ? RetiredPath.CreateResult(row, path, 0, MayGoOn(url, position))
            : new UrlResult(UrlDefect.MissingVersion, path[0].Start, first.Length, Version + "/" + first);
    }

    private static UrlResult? DetectWrongVersion(UrlSegment[] path) =>
        EndpointMatcher.IsKnown(GetSegmentNames(path, 1), 2)
            ? new UrlResult(UrlDefect.WrongVersion, path[0].Start, path[0].Text.Length, Version)
            : null;

    // Matches v2, v1beta and v1.0: letters and digits after a v and a digit, but not a word of the path whose slash is missing (v1models).
    private static bool IsOtherVersion(string segment) =>
        segment.Length is >= 2 and <= 8 && segment[0] is 'v' or 'V' && segment[1] is >= '0' and <= '9'
        && !(segment.StartsWith(Version, StringComparison.OrdinalIgnoreCase)
            && EndpointMatcher.IsKnownPrefix(Version, segment.Substring(Version.Length)));

    /// <summary>
    /// Detects the forms of Azure paths: <c>/openai/deployments/{name}/chat/completions</c>, and <c>/openai/v1</c> before the paths of the
    /// API.
    /// </summary>
    private static UrlResult? DetectAzurePath(UrlSegment[] path)
    {
        int kept = path.Length >= 3 && path[1].Text.Equals("deployments", StringComparison.OrdinalIgnoreCase) ? 3
            : path.Length >= 2 && path[1].Text.Equals(Version, StringComparison.OrdinalIgnoreCase) ? 2
            : 0;
        return kept == 0 || (path.Length > kept && !EndpointMatcher.IsKnown(GetSegmentNames(path, kept), 2))
            ? null
            : new UrlResult(UrlDefect.AzurePath, path[0].Start, path[kept - 1].End - path[0].Start, Version);
    }
}
