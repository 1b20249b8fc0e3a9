using System.Text;
using OpenAiKeyAnalyzers.Validation.Keys;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Whose host an address names.</summary>
internal enum HostKind
{
    /// <summary>Another vendor's, a local one, or not known: none of our business.</summary>
    Other,

    /// <summary>OpenAI's API.</summary>
    OpenAi,

    /// <summary>One that the options name as speaking for OpenAI, such as a company's proxy.</summary>
    Configured,

    /// <summary>A resource of Azure OpenAI.</summary>
    Azure,

    /// <summary>OpenAI's documentation, help or dashboard.</summary>
    Website,

    /// <summary>OpenAI's programs for people: <c>chat.openai.com</c>.</summary>
    ConsumerApp,

    /// <summary>Nearly OpenAI's API.</summary>
    Misspelled,
}

/// <summary>
/// Tells OpenAI's hosts from others. Sources: vendor's data residency and mutual TLS guides (read 2026-11-23: <c>us.</c>, <c>eu.</c>,
/// <c>gb.</c>, <c>ae.</c>, <c>au.</c>, <c>ca.</c>, <c>jp.</c>, <c>in.</c>, <c>sg.</c>, <c>kr.</c>, <c>mtls.</c>, <c>mtls-eu.</c>, …: new
/// ones keep coming, so any host below the API's counts), Azure's endpoint names by cloud.
/// </summary>
internal static class OpenAiHosts
{
    internal const string Api = "api.openai.com";

    private const int MaxRegionLength = 20;

    private static readonly string[] Azure =
    [
        ".openai.azure.com", ".openai.azure.us", ".openai.azure.cn", ".cognitiveservices.azure.com", ".services.ai.azure.com",
    ];

    private static readonly HashSet<string> Websites = new(StringComparer.OrdinalIgnoreCase)
    {
        "platform.openai.com", "beta.openai.com", "developers.openai.com", "help.openai.com", "community.openai.com", "cookbook.openai.com",
        "status.openai.com",
    };

    private static readonly HashSet<string> ConsumerApps = new(StringComparer.OrdinalIgnoreCase)
    {
        "openai.com", "www.openai.com", "chat.openai.com", "chatgpt.com", "www.chatgpt.com",
    };

    /// <summary>Wrong forms that are more than one slip away. Those of real services are not among them.</summary>
    private static readonly HashSet<string> Misspelled = new(StringComparer.OrdinalIgnoreCase)
    {
        "api.open.ai", "api.openapi.com", "api.open-ai.com", "api.openai.org", "api.openai.net", "api.openai.ai", "api.chatgpt.com",
        "openai.api.com", "api.openai.com.com",
        "www.api.openai.com", "api-openai.com", "api.openai",
    };

    internal static HostKind Classify(string host, Func<string, bool> isConfigured)
    {
        if (!IsAscii(host) && ReadAs(host) is { } seen && seen != host)
        {
            // Nobody is served at such a name, or somebody else is.
            return IsApi(seen) || Misspelled.Contains(seen) ? HostKind.Misspelled : HostKind.Other;
        }

        if (Misspelled.Contains(host))
        {
            return isConfigured(host) ? HostKind.Configured : HostKind.Misspelled;
        }

        if (IsApi(host))
        {
            return HostKind.OpenAi;
        }

        if (Array.Exists(Azure, suffix => host.Length > suffix.Length && host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)))
        {
            return HostKind.Azure;
        }

        if (ParsedUrl.HasUnknown(host))
        {
            return HostKind.Other;
        }

        return Websites.Contains(host) ? HostKind.Website
            : ConsumerApps.Contains(host) ? HostKind.ConsumerApp
            : isConfigured(host) ? HostKind.Configured
            : IsTypo(host) ? HostKind.Misspelled
            : HostKind.Other;
    }

    /// <summary>The right host for one that <see cref="HostKind.Misspelled"/> is: with <c>/v1</c>, if that was swallowed.</summary>
    internal static string GetCorrectHost(string host) =>
        ReadAs(host) is { } seen && seen != host && IsApi(seen) ? seen
        : host.EndsWith("comv1", StringComparison.OrdinalIgnoreCase) ? Api + "/v1"
        : Api;

    /// <summary>Determines whether a character may be part of a host as people write one, invisible ones included: they must not cut it
    /// short.</summary>
    internal static bool IsHostCharacter(string text, int index) =>
        char.IsLetterOrDigit(text[index]) || text[index] is '.' or '-'
        || (StrayCharacterClassifier.GetAt(text, index) == StrayCharacter.NonAscii && !StrayCharacterClassifier.IsWhitespace(text, index));

    /// <summary>The host that a reader sees: without invisible characters, look-alike letters replaced.</summary>
    private static string ReadAs(string host)
    {
        var seen = new StringBuilder(host.Length);
        for (int i = 0; i < host.Length; i++)
        {
            // Full-width letters are the same host, and what only run time knows may be anything.
            if (IsFullWidth(host[i]) || host[i] == ParsedUrl.Hole)
            {
                return host;
            }

            if (StrayCharacterClassifier.GetAt(host, i) == StrayCharacter.None)
            {
                seen.Append(host[i]);
            }
        }

        return Homoglyphs.Fold(seen.ToString());
    }

    private static bool IsAscii(string text) => text.All(static c => c < '\x80');

    /// <summary>
    /// Whether a host is OpenAI's, perhaps with something unknown behind it: <c>$"https://api.openai.com{path}"</c>.
    /// </summary>
    private static bool IsApi(string host) =>
        host.Equals(Api, StringComparison.OrdinalIgnoreCase)
        || (host.EndsWith("." + Api, StringComparison.OrdinalIgnoreCase) && IsRegion(host, host.Length - Api.Length - 1))
        || (host.Length > Api.Length && host[Api.Length] is ParsedUrl.Hole or '{'
            && host.StartsWith(Api, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the characters before <paramref name="end"/> are one label, not longer than a region's: no key fits in.</summary>
    private static bool IsRegion(string host, int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (!ApiKeyBody.IsAlphanumeric(host[i]) && host[i] is not ('-' or '{' or '}' or ParsedUrl.Hole))
            {
                return false;
            }
        }

        return end is > 0 and <= MaxRegionLength;
    }

    // Full-width letters and full stops: the names of hosts are normalised (UTS #46), so these are found all the same (measured:
    // Uri.IdnHost, .NET 10.0).
    private static bool IsFullWidth(char c) => c is '\u3002' or (>= '\uFF00' and <= '\uFF61');

    // Proxies call themselves openai and a letter or digit more. A letter too many is a slip only if it doubles its neighbour.
    private static bool IsTypo(string host)
    {
        if (host.Equals(Api + "v1", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!Typo.IsSingleEdit(host, Api, StringComparison.OrdinalIgnoreCase) || host.IndexOf('-') >= 0)
        {
            return false;
        }

        int i = 0;
        while (i < Api.Length && i < host.Length && char.ToLowerInvariant(host[i]) == Api[i])
        {
            i++;
        }

        return host.Length > Api.Length ? i > 0 && char.ToLowerInvariant(host[i]) == Api[i - 1]
            : i >= host.Length || (host[i] is not (>= '1' and <= '9') && !IsFullWidth(host[i]));
    }
}
