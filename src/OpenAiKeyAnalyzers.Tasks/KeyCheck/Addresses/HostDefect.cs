namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;

/// <summary>Specifies why a URL refers to another server than it appears to.</summary>
internal enum HostDefect
{
    None,

    /// <summary>A name similar to that of OpenAI's API, or its name with text after it.</summary>
    OpenAiLookAlike,

    /// <summary>A name similar to that of an Azure OpenAI resource.</summary>
    AzureLookAlike,

    /// <summary>One word contains letters of several alphabets that look alike.</summary>
    MixedAlphabets,

    /// <summary>Characters that are converted to others: full-width letters, an ideographic full stop.</summary>
    UnusualSpelling,

    /// <summary>The apparent host is before an at sign.</summary>
    HostAsUserName,
}
