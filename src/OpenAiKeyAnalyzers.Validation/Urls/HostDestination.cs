using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Maps hosts to destinations. Code, settings files and the key check share this class, so that their decisions agree.</summary>
internal static class HostDestination
{
    /// <summary>Gets the destination of a request to a host.</summary>
    internal static Destination Get(HostKind kind) => kind switch
    {
        HostKind.OpenAi or HostKind.Configured => Destination.OpenAI,
        HostKind.Azure or HostKind.AzureService or HostKind.AzurePortal => Destination.AzureOpenAI,
        HostKind.Loopback => Destination.Loopback,

        // No server, or an unintended one, responds at such a host.
        HostKind.Misspelled or HostKind.Website or HostKind.Documentation => Destination.Unknown,
        _ => Destination.OtherProvider,
    };

    /// <summary>Gets the intended destination of a request to a host: a wrong host of OpenAI represents the API.</summary>
    internal static Destination GetIntended(HostKind kind) =>
        kind is HostKind.Misspelled or HostKind.Website or HostKind.ConsumerApp ? Destination.OpenAI : Get(kind);

    /// <summary>Gets the common destination of code that contains several hosts.</summary>
    /// <param name="hosts">The hosts, as <see cref="UrlHost.Find"/> returns them; at least one.</param>
    /// <param name="isConfigured">Whether the options name a host.</param>
    internal static Destination GetCommon(IReadOnlyCollection<string> hosts, Func<string, bool> isConfigured)
    {
        if (hosts.Contains(UrlHost.Unknown, StringComparer.Ordinal))
        {
            return Destination.Unresolved;
        }

        HostKind[] kinds = [.. hosts.Select(host => OpenAiHosts.Classify(host, isConfigured))];

        // It is unknown who owns a misspelled host, but the intended destination is clear.
        if (Array.Exists(kinds, static kind => kind == HostKind.Misspelled))
        {
            return Array.TrueForAll(kinds, static kind => kind == HostKind.Misspelled || kind.TakesOpenAiKeys())
                ? Destination.Unknown : Destination.Unresolved;
        }

        Destination[] destinations = [.. kinds.Select(Get).Distinct()];
        return destinations.Length == 1 && destinations[0] != Destination.Unknown ? destinations[0] : Destination.Unresolved;
    }
}
