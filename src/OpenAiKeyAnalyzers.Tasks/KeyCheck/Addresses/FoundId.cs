namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Addresses;

/// <summary>The ID of an organization or a project, and where it comes from.</summary>
/// <param name="text">The value. May be anything, even a key: not to be shown.</param>
/// <param name="source">What messages call the place: a variable, a setting with its file, or a line of the code.</param>
internal sealed class FoundId(string text, string source)
{
    internal string Text { get; } = text;

    internal string Source { get; } = source;
}
