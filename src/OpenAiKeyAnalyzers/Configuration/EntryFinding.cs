using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>An entry of a settings file from which the key does not reach the code.</summary>
/// <param name="rule">The rule that is broken.</param>
/// <param name="entry">The entry; the finding is at its name.</param>
/// <param name="message">What is wrong.</param>
internal sealed class EntryFinding(DiagnosticDescriptor rule, SettingsEntry entry, LocalizableString message)
{
    internal DiagnosticDescriptor Rule { get; } = rule;

    internal SettingsEntry Entry { get; } = entry;

    internal LocalizableString Message { get; } = message;

    /// <summary>Gets the right name of the entry; <see langword="null"/> if a new name is not enough.</summary>
    internal string? Replacement { get; init; }

    /// <summary>Gets where the code reads the key; <see langword="null"/> if that is not one place.</summary>
    internal Location? Read { get; init; }
}
