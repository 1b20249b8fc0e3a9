using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Settings.Entries;

/// <summary>
/// Represents a pattern of file names in lower case, in which <c>*</c> represents any characters; a folder may precede it.
/// </summary>
internal sealed class FileNamePattern
{
    private readonly string _folder;
    private readonly NamePattern _name;

    internal FileNamePattern(string text)
    {
        int slash = text.LastIndexOf('/');
        _folder = text.Substring(0, slash + 1);
        _name = new NamePattern(text.Substring(slash + 1));
        IsOpen = text.EndsWith("*", StringComparison.Ordinal);
    }

    /// <summary>Gets a value indicating whether the pattern does not specify the end of the name.</summary>
    internal bool IsOpen { get; }

    /// <summary>Determines whether a file matches.</summary>
    /// <param name="folder">The folder, with slashes, including a trailing one.</param>
    /// <param name="name">The name in lower case.</param>
    internal bool IsMatch(string folder, string name) =>
        _name.IsMatch(name) && folder.EndsWith(_folder, StringComparison.OrdinalIgnoreCase);
}
