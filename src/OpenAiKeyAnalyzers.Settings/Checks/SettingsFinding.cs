using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>What is wrong with a value of a settings file.</summary>
/// <param name="rule">The rule that is broken.</param>
/// <param name="entry">The value.</param>
/// <param name="places">Where the offending text is written: the finding's own place first.</param>
/// <param name="reading">The result of the validator; it determines the message.</param>
internal sealed class SettingsFinding(SettingsRule rule, SettingsEntry entry, IReadOnlyList<FileEdit> places, SettingsResult reading)
{
    private static readonly FileEdit[] NoEdits = [];

    internal SettingsRule Rule { get; } = rule;

    internal SettingsEntry Entry { get; } = entry;

    internal IReadOnlyList<FileEdit> Spans { get; } = places;

    internal SettingsResult Result { get; } = reading;

    /// <summary>Whose server the value is for.</summary>
    internal Destination Destination { get; init; }

    /// <summary>Whether the place is the recommended one, so that the finding is information, not a warning.</summary>
    internal bool IsInfo { get; init; }

    /// <summary>The edits that fix the value and lose nothing that is needed; empty if a person has to decide.</summary>
    internal IReadOnlyList<FileEdit> Edits { get; init; } = NoEdits;

    /// <summary>The same finding without a fix.</summary>
    internal SettingsFinding WithoutRepair() =>
        new(Rule, Entry, Spans, Result) { Destination = Destination, IsInfo = IsInfo, CanClearValue = CanClearValue };

    /// <summary>Whether the fix is one that a person decides on: editors offer it, the command line leaves it.</summary>
    internal bool RequiresDecision { get; init; }

    /// <summary>Whether taking the value away is a way out: the right one is to come from elsewhere.</summary>
    internal bool CanClearValue { get; init; }
}
