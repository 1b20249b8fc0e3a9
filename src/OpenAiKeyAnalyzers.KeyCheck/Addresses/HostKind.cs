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

    /// <summary>Another provider, or a proxy of somebody's company.</summary>
    Other,
}

/// <summary>Tells hosts apart by their names.</summary>
internal static class Hosts
{
    private const string OpenAi = "api.openai.com";

    // Source: Microsoft's pages on endpoints of Azure OpenAI and Foundry resources, read 2026-11-23.
    private static readonly string[] AzureSuffixes = [".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com"];

    internal static HostKind KindOf(Uri address)
    {
        if (address.IsLoopback)
        {
            return HostKind.Loopback;
        }

        string host = address.IdnHost.TrimEnd('.');
        bool EndsWith(string suffix) => host.Length > suffix.Length && host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase);
        return host.Equals(OpenAi, StringComparison.OrdinalIgnoreCase) || EndsWith("." + OpenAi) ? HostKind.OpenAi
            : AzureSuffixes.Any(EndsWith) ? HostKind.Azure
            : HostKind.Other;
    }
}
