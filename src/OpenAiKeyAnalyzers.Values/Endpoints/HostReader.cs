namespace OpenAiKeyAnalyzers.Values.Endpoints;

/// <summary>Judges a host that is OpenAI's, or nearly, but not that of its API.</summary>
internal static class HostReader
{
    internal static EndpointReading? Read(UrlText url, UrlHost host, UrlPosition position) => host switch
    {
        UrlHost.Pages => OldPage(url) ?? (position != UrlPosition.Text && IsMeantForApi(url) ? Wrong(url, EndpointDefect.WrongHost) : null),
        UrlHost.App => IsOperation(url) || (position is UrlPosition.ClientEndpoint or UrlPosition.BaseAddress && IsMeantForApi(url)) ? Wrong(url, EndpointDefect.WrongHost) : null,
        UrlHost.Misspelt => IsOperation(url) || (position != UrlPosition.Text && IsMeantForApi(url)) ? Wrong(url, EndpointDefect.MisspeltHost) : null,
        _ => null,
    };

    // Programs ask these for news, for posts and for the state of the service.
    private static readonly string[] OwnClients = ["status.openai.com", "community.openai.com", "cookbook.openai.com", "help.openai.com", "openai.com", "www.openai.com", "chatgpt.com"];

    private static EndpointReading Wrong(UrlText url, EndpointDefect defect) => new(defect, url.HostStart, url.HostEnd - url.HostStart, OpenAiHosts.Corrected(url.Host));

    /// <summary>Whether the path is one of the API's, or there is none but perhaps the version.</summary>
    private static bool IsMeantForApi(UrlText url) =>
        url.Segments.Count == 0 ? url.QueryEnd == url.PathEnd && !Array.Exists(OwnClients, host => host.Equals(url.Host, StringComparison.OrdinalIgnoreCase))
        : url.Segments.Count == 1 && IsVersion(url.Segments[0].Text)
        || IsOperation(url);

    private static bool IsOperation(UrlText url)
    {
        IReadOnlyList<UrlSegment> path = url.Segments;
        bool hasVersion = path.Count > 0 && IsVersion(path[0].Text);
        bool swallowedVersion = url.Host.EndsWith("comv1", StringComparison.OrdinalIgnoreCase);
        return (hasVersion || swallowedVersion) && path.Count > (hasVersion ? 1 : 0) && EndpointMatcher.IsKnown(PathReader.Names(path, hasVersion ? 1 : 0), 2);
    }

    private static bool IsVersion(string segment) => segment.Equals("v1", StringComparison.OrdinalIgnoreCase);

    private static EndpointReading? OldPage(UrlText url)
    {
        string page = url.Host + url.Text.Substring(url.PathStart, url.PathEnd - url.PathStart).TrimEnd('/');
        EndpointRow? row = EndpointTable.All.FirstOrDefault(row => row.Kind == EndpointKind.Page && row.Path.Equals(page, StringComparison.OrdinalIgnoreCase));
        if (row is null)
        {
            return null;
        }

        int slash = row.Successor.IndexOf('/');
        bool staysAtHost = row.Successor.StartsWith(url.Host + "/", StringComparison.OrdinalIgnoreCase);
        int start = staysAtHost ? url.PathStart + 1 : url.HostStart;
        int end = url.Segments[url.Segments.Count - 1].End;
        return new EndpointReading(EndpointDefect.OldPage, start, end - start, staysAtHost ? row.Successor.Substring(slash + 1) : row.Successor, row);
    }
}
