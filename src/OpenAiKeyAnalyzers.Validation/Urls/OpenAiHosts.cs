using System.Text;
using OpenAiKeyAnalyzers.Validation.Text;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Distinguishes OpenAI's hosts from others, by <c>Data/hosts.tsv</c> and similarity to its rows.</summary>
internal static class OpenAiHosts
{
    internal const string Api = "api.openai.com";

    internal static HostKind Classify(string host, Func<string, bool> isConfigured)
    {
        string name = UrlHost.Normalize(host);
        if (!IsAscii(name) && ReadAs(name) is { } seen && seen != name)
        {
            // Such a name belongs to no server, or to another provider.
            return IsApi(seen) || FindName(seen) == HostKind.Misspelled ? HostKind.Misspelled : HostKind.Other;
        }

        HostKind? listed = FindName(name);
        if (listed == HostKind.Misspelled)
        {
            return isConfigured(name) ? HostKind.Configured : HostKind.Misspelled;
        }

        if (IsApi(name))
        {
            return HostKind.OpenAi;
        }

        HostKind? pattern = HostTable.Instance.FindPattern(name)?.Kind;
        if (pattern == HostKind.Azure)
        {
            return HostKind.Azure;
        }

        if (ParsedUrl.HasUnknown(name))
        {
            return HostKind.Other;
        }

        return listed is HostKind.Website or HostKind.ConsumerApp ? listed.Value
            : isConfigured(name) ? HostKind.Configured
            : IsTypo(name) ? HostKind.Misspelled
            : listed ?? pattern ?? HostKind.Other;
    }

    /// <summary>Determines whether a host is the same machine, regardless of the server.</summary>
    internal static bool IsLoopback(string host)
    {
        string name = UrlHost.Normalize(host);
        return (HostTable.Instance.FindName(name) ?? HostTable.Instance.FindPattern(name))?.Kind == HostKind.Loopback;
    }

    /// <summary>Determines whether a name without scheme can only be intended as a URL of OpenAI or Azure OpenAI.</summary>
    internal static bool IsService(string host)
    {
        string name = UrlHost.Normalize(host);
        return IsApi(name)
            || HostTable.Instance.FindPattern(name)?.Kind is HostKind.OpenAi or HostKind.Azure or HostKind.OpenAiDomain;
    }

    /// <summary>
    /// Gets the correct host for a host of the kind <see cref="HostKind.Misspelled"/>; it includes <c>/v1</c> if the misspelled name
    /// contains it.
    /// </summary>
    internal static string GetCorrectHost(string host)
    {
        string name = UrlHost.Normalize(host);
        return ReadAs(name) is var seen && seen != name && IsApi(seen) ? seen
            : name.EndsWith("comv1", StringComparison.OrdinalIgnoreCase) ? Api + "/v1"
            : Api;
    }

    private static HostKind? FindName(string name) => HostTable.Instance.FindName(name)?.Kind;

    /// <summary>Gets the host as it appears to a reader: without invisible characters, and with homoglyphs replaced.</summary>
    private static string ReadAs(string host)
    {
        var seen = new StringBuilder(host.Length);
        for (int i = 0; i < host.Length; i++)
        {
            // A part that is known only at run time may have any value.
            if (host[i] == ParsedUrl.Hole)
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
    /// Determines whether a host is OpenAI's, with or without an unknown part after it: <c>$"https://api.openai.com{path}"</c>.
    /// </summary>
    private static bool IsApi(string host) =>
        FindName(host) == HostKind.OpenAi
        || HostTable.Instance.FindPattern(host)?.Kind == HostKind.OpenAi
        || (host.Length > Api.Length && host[Api.Length] is ParsedUrl.Hole or '{'
            && host.StartsWith(Api, StringComparison.OrdinalIgnoreCase));

    // The names of some proxies are openai with an added letter or digit. An added letter is a typo only if it doubles the adjacent one.
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
            : i >= host.Length || host[i] is not (>= '1' and <= '9');
    }
}
