namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;

/// <summary>Represents the ID of an organization or a project, and its source.</summary>
/// <param name="text">The value, which may be anything, even a key, and must not be shown.</param>
/// <param name="source">The source as messages describe it: an environment variable, a setting with its file, or a line of the
/// code.</param>
internal sealed class FoundId(string text, string source)
{
    internal string Text { get; } = text;

    internal string Source { get; } = source;
}
