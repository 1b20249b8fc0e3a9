namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>Represents a request in a file.</summary>
internal sealed class SettingsRequest
{
    /// <summary>The name of the entry that is the URL of a request.</summary>
    internal const string UrlName = "url";

    /// <summary>
    /// Gets the URLs of the request as written; several if the file does not determine one of them, empty if it contains none.
    /// </summary>
    internal List<string> Urls { get; } = [];
}
