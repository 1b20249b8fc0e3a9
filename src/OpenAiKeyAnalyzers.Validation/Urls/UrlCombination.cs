namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>What is wrong with a base address and a relative one together.</summary>
internal enum UrlCombinationDefect
{
    None,

    /// <summary>OAK4005: the path of the base, or its end, is dropped.</summary>
    DroppedPath,

    /// <summary>OAK4004: both bring the version along.</summary>
    DuplicateVersion,
}

/// <summary>
/// A base address and a relative one as <c>System.Net.Http.HttpClient</c> puts them together. Other clients join the two texts with a
/// slash; there, nothing of this is a defect.
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

    /// <summary>The URL that is requested, with <see cref="ParsedUrl.Hole"/> where it is not known.</summary>
    internal string RequestedUrl { get; }

    internal UrlCombinationDefect Defect { get; }

    /// <summary>Index in the relative URL of what offends. Meaningless without a defect.</summary>
    internal int Start { get; }

    /// <summary>Number of offending characters in the relative URL: its first slashes, its version, or all of it if it is the base that
    /// lacks a slash.</summary>
    internal int Length { get; }

    /// <summary>The fixed base address; the same if nothing is wrong with it.</summary>
    internal string CorrectedBase { get; }

    /// <summary>The fixed relative URL; the same if nothing is wrong with it.</summary>
    internal string CorrectedRelative { get; }

    /// <summary>Defects of the requested URL that lie in the relative one, by its indexes, and would still be there if the pair were
    /// corrected.</summary>
    internal IReadOnlyList<UrlResult> RelativeResults { get; }

    /// <returns><see langword="null"/> if the base is not a URL of OpenAI or Azure, or the other text may not be relative.</returns>
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
            // What Azure serves outside /openai is not known. The URL that is requested is validated below.
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

    /// <summary>Two slashes and a host: <c>//api.openai.com/v1</c>. Without a full stop it is a slash too many.</summary>
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

        // Nothing of the API is outside /v1. Inside it, the loss shows only in what was meant.
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

        // Dots in either of them shorten the URL: then it is not known which part of it is the relative one.
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
