using OpenAiKeyAnalyzers.Validation.Credentials;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Sources;

/// <summary>Represents a value and its source.</summary>
/// <param name="text">The value, which may be a key and must not be shown.</param>
/// <param name="name">The environment variable or the configuration key that contains the value.</param>
/// <param name="file">The name of the file that contains the value; empty for the environment.</param>
internal sealed class FoundValue(string text, string name, string file)
{
    internal string Text { get; } = text;

    internal string Name { get; } = name;

    internal string File { get; } = file;

    /// <summary>Gets the full path of the file; empty if there is none.</summary>
    internal string Path { get; init; } = string.Empty;

    /// <summary>Gets the line number, starting with 1; 0 if there is none.</summary>
    internal int Line { get; init; }

    /// <summary>Gets the name as messages show it: <c>OPENAI_API_KEY</c>, <c>OpenAI:ApiKey (secrets.json)</c>.</summary>
    internal string DisplayName => File.Length == 0 ? Name : $"{Name} ({File})";

    /// <summary>Gets a value indicating whether the value contains no visible characters.</summary>
    internal bool IsEmpty => CredentialValidator.Validate(Text).Defect == CredentialDefect.Empty;
}
