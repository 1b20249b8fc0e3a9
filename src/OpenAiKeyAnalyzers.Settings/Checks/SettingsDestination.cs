using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Whose server a setting is meant for.</summary>
internal enum SettingsDestination
{
    /// <summary>OpenAI's own, or one that the options name as such.</summary>
    OpenAi,

    /// <summary>An Azure OpenAI resource.</summary>
    Azure,

    /// <summary>Another vendor, a local server, a proxy, or not known.</summary>
    Other,
}

/// <summary>Reads addresses.</summary>
internal static class SettingsDestinations
{
    /// <summary>The host that an address names, without port and user; <see langword="null"/> if it names none.</summary>
    internal static string? FindHost(string address)
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
        return !isEnd || host.Length == 0
            || (isBare && host.IndexOf('.') < 0 && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) ? null : host;
    }

    /// <summary>Whose an address is. One that begins with a variable may be anybody's; a misspelt one was meant for OpenAI.</summary>
    internal static SettingsDestination Classify(string address, SettingsOptions options) =>
        FindHost(address) is not { } host ? SettingsDestination.Other : OpenAiHosts.Classify(host, options.IsOpenAiHost) switch
    {
        HostKind.Azure => SettingsDestination.Azure,
        HostKind.Other => SettingsDestination.Other,
        _ => SettingsDestination.OpenAi,
    };

    /// <summary>Whose the addresses of a request are, if they agree.</summary>
    internal static SettingsDestination Classify(SettingsRequest request, SettingsOptions options)
    {
        SettingsDestination? host = null;
        foreach (string address in request.Urls)
        {
            SettingsDestination next = Classify(address, options);
            host = host is null || host == next ? next : SettingsDestination.Other;
        }

        return host ?? SettingsDestination.Other;
    }
}
