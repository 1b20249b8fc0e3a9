using OpenAiKeyAnalyzers.Settings.Formats;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>What a project configures about its keys, and what is known about the project.</summary>
internal sealed class SettingsOptions
{
    /// <summary>Variable that holds the key.</summary>
    internal string Variable { get; init; } = "OPENAI_API_KEY";

    /// <summary>Setting that holds the key.</summary>
    internal string ConfigurationKey { get; init; } = "OpenAI:ApiKey";

    /// <summary>Whether a text is a known fake.</summary>
    internal Func<string, bool> IsAllowed { get; init; } = static _ => false;

    /// <summary>Whether a host, though not OpenAI's, speaks as OpenAI.</summary>
    internal Func<string, bool> IsOpenAiHost { get; init; } = static _ => false;

    /// <summary>Determines whether the code of the project names the server of a vendor.</summary>
    internal Func<string, bool> CodeNamesVendor { get; init; } = static _ => false;

    /// <summary>Gets the destination that the code gives to its clients; <see langword="null"/> if it is OpenAI or not known.</summary>
    internal Lazy<Destination?> CodeDestination { get; init; } = new(static () => null);

    /// <summary>Whether the project holds tests: made-up keys and names are right there.</summary>
    internal bool IsTestProject { get; init; }

    /// <summary>Whether the file reaches everybody who uses the program: a browser, a phone.</summary>
    internal bool IsShippedToClients { get; init; }

    /// <summary>Other files that the program reads together with this one: <c>appsettings.json</c> beside
    /// <c>appsettings.Development.json</c>.</summary>
    internal Func<IEnumerable<SettingsDocument>> Overlays { get; init; } = static () => [];
}
