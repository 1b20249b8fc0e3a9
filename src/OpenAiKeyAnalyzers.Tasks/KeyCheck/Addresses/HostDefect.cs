namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;

/// <summary>How a URL leads to another server than it seems to.</summary>
internal enum HostDefect
{
    None,

    /// <summary>Nearly OpenAI's API, or its name with something after it.</summary>
    OpenAiLookAlike,

    /// <summary>Nearly a resource of Azure OpenAI.</summary>
    AzureLookAlike,

    /// <summary>Letters of several alphabets that look alike are mixed in one word.</summary>
    MixedAlphabets,

    /// <summary>Characters that represent others: full-width letters, an ideographic full stop.</summary>
    UnusualSpelling,

    /// <summary>The name that a reader takes for the host is before an at sign.</summary>
    HostAsUserName,
}
