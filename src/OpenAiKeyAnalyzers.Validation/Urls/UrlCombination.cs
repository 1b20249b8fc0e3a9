namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Specifies the defect of a combined base address and relative URL.</summary>
internal enum UrlCombinationDefect
{
    None,

    /// <summary>OAK4005: the path of the base address, or its end, is dropped.</summary>
    DroppedPath,

    /// <summary>OAK4004: both contain the version.</summary>
    DuplicateVersion,
}

/// <summary>
/// Represents a base address and a relative URL as <c>System.Net.Http.HttpClient</c> combines them. Other clients join the two strings with
/// a slash, for which none of this is a defect.
/// </summary>
internal sealed class UrlCombination
{
    private const string Version = "v1";

    private UrlCombination(string requested, UrlCombinationDefect defect, int start, int length, string baseAddress, string relative,
        IReadOnlyList<UrlResult> inRelative)
    {
        RequestedUrl = requested;
        Defect = defect;
        Start = start;
        Length = length;
        CorrectedBase = baseAddress;
        CorrectedRelative = relative;
        RelativeResults = inRelative;
    }

    /// <summary>Gets the URL that is requested, with <see cref="ParsedUrl.Hole"/> for unknown parts.</summary>
    internal string RequestedUrl { get; }

    internal UrlCombinationDefect Defect { get; }

    /// <summary>Gets the index of the offending part in the relative URL. Meaningless without a defect.</summary>
    internal int Start { get; }

    /// <summary>
    /// Gets the number of offending characters in the relative URL: its leading slashes, its version, or all of it if the base address
    /// lacks a slash.
    /// </summary>
    internal int Length { get; }

    /// <summary>Gets the corrected base address; unchanged if it is correct.</summary>
    internal string CorrectedBase { get; }

    /// <summary>Gets the corrected relative URL; unchanged if it is correct.</summary>
    internal string CorrectedRelative { get; }

    /// <summary>
    /// Gets the defects of the requested URL that are in the relative URL, with its indexes, and would remain after the correction.
    /// </summary>
    internal IReadOnlyList<UrlResult> RelativeResults { get; }

    /// <returns>The combination, or <see langword="null"/> if the base address is not a URL of OpenAI or Azure, or the other string may not
    /// be relative.</returns>
    internal static UrlCombination? Create(string? baseAddress, string? relative, Func<string, bool>? isOpenAiHost = null)
    {
        if (relative is null || relative.Length > ParsedUrl.MaxLength
            || ParsedUrl.Parse(baseAddress) is not { HasWellFormedScheme: true } url
            || ParsedUrl.HasUnknown(url.Host))
        {
            return null;
        }

        HostKind host = OpenAiHosts.Classify(url.Host, isOpenAiHost ?? (static _ => false));
        bool isAzure = host == HostKind.Azure;
        if (!isAzure && !host.TakesOpenAiKeys())
        {
            return null;
        }

        string trimmed = relative.Trim(' ', '\t', '\r', '\n');
        int indent = trimmed.Length == 0 ? 0 : relative.IndexOf(trimmed, StringComparison.Ordinal);
        if (!RelativeUrl.IsRelative(trimmed) || IsHost(trimmed))
        {
            return null;
        }

        string requested = RelativeUrl.Combine(url, trimmed, out _);
        UrlCombinationDefect defect = UrlCombinationDefect.None;
        string repairedBase = baseAddress!;
        string repaired = trimmed;
        int removed = 0;
        if (isAzure)
        {
            // The paths of Azure outside /openai are unknown. The requested URL is validated below.
        }
        else if (HasDroppedPath(url, trimmed, requested))
        {
            defect = UrlCombinationDefect.DroppedPath;
            repairedBase = AddTrailingSlash(url);
            repaired = StripLeadingSlash(trimmed);
            removed = trimmed.Length - repaired.Length;
        }
        else if (HasDuplicateVersion(url, trimmed, requested))
        {
            defect = UrlCombinationDefect.DuplicateVersion;
            removed = Math.Min(Version.Length + 1, trimmed.Length);
            repaired = trimmed.Substring(removed);
        }

        return new UrlCombination(requested, defect, indent, removed > 0
            ? removed : trimmed.Length, repairedBase, repaired, FindResults(repairedBase, repaired, indent + removed, isOpenAiHost));
    }

    /// <summary>
    /// Determines whether two slashes are followed by a host: <c>//api.openai.com/v1</c>. Without a period, there is only one slash too
    /// many.
    /// </summary>
    private static bool IsHost(string relative) =>
        relative.StartsWith("//", StringComparison.Ordinal) && relative.TrimStart('/').Split('/')[0] is var first
        && (first.IndexOf('.') >= 0 || ParsedUrl.HasUnknown(first));

    private static bool HasDroppedPath(ParsedUrl url, string relative, string requested)
    {
        string rest = StripLeadingSlash(relative);
        int version = Array.FindIndex(GetSegmentNames(url), IsVersion);
        if (rest.Length == 0 || rest[0] is '?' or '#' or '.' || version < 0
            || ParsedUrl.Parse(AddTrailingSlash(url) + rest) is not { } meant || ParsedUrl.Parse(requested) is not { } sent)
        {
            return false;
        }

        string[] meantPath = [.. GetSegmentNames(meant).Skip(version)];
        string[] sentPath = [.. GetSegmentNames(sent).Skip(version)];
        bool isAtHost = sent.Host == meant.Host;
        if (meantPath.Length > 1 && IsVersion(meantPath[1]))
        {
            return false;
        }

        // The API has no paths outside /v1. Inside it, only the intended path shows what is dropped.
        return !isAtHost || sentPath.Length == 0 || !IsVersion(sentPath[0])
            || (EndpointMatcher.IsKnown(meantPath, 2) && EndpointMatcher.Find(meantPath) is { Status: EndpointStatus.Current }
                && EndpointMatcher.Find(sentPath) is not { Status: EndpointStatus.Current });
    }

    private static bool HasDuplicateVersion(ParsedUrl url, string relative, string requested) =>
        relative.StartsWith(Version, StringComparison.OrdinalIgnoreCase)
        && (relative.Length == Version.Length || relative[Version.Length] == '/')
        && url.Segments.Count > 0
        && ParsedUrl.Parse(requested) is { Segments: { Count: > 1 } path }
        && IsVersion(path[0].Text) && IsVersion(path[1].Text);

    private static List<UrlResult> FindResults(string baseAddress, string relative, int offset, Func<string, bool>? isOpenAiHost)
    {
        string requested = RelativeUrl.Combine(ParsedUrl.Parse(baseAddress)!, relative, out int start);

        // Dots in either of them shorten the URL, so that the part of the relative URL is unknown.
        return requested.Length == start + relative.Length
            ? [.. UrlValidator.Validate(requested, UrlUsage.Request, isOpenAiHost).Where(reading => reading.Start >= start)
                .Select(reading => reading.WithOffset(offset - start))]
            : [];
    }

    private static string StripLeadingSlash(string relative) => relative.TrimStart('/', ' ', '\t', '\r', '\n');

    private static string AddTrailingSlash(ParsedUrl url)
    {
        string address = url.Text.Substring(url.Start, url.PathEnd - url.Start);
        return address.EndsWith("/", StringComparison.Ordinal) ? address : address + "/";
    }

    private static string[] GetSegmentNames(ParsedUrl url) => [.. url.Segments.Select(static segment => segment.Text)];

    private static bool IsVersion(string segment) => segment.Equals(Version, StringComparison.OrdinalIgnoreCase);
}
