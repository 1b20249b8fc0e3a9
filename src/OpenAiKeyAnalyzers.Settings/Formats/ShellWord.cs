using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Formats;

/// <summary>How the words of a script are separated and quoted.</summary>
internal enum ShellDialect
{
    /// <summary>sh, bash, zsh: POSIX.1-2017, Shell Command Language, §2.2.</summary>
    Posix,

    /// <summary>Windows PowerShell and PowerShell: about_Quoting_Rules, about_Parsing.</summary>
    PowerShell,

    /// <summary>The Windows command processor, and the C run time that takes the arguments apart.</summary>
    Cmd,
}

/// <summary>A word of a command, without its quotes.</summary>
/// <param name="text">The word.</param>
/// <param name="isLiteral">Whether a mark that the shell would expand is in single quotes, which keep it.</param>
/// <param name="punctuation">The character if this is no word but PowerShell's <c>=</c>, <c>,</c>, or a bracket; else NUL.</param>
internal sealed class ShellWord(MappedText text, bool isLiteral, char punctuation = '\0')
{
    internal MappedText Text { get; } = text;

    internal string Value => Text.Value;

    internal bool IsLiteral { get; } = isLiteral;

    /// <summary>Whether one pair of quotes holds all of the word: a space in it is a part of it.</summary>
    internal bool IsQuoted { get; init; }

    internal char Punctuation { get; } = punctuation;
}
