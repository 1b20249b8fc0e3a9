using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Maps hosts to destinations. The only place that does: code, settings files and the key check ask here.</summary>
internal static class HostDestination
{
    /// <summary>Gets who receives a request to a host.</summary>
    internal static Destination Get(HostKind kind) => kind switch
    {
        HostKind.OpenAi or HostKind.Configured => Destination.OpenAI,
        HostKind.Azure or HostKind.AzureService or HostKind.AzurePortal => Destination.AzureOpenAI,
        HostKind.Loopback => Destination.Loopback,

        // No server answers there, or one that the author did not mean.
        HostKind.Misspelled or HostKind.Website or HostKind.Documentation => Destination.Unknown,
        _ => Destination.OtherProvider,
    };

    /// <summary>Gets who is meant to receive a request to a host: a wrong host of OpenAI represents the API.</summary>
    internal static Destination GetIntended(HostKind kind) =>
        kind is HostKind.Misspelled or HostKind.Website or HostKind.ConsumerApp ? Destination.OpenAI : Get(kind);

    /// <summary>Gets the destination of code that names several hosts.</summary>
    /// <param name="hosts">Hosts as <see cref="UrlHost.Find"/> returns them, at least one.</param>
    /// <param name="isConfigured">Whether the options name a host.</param>
    internal static Destination GetCommon(IReadOnlyCollection<string> hosts, Func<string, bool> isConfigured)
    {
        if (hosts.Contains(UrlHost.Unknown, StringComparer.Ordinal))
        {
            return Destination.Unresolved;
        }

        HostKind[] kinds = [.. hosts.Select(host => OpenAiHosts.Classify(host, isConfigured))];

        // It is not known who answers at a misspelled host; who was meant is clear.
        if (Array.Exists(kinds, static kind => kind == HostKind.Misspelled))
        {
            return Array.TrueForAll(kinds, static kind => kind == HostKind.Misspelled || kind.TakesOpenAiKeys())
                ? Destination.Unknown : Destination.Unresolved;
        }

        Destination[] destinations = [.. kinds.Select(Get).Distinct()];
        return destinations.Length == 1 && destinations[0] != Destination.Unknown ? destinations[0] : Destination.Unresolved;
    }
}
