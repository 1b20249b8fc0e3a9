using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Settings.Checks;
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

    /// <summary>Gets a value indicating whether the entry is to be removed.</summary>
    internal bool IsRemoved { get; init; }

    /// <summary>Finds the edit for the entry; <see langword="null"/> if there is none that is certain.</summary>
    internal ReportedEdit? FindEdit()
    {
        MappedText name = Entry.Name!;

        // A name with escapes is longer where it is written.
        return name.End - name.Start != name.Length || (Replacement is null && !IsRemoved) ? null
            : new ReportedEdit(Rule.Id, Replacement is null ? ReportedEditKind.Remove : ReportedEditKind.Rename, name.Value,
                Replacement ?? string.Empty, name.Start);
    }

    /// <summary>Gets where the code reads the key; <see langword="null"/> if that is not one place.</summary>
    internal Location? Read { get; init; }
}
