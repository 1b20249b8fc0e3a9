using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Represents a project's options about its keys, and the known facts about the project.</summary>
internal sealed class SettingsOptions
{
    /// <summary>Gets the environment variable that contains the key.</summary>
    internal string Variable { get; init; } = "OPENAI_API_KEY";

    /// <summary>Gets the setting that contains the key.</summary>
    internal string ConfigurationKey { get; init; } = "OpenAI:ApiKey";

    /// <summary>Gets a function that determines whether a string is a known fake key.</summary>
    internal Func<string, bool> IsAllowed { get; init; } = static _ => false;

    /// <summary>Gets a function that determines whether a host that is not OpenAI's provides OpenAI's API.</summary>
    internal Func<string, bool> IsOpenAiHost { get; init; } = static _ => false;

    /// <summary>Gets a function that determines whether the code of the project contains the server of a vendor.</summary>
    internal Func<string, bool> CodeNamesVendor { get; init; } = static _ => false;

    /// <summary>Gets the destination that the code sets for its clients; <see langword="null"/> if it is OpenAI or unknown.</summary>
    internal Lazy<Destination?> CodeDestination { get; init; } = new(static () => null);

    /// <summary>Gets a value indicating whether the project contains tests, in which made-up keys and names are intended.</summary>
    internal bool IsTestProject { get; init; }

    /// <summary>Gets a value indicating whether all users of the program receive the file, as in a browser or on a phone.</summary>
    internal bool IsShippedToClients { get; init; }

    /// <summary>
    /// Gets the other files that the program reads together with this one: <c>appsettings.json</c> next to
    /// <c>appsettings.Development.json</c>.
    /// </summary>
    internal Func<IEnumerable<SettingsDocument>> Overlays { get; init; } = static () => [];
}
