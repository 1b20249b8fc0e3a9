namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>A request that a file describes.</summary>
internal sealed class SettingsRequest
{
    /// <summary>Name of the entry that is the URL of a request.</summary>
    internal const string UrlName = "url";

    /// <summary>Where it goes to, as it is written; several if the file leaves open which, none if it names none.</summary>
    internal List<string> Urls { get; } = [];
}
