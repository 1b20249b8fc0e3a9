using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Validates the endpoints of clients with hosts that are neither OpenAI's nor Azure's, and strings that are not URLs.</summary>
internal static class ClientEndpointValidator
{
    private const string Version = "v1";

    private const int MinNameLength = 2;
    private const int MaxNameLength = 64;
    private const int HexKeyLength = 32;

    // The limit is that of RFC 1035, section 2.3.4.
    private const int MaxHostLength = 253;

    /// <summary>Validates a string whose host is not checked otherwise.</summary>
    internal static UrlResult? ValidateOther(ParsedUrl url, HostKind host, UrlUsage usage) => usage switch
    {
        UrlUsage.AzureClientEndpoint or UrlUsage.ClientEndpoint when host == HostKind.AzurePortal && url.HasWellFormedScheme =>
            IsScope(url) ? null : new UrlResult(UrlDefect.AzurePortal, url.HostStart, url.HostEnd - url.HostStart, replacement: null),

        // In $"{host}/v1/chat/completions", the end is known.
        UrlUsage.ClientEndpoint when url.HasWellFormedScheme || (url.Host.Length > 0 && url.Host[0] == ParsedUrl.Hole) =>
            DetectOperation(url),
        UrlUsage.AzureClientEndpoint or UrlUsage.ClientEndpoint
            when url.Scheme.Length == 0 && url.Text.Substring(url.Start, url.End - url.Start) is var text
            && (IsHostName(text) || IsResourceName(text)) =>
                new UrlResult(UrlDefect.NotAbsolute, url.Start, url.End - url.Start, replacement: null),
        UrlUsage.AzureResourceName when host == HostKind.Azure => CreateResourceUrlResult(url),
        _ => null,
    };

    /// <summary>Finds the operation at the end of an endpoint, which the client appends again, for any host.</summary>
    internal static UrlResult? DetectOperation(ParsedUrl url)
    {
        IReadOnlyList<UrlSegment> path = url.Segments;
        int version = path.Count - 1;
        while (version >= 0 && !path[version].Text.Equals(Version, StringComparison.OrdinalIgnoreCase))
        {
            version--;
        }

        bool isChat = path.Count >= 2 && path[path.Count - 2].Text.Equals("chat", StringComparison.OrdinalIgnoreCase)
            && path[path.Count - 1].Text.Equals("completions", StringComparison.OrdinalIgnoreCase);
        int first = version >= 0 && IsOperation(PathValidator.GetSegmentNames(path, version + 1)) ? version + 1
            : isChat ? path.Count - 2 : path.Count;
        return first == path.Count ? null
            : new UrlResult(UrlDefect.OperationAtOtherHost, path[first].Start - 1, path[path.Count - 1].End - path[first].Start + 1,
                string.Empty);
    }

    /// <summary>Determines whether a path is one of the API's that contains neither a name nor an ID.</summary>
    /// <param name="names">The version, and the segments after it.</param>
    internal static bool IsOperation(IReadOnlyList<string> names) =>
        EndpointMatcher.Find(names) is { } row && row.Segments.Count == names.Count
        && !row.Segments.Any(EndpointRow.IsWildcard);

    // https://ai.azure.com/.default is the scope for which tokens are requested.
    private static bool IsScope(ParsedUrl url) => url.Segments.Count == 1 && url.Segments[0].Text == ".default";

    /// <summary>Determines whether a string can be the name of an Azure resource; 32 hexadecimal digits are a key.</summary>
    private static bool IsResourceName(string text) =>
        text.Length is >= MinNameLength and <= MaxNameLength
        && text.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')
        && text.Any(char.IsLetter)
        && !(text.Length == HexKeyLength && text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')));

    /// <summary>
    /// Determines whether a string is a host, with or without a path, but without scheme and port: System.Uri treats it as a relative URL.
    /// </summary>
    private static bool IsHostName(string text)
    {
        int end = text.IndexOf('/');
        string host = end < 0 ? text : text.Substring(0, end);
        return host.Length <= MaxHostLength && host.IndexOf('.') > 0 && host[host.Length - 1] != '.'
            && host.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.')
            && host.Any(char.IsLetter) && ApiKeyScanner.Scan(text).Count == 0;
    }

    private static UrlResult CreateResourceUrlResult(ParsedUrl url)
    {
        string name = url.Host.Split('.')[0];
        bool isWhole = !ParsedUrl.HasUnknown(url.Text) && url.Host.EndsWith(".openai.azure.com", StringComparison.OrdinalIgnoreCase)
            && IsResourceName(name) && ApiKeyScanner.Scan(url.Text).Count == 0;
        return new UrlResult(UrlDefect.ResourceUrl, url.Start, url.End - url.Start, isWhole ? name : null);
    }
}
