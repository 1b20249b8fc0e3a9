namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Specifies whose host a URL names. <c>Data/hosts.tsv</c> uses these names.</summary>
internal enum HostKind
{
    /// <summary>A host that no row lists: another provider's, a company's proxy, or not known.</summary>
    Other,

    /// <summary>OpenAI's API, regional hosts included.</summary>
    OpenAi,

    /// <summary>One that the options name as taking OpenAI's keys, such as a company's proxy.</summary>
    Configured,

    /// <summary>A resource of Azure OpenAI.</summary>
    Azure,

    /// <summary>OpenAI's documentation, help or dashboard.</summary>
    Website,

    /// <summary>OpenAI's programs for people: <c>chat.openai.com</c>.</summary>
    ConsumerApp,

    /// <summary>Nearly OpenAI's API.</summary>
    Misspelled,

    /// <summary>Another service of Azure. Beside OpenAI, a resource holds keys for searches and storage, too.</summary>
    AzureService,

    /// <summary>A portal of Azure: web pages in which people manage resources and deployments.</summary>
    AzurePortal,

    /// <summary>Another host of OpenAI's domain.</summary>
    OpenAiDomain,

    /// <summary>Pages that comments and messages link to; no client sends a key there.</summary>
    Documentation,

    /// <summary>The same machine.</summary>
    Loopback,

    /// <summary>A store of secrets: the value at such a URL is fetched before a program sees it.</summary>
    SecretStore,

    /// <summary>A provider with keys of its own.</summary>
    OtherProvider,
}

/// <summary>Groups kinds of hosts.</summary>
internal static class HostKinds
{
    /// <summary>Determines whether the rules on URLs apply to a host: it is OpenAI's or Azure OpenAI's, or meant to be.</summary>
    internal static bool IsChecked(this HostKind kind) => kind is HostKind.OpenAi or HostKind.Configured or HostKind.Azure
        or HostKind.Website or HostKind.ConsumerApp or HostKind.Misspelled;

    /// <summary>Determines whether a host takes OpenAI's keys.</summary>
    internal static bool TakesOpenAiKeys(this HostKind kind) => kind is HostKind.OpenAi or HostKind.Configured;
}
