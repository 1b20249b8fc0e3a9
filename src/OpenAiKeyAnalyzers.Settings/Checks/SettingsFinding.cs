using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Represents the defect of a value in a settings file.</summary>
/// <param name="rule">The rule that is violated.</param>
/// <param name="entry">The entry of the value.</param>
/// <param name="places">The spans of the incorrect text, starting with the location of the finding.</param>
/// <param name="reading">The result of the validator; it determines the message.</param>
internal sealed class SettingsFinding(SettingsRule rule, SettingsEntry entry, IReadOnlyList<FileEdit> places, SettingsResult reading)
{
    private static readonly FileEdit[] NoEdits = [];

    internal SettingsRule Rule { get; } = rule;

    internal SettingsEntry Entry { get; } = entry;

    internal IReadOnlyList<FileEdit> Spans { get; } = places;

    internal SettingsResult Result { get; } = reading;

    /// <summary>Gets the destination of the value.</summary>
    internal Destination Destination { get; init; }

    /// <summary>
    /// Gets a value indicating whether the key is where it should be stored, so that the finding is information and not a warning.
    /// </summary>
    internal bool IsInfo { get; init; }

    /// <summary>Gets the edits that fix the value without removing required text; empty if a person has to decide.</summary>
    internal IReadOnlyList<FileEdit> Edits { get; init; } = NoEdits;

    /// <summary>Gets the same finding without a fix.</summary>
    internal SettingsFinding WithoutRepair() =>
        new(Rule, Entry, Spans, Result) { Destination = Destination, IsInfo = IsInfo, CanClearValue = CanClearValue };

    /// <summary>
    /// Gets a value indicating whether a person has to decide about the fix: editors offer it, but the command line does not apply it.
    /// </summary>
    internal bool RequiresDecision { get; init; }

    /// <summary>
    /// Gets a value indicating whether clearing the value is a fix, because the correct value should come from another source.
    /// </summary>
    internal bool CanClearValue { get; init; }
}
