namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>
/// Finds positions in the connection strings of AI services (<c>Endpoint=https://…;Key=…;Model=…</c>, as .NET Aspire reads them) where the
/// semicolon before a name is missing, so that the name and its value become a part of the previous value. Also finds a URL as the key, and
/// an endpoint without a scheme. Never throws.
/// </summary>
internal static class ConnectionStringScanner
{
    /// <summary>The names in the connection strings of AI services, as .NET Aspire writes them; longer ones first.</summary>
    private static readonly string[] Names = ["DeploymentId", "AccessKey", "Deployment", "Endpoint", "ApiKey", "Model", "Key"];

    /// <summary>The names of the values that are keys.</summary>
    private static readonly string[] KeyNames = ["AccessKey", "ApiKey", "Key"];

    /// <summary>Determines whether a string contains the name of an endpoint, as connection strings do.</summary>
    internal static bool CanBeOne(string text) => text.IndexOf("Endpoint=", StringComparison.Ordinal) >= 0;

    /// <summary>Scans a string that may be a whole connection string.</summary>
    /// <returns>The first defect; <see langword="null"/> if there is none, or the string is not a connection string for OpenAI.</returns>
    internal static UrlResult? Scan(string text, Func<string, bool>? isOpenAiHost = null)
    {
        if (text.Length > ParsedUrl.MaxLength || !CanBeOne(text)
            || (text.IndexOf("http", StringComparison.Ordinal) < 0 && text.IndexOf(';') < 0))
        {
            return null;
        }

        foreach ((int start, int equals, int end) in Split(text))
        {
            string name = text.Substring(start, equals - start).Trim();
            if (ScanValue(name, text.Substring(equals + 1, end - equals - 1), isOpenAiHost) is { } reading)
            {
                return reading.WithOffset(equals + 1);
            }
        }

        return null;
    }

    /// <summary>Splits a connection string into its parts: the start of the name, the equals sign, and the end of the value.</summary>
    internal static IEnumerable<(int Start, int EqualsSign, int End)> Split(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf(';', start);
            end = end < 0 ? text.Length : end;
            int equals = text.IndexOf('=', start, end - start);
            if (equals > start)
            {
                yield return (start, equals, end);
            }

            start = end + 1;
        }
    }

    /// <summary>Scans the value of one name.</summary>
    internal static UrlResult? ScanValue(string name, string value, Func<string, bool>? isOpenAiHost = null)
    {
        if (Array.IndexOf(KeyNames, name) >= 0 && IsUrl(value, isOpenAiHost))
        {
            int start = value.IndexOf("http", StringComparison.Ordinal);
            return new UrlResult(UrlDefect.SwappedParts, start, value.TrimEnd().Length - start, replacement: null);
        }

        return FindMissingSemicolon(name, value, isOpenAiHost)
            ?? (name == "Endpoint" ? DetectMissingScheme(value) : null);
    }

    /// <summary>Finds an endpoint that starts with a host of OpenAI or Azure: without a scheme, it is not an absolute URL.</summary>
    private static UrlResult? DetectMissingScheme(string value) =>
        ParsedUrl.Parse(value) is { Scheme.Length: 0 } url && url.HostStart == url.Start && !ParsedUrl.HasUnknown(url.Host)
        && url.Host.IndexOf(' ') < 0
        && OpenAiHosts.Classify(url.Host, static _ => false) is HostKind.OpenAi or HostKind.Azure
            ? new UrlResult(UrlDefect.RelativeEndpoint, url.HostStart, url.HostEnd - url.HostStart, "https://" + url.Host) : null;

    /// <summary>Finds the key in a whole connection string, and its endpoint.</summary>
    /// <returns>The key and the endpoint; <see langword="null"/> if the string is not a connection string, or one of them is
    /// missing.</returns>
    internal static (int KeyStart, int KeyEnd, string Endpoint)? FindKey(string text)
    {
        if (text.Length > ParsedUrl.MaxLength || !CanBeOne(text) || text.IndexOf(';') < 0)
        {
            return null;
        }

        (int Start, int End) key = default;
        string? endpoint = null;
        foreach ((int start, int equals, int end) in Split(text))
        {
            string name = text.Substring(start, equals - start).Trim();
            endpoint = name == "Endpoint" ? text.Substring(equals + 1, end - equals - 1) : endpoint;
            key = Array.IndexOf(KeyNames, name) >= 0 ? (equals + 1, end) : key;
        }

        return endpoint is null || key.End == 0 ? null : (key.Start, key.End, endpoint);
    }

    /// <summary>Determines whether a value consists only of a URL of OpenAI or Azure.</summary>
    private static bool IsUrl(string value, Func<string, bool>? isOpenAiHost) =>
        value.Trim() is var text && text.StartsWith("http", StringComparison.Ordinal) && FindName(value) is null
        && ParsedUrl.Parse(text) is { HasWellFormedScheme: true } url
        && OpenAiHosts.Classify(url.Host, isOpenAiHost ?? (static _ => false)) is HostKind.OpenAi or HostKind.Configured or HostKind.Azure;

    private static UrlResult? FindMissingSemicolon(string name, string value, Func<string, bool>? isOpenAiHost)
    {
        if (Array.IndexOf(Names, name) < 0 || FindName(value) is not (var start, var glued))
        {
            return null;
        }

        string address = name == "Endpoint" ? value.Substring(0, start) : glued == "Endpoint"
            ? value.Substring(start + glued.Length + 1) : string.Empty;
        if (ParsedUrl.Parse(address) is not { HasWellFormedScheme: true } url
            || OpenAiHosts.Classify(url.Host, isOpenAiHost ?? (static _ => false)) is var host
            && (!host.IsChecked() || host == HostKind.Website))
        {
            return null;
        }

        // A comma or spaces replace the semicolon.
        int separator = start;
        while (separator > 0 && value[separator - 1] is ' ' or '\t' or ',')
        {
            separator--;
        }

        return new UrlResult(UrlDefect.MissingSemicolon, separator, start + glued.Length + 1 - separator, ";" + glued + "=");
    }

    /// <summary>Finds the first name with an equals sign in a value; a name in a query belongs to the URL.</summary>
    private static (int Start, string Name)? FindName(string value)
    {
        for (int equals = value.IndexOf('='); equals >= 0; equals = value.IndexOf('=', equals + 1))
        {
            if (value.IndexOf('?', 0, equals) >= 0)
            {
                return null;
            }

            foreach (string name in Names)
            {
                int start = equals - name.Length;
                if (start > 0 && string.CompareOrdinal(value, start, name, 0, name.Length) == 0)
                {
                    return (start, name);
                }
            }
        }

        return null;
    }
}
