using OpenAiKeyAnalyzers.Values.Endpoints;

namespace OpenAiKeyAnalyzers.Values.Settings.Judging;

/// <summary>Whose server a setting is meant for.</summary>
internal enum SettingsHost
{
    /// <summary>OpenAI's own, or one that the options name as such.</summary>
    OpenAi,

    /// <summary>An Azure OpenAI resource.</summary>
    Azure,

    /// <summary>Another vendor, a local server, a proxy, or not known.</summary>
    Foreign,
}

/// <summary>Reads addresses.</summary>
internal static class SettingsHosts
{
    /// <summary>The host that an address names, without port and user; <see langword="null"/> if it names none.</summary>
    internal static string? HostOf(string address)
    {
        string text = address.Trim();
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        int start = scheme is > 0 and < 8 ? scheme + 3 : 0;
        int end = start;
        while (end < text.Length && OpenAiHosts.IsHostCharacter(text, end))
        {
            end++;
        }

        bool isBare = start == 0;
        bool isEnd = end == text.Length || text[end] is '/' or ':' or '?' or '#';
        string host = text.Substring(start, end - start);
        return !isEnd || host.Length == 0 || (isBare && host.IndexOf('.') < 0 && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) ? null : host;
    }

    /// <summary>Whose an address is. One that begins with a variable may be anybody's; a misspelt one was meant for OpenAI.</summary>
    internal static SettingsHost Of(string address, SettingsOptions options) => HostOf(address) is not { } host ? SettingsHost.Foreign : OpenAiHosts.KindOf(host, options.IsOpenAiHost) switch
    {
        UrlHost.Azure => SettingsHost.Azure,
        UrlHost.Foreign => SettingsHost.Foreign,
        _ => SettingsHost.OpenAi,
    };

    /// <summary>Whose the addresses of a request are, if they agree.</summary>
    internal static SettingsHost Of(SettingsRequest request, SettingsOptions options)
    {
        SettingsHost? host = null;
        foreach (string address in request.Addresses)
        {
            SettingsHost next = Of(address, options);
            host = host is null || host == next ? next : SettingsHost.Foreign;
        }

        return host ?? SettingsHost.Foreign;
    }
}
