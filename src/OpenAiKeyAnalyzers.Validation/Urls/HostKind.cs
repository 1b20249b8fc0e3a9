namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Specifies the owner of a URL's host. <c>Data/hosts.tsv</c> uses these names.</summary>
internal enum HostKind
{
    /// <summary>A host that no row lists: another provider's, a company's proxy, or an unknown one.</summary>
    Other,

    /// <summary>OpenAI's API, including regional hosts.</summary>
    OpenAi,

    /// <summary>A host that accepts OpenAI's keys according to the options, such as a company's proxy.</summary>
    Configured,

    /// <summary>A resource of Azure OpenAI.</summary>
    Azure,

    /// <summary>OpenAI's documentation, help or dashboard.</summary>
    Website,

    /// <summary>OpenAI's apps for end users: <c>chat.openai.com</c>.</summary>
    ConsumerApp,

    /// <summary>A misspelling of the host of OpenAI's API.</summary>
    Misspelled,

    /// <summary>Another Azure service. Code for OpenAI often also contains the hosts of search and storage services.</summary>
    AzureService,

    /// <summary>An Azure portal: web pages on which users manage resources and deployments.</summary>
    AzurePortal,

    /// <summary>Another host of OpenAI's domain.</summary>
    OpenAiDomain,

    /// <summary>Pages to which comments and messages link; no client sends a key to them.</summary>
    Documentation,

    /// <summary>The same machine.</summary>
    Loopback,

    /// <summary>A secret store: the value at such a URL is read before a program uses it.</summary>
    SecretStore,

    /// <summary>A provider with keys of its own.</summary>
    OtherProvider,
}

/// <summary>Groups kinds of hosts.</summary>
internal static class HostKinds
{
    /// <summary>Determines whether the URL rules apply to a host: it is, or is intended to be, OpenAI's or Azure OpenAI's.</summary>
    internal static bool IsChecked(this HostKind kind) => kind is HostKind.OpenAi or HostKind.Configured or HostKind.Azure
        or HostKind.Website or HostKind.ConsumerApp or HostKind.Misspelled;

    /// <summary>Determines whether a host accepts OpenAI's keys.</summary>
    internal static bool TakesOpenAiKeys(this HostKind kind) => kind is HostKind.OpenAi or HostKind.Configured;
}
