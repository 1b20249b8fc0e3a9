using OpenAiKeyAnalyzers.Values.Endpoints;

namespace OpenAiKeyAnalyzers.KeyCheck.Addresses;

/// <summary>Whose server it is.</summary>
internal enum HostKind
{
    /// <summary>OpenAI's API, regional hosts included.</summary>
    OpenAi,

    /// <summary>A resource of Azure OpenAI.</summary>
    Azure,

    /// <summary>This machine.</summary>
    Loopback,

    /// <summary>OpenAI's pages or programs for people.</summary>
    Page,

    /// <summary>Nearly OpenAI's API: whoever owns such a name may be waiting for keys.</summary>
    Misspelt,

    /// <summary>Another provider, or a proxy of somebody's company.</summary>
    Other,
}

/// <summary>Tells hosts apart by their names, as the rules on addresses do.</summary>
internal static class HostKinds
{
    /// <param name="address">The address.</param>
    /// <param name="asciiHost">Its host as it is sent, without a full stop at its end.</param>
    internal static HostKind Of(Uri address, string asciiHost)
    {
        if (address.IsLoopback)
        {
            return HostKind.Loopback;
        }

        return OpenAiHosts.KindOf(asciiHost, static _ => false) switch
        {
            UrlHost.OpenAi => HostKind.OpenAi,
            UrlHost.Azure => HostKind.Azure,
            UrlHost.Pages or UrlHost.App => HostKind.Page,
            UrlHost.Misspelt => HostKind.Misspelt,
            _ => HostKind.Other,
        };
    }
}
