using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Sinks;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Settings.Checks;

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
    internal static Destination Classify(string address, SettingsOptions options) =>
        FindHost(address) is not { } host ? Destination.OtherProvider : OpenAiHosts.Classify(host, options.IsOpenAiHost) switch
    {
        HostKind.Azure => Destination.AzureOpenAI,
        HostKind.Other => Destination.OtherProvider,
        _ => Destination.OpenAI,
    };

    /// <summary>Whose the addresses of a request are, if they agree.</summary>
    internal static Destination Classify(SettingsRequest request, SettingsOptions options)
    {
        Destination? host = null;
        foreach (string address in request.Urls)
        {
            Destination next = Classify(address, options);
            host = host is null || host == next ? next : Destination.OtherProvider;
        }

        return host ?? Destination.OtherProvider;
    }
}
