using OpenAiKeyAnalyzers.Validation.Credentials;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Sources;

/// <summary>A value, and where it comes from.</summary>
/// <param name="text">The value. May be a key: never to be shown.</param>
/// <param name="name">The variable or the configuration key that holds it.</param>
/// <param name="file">The name of the file that holds it; empty if the environment does.</param>
internal sealed class FoundValue(string text, string name, string file)
{
    internal string Text { get; } = text;

    internal string Name { get; } = name;

    internal string File { get; } = file;

    /// <summary>Gets the full path of the file; empty if there is none.</summary>
    internal string Path { get; init; } = string.Empty;

    /// <summary>Gets the line, from 1; 0 if there is none.</summary>
    internal int Line { get; init; }

    /// <summary>Gets the name as messages show it: <c>OPENAI_API_KEY</c>, <c>OpenAI:ApiKey (secrets.json)</c>.</summary>
    internal string DisplayName => File.Length == 0 ? Name : $"{Name} ({File})";

    /// <summary>Gets a value indicating whether nothing that can be seen is in it.</summary>
    internal bool IsEmpty => CredentialValidator.Validate(Text).Defect == CredentialDefect.Empty;
}
