using Microsoft.CodeAnalysis;
using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Configuration;

/// <summary>Represents an entry of a settings file whose key does not reach the code.</summary>
/// <param name="rule">The rule that is violated.</param>
/// <param name="entry">The entry; its name is reported.</param>
/// <param name="message">The message, which names the defect and its effect.</param>
internal sealed class EntryFinding(DiagnosticDescriptor rule, SettingsEntry entry, LocalizableString message)
{
    internal DiagnosticDescriptor Rule { get; } = rule;

    internal SettingsEntry Entry { get; } = entry;

    internal LocalizableString Message { get; } = message;

    /// <summary>Gets the correct name of the entry; <see langword="null"/> if renaming it is not sufficient.</summary>
    internal string? Replacement { get; init; }

    /// <summary>Gets a value indicating whether the fix removes the entry.</summary>
    internal bool IsRemoved { get; init; }

    /// <summary>Finds the edit of the entry; <see langword="null"/> if no edit is certain.</summary>
    internal ReportedEdit? FindEdit()
    {
        MappedText name = Entry.Name!;

        // A name with escapes has more characters in the file than in its value.
        return name.End - name.Start != name.Length || (Replacement is null && !IsRemoved) ? null
            : new ReportedEdit(Rule.Id, Replacement is null ? ReportedEditKind.Remove : ReportedEditKind.Rename, name.Value,
                Replacement ?? string.Empty, name.Start);
    }

    /// <summary>Gets the location of the code that reads the key; <see langword="null"/> if there is no single location.</summary>
    internal Location? Read { get; init; }
}
