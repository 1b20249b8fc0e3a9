using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;

/// <summary>Whose server it is.</summary>
internal enum ServerKind
{
    /// <summary>OpenAI's API, regional hosts included.</summary>
    OpenAi,

    /// <summary>A resource of Azure OpenAI.</summary>
    Azure,

    /// <summary>This machine.</summary>
    Loopback,

    /// <summary>OpenAI's pages or programs for people.</summary>
    Website,

    /// <summary>Nearly OpenAI's API: whoever owns such a name may be waiting for keys.</summary>
    Misspelled,

    /// <summary>Another provider, or a proxy of somebody's company.</summary>
    Other,
}

/// <summary>Tells hosts apart by their names, as the rules on addresses do.</summary>
internal static class ServerKinds
{
    /// <param name="address">The address.</param>
    /// <param name="asciiHost">Its host as it is sent, without a full stop at its end.</param>
    internal static ServerKind Classify(Uri address, string asciiHost)
    {
        if (address.IsLoopback)
        {
            return ServerKind.Loopback;
        }

        return OpenAiHosts.Classify(asciiHost, static _ => false) switch
        {
            HostKind.OpenAi => ServerKind.OpenAi,
            HostKind.Azure => ServerKind.Azure,
            HostKind.Website or HostKind.ConsumerApp => ServerKind.Website,
            HostKind.Misspelled => ServerKind.Misspelled,
            _ => ServerKind.Other,
        };
    }
}
