namespace OpenAiKeyAnalyzers.Values.Endpoints;

/// <summary>What is wrong with a base address and a relative one together.</summary>
internal enum PairDefect
{
    None,

    /// <summary>OAK4005: the path of the base, or its end, is dropped.</summary>
    LosesPath,

    /// <summary>OAK4004: both bring the version along.</summary>
    DoubledVersion,
}

/// <summary>
/// A base address and a relative one as <c>System.Net.Http.HttpClient</c> puts them together. Other clients join the two texts with a slash;
/// there, nothing of this is a defect.
/// </summary>
internal sealed class AddressPair
{
    private const string Version = "v1";

    private AddressPair(string requested, PairDefect defect, int start, int length, string baseAddress, string relative, IReadOnlyList<EndpointReading> inRelative)
    {
        Requested = requested;
        Defect = defect;
        Start = start;
        Length = length;
        Base = baseAddress;
        Relative = relative;
        InRelative = inRelative;
    }

    /// <summary>The address that is requested, with <see cref="UrlText.Hole"/> where it is not known.</summary>
    internal string Requested { get; }

    internal PairDefect Defect { get; }

    /// <summary>Index in the relative address of what offends. Meaningless without a defect.</summary>
    internal int Start { get; }

    /// <summary>Number of offending characters in the relative address: its first slashes, its version, or all of it if it is the base that lacks a slash.</summary>
    internal int Length { get; }

    /// <summary>The base address put right; the same if nothing is wrong with it.</summary>
    internal string Base { get; }

    /// <summary>The relative address put right; the same if nothing is wrong with it.</summary>
    internal string Relative { get; }

    /// <summary>Defects of the requested address that lie in the relative one, by its indexes, and would still be there if the pair were put right.</summary>
    internal IReadOnlyList<EndpointReading> InRelative { get; }

    /// <returns><see langword="null"/> if the base is not an address of OpenAI, or the other text is perhaps not relative.</returns>
    internal static AddressPair? Read(string? baseAddress, string? relative, Func<string, bool>? isOpenAiHost = null)
    {
        if (relative is null || relative.Length > UrlText.Longest
            || UrlText.Parse(baseAddress) is not { HasWellFormedScheme: true } url
            || OpenAiHosts.KindOf(url.Host, isOpenAiHost ?? (static _ => false)) is not (UrlHost.OpenAi or UrlHost.Configured)
            || UrlText.HasUnknown(url.Host))
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
        PairDefect defect = PairDefect.None;
        string repairedBase = baseAddress!;
        string repaired = trimmed;
        int removed = 0;
        if (LosesPath(url, trimmed, requested))
        {
            defect = PairDefect.LosesPath;
            repairedBase = WithSlash(url);
            repaired = WithoutSlash(trimmed);
            removed = trimmed.Length - repaired.Length;
        }
        else if (DoublesVersion(url, trimmed, requested))
        {
            defect = PairDefect.DoubledVersion;
            removed = Math.Min(Version.Length + 1, trimmed.Length);
            repaired = trimmed.Substring(removed);
        }

        return new AddressPair(requested, defect, indent, removed > 0 ? removed : trimmed.Length, repairedBase, repaired, ReadingsIn(repairedBase, repaired, indent + removed, isOpenAiHost));
    }

    /// <summary>Two slashes and a host: <c>//api.openai.com/v1</c>. Without a full stop it is a slash too many.</summary>
    private static bool IsHost(string relative) =>
        relative.StartsWith("//", StringComparison.Ordinal) && relative.TrimStart('/').Split('/')[0] is var first && (first.IndexOf('.') >= 0 || UrlText.HasUnknown(first));

    private static bool LosesPath(UrlText url, string relative, string requested)
    {
        string rest = WithoutSlash(relative);
        int version = Array.FindIndex(Names(url), IsVersion);
        if (rest.Length == 0 || rest[0] is '?' or '#' or '.' || version < 0 || UrlText.Parse(WithSlash(url) + rest) is not { } meant || UrlText.Parse(requested) is not { } sent)
        {
            return false;
        }

        string[] meantPath = [.. Names(meant).Skip(version)];
        string[] sentPath = [.. Names(sent).Skip(version)];
        bool isAtHost = sent.Host == meant.Host;
        if ((meantPath.Length > 1 && IsVersion(meantPath[1])) || (isAtHost && sentPath.SequenceEqual(meantPath, StringComparer.Ordinal)))
        {
            return false;
        }

        // Nothing of the API is outside /v1. Inside it, the loss shows only in what was meant.
        return !isAtHost || sentPath.Length == 0 || !IsVersion(sentPath[0])
            || (EndpointMatcher.IsKnown(meantPath, 2) && EndpointMatcher.Find(meantPath) is { Status: EndpointStatus.Current } && EndpointMatcher.Find(sentPath) is not { Status: EndpointStatus.Current });
    }

    private static bool DoublesVersion(UrlText url, string relative, string requested) =>
        relative.StartsWith(Version, StringComparison.OrdinalIgnoreCase)
        && (relative.Length == Version.Length || relative[Version.Length] == '/')
        && url.Segments.Count > 0
        && UrlText.Parse(requested) is { Segments: { Count: > 1 } path }
        && IsVersion(path[0].Text) && IsVersion(path[1].Text);

    private static List<EndpointReading> ReadingsIn(string baseAddress, string relative, int offset, Func<string, bool>? isOpenAiHost)
    {
        string requested = RelativeUrl.Combine(UrlText.Parse(baseAddress)!, relative, out int start);
        bool isSame = relative.Length > 0 && requested.Length == start + relative.Length && requested.EndsWith(relative, StringComparison.Ordinal);
        return isSame
            ? [.. EndpointReader.Read(requested, UrlPosition.Request, isOpenAiHost).Where(reading => reading.Start >= start).Select(reading => reading.MovedBy(offset - start))]
            : [];
    }

    private static string WithoutSlash(string relative) => relative.TrimStart('/', ' ', '\t', '\r', '\n');

    private static string WithSlash(UrlText url)
    {
        string address = url.Text.Substring(url.Start, url.PathEnd - url.Start);
        return address.EndsWith("/", StringComparison.Ordinal) ? address : address + "/";
    }

    private static string[] Names(UrlText url) => [.. url.Segments.Select(static segment => segment.Text)];

    private static bool IsVersion(string segment) => segment.Equals(Version, StringComparison.OrdinalIgnoreCase);
}
