using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>Specifies how the words of a script are separated and quoted.</summary>
internal enum ShellDialect
{
    /// <summary>sh, bash, zsh: POSIX.1-2017, Shell Command Language, §2.2.</summary>
    Posix,

    /// <summary>Windows PowerShell and PowerShell: about_Quoting_Rules, about_Parsing.</summary>
    PowerShell,

    /// <summary>The Windows command processor, and the C runtime that splits the arguments.</summary>
    Cmd,
}

/// <summary>Represents a word of a command, without its quotes.</summary>
/// <param name="text">The word.</param>
/// <param name="isLiteral">Whether a character that the shell would expand is in single quotes, which prevent that.</param>
/// <param name="punctuation">The character if this is not a word but PowerShell's <c>=</c>, <c>,</c>, or a bracket; otherwise NUL.</param>
internal sealed class ShellWord(MappedText text, bool isLiteral, char punctuation = '\0')
{
    internal MappedText Text { get; } = text;

    internal string Value => Text.Value;

    internal bool IsLiteral { get; } = isLiteral;

    /// <summary>
    /// Gets a value indicating whether one pair of quotes encloses the whole word, so that a space in it belongs to the word.
    /// </summary>
    internal bool IsQuoted { get; init; }

    internal char Punctuation { get; } = punctuation;
}
