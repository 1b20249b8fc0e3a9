using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Applies every rule to every value of a file.</summary>
internal static class SettingsChecker
{
    /// <summary>
    /// The checkers of a value, one per area. A checker uses the role and the names of the entry, gets the destination of the value from
    /// the context, validates the text, and maps the results with <see cref="MappedText.GetPosition"/>.
    /// </summary>
    private static readonly Func<SettingsEntry, SettingsContext, IEnumerable<SettingsFinding>>[] Checkers =
    [
        SettingsKeyChecker.Check,
        SettingsCredentialChecker.Check,
        SettingsNameChecker.Check,
        SettingsVendorVariableChecker.Check,
        SettingsHeaderChecker.Check,
        SettingsUrlChecker.Check,
        SettingsModelChecker.Check,
    ];

    /// <summary>Finds the findings in a file, in the order of its values. Never throws; runs in linear time.</summary>
    internal static IEnumerable<SettingsFinding> Check(SettingsDocument document, SettingsOptions options,
        CancellationToken cancellation = default)
    {
        SettingsFinding[] findings = [.. Find(document, options, cancellation)];
        return findings.Length < 2 ? findings : new RepairOrder(document.Text, Recheck).Filter(findings);

        IReadOnlyList<SettingsFinding> Recheck(string changed) =>
            [.. Find(SettingsDocument.Read(document.File, changed), options, cancellation)];
    }

    private static IEnumerable<SettingsFinding> Find(SettingsDocument document, SettingsOptions options, CancellationToken cancellation)
    {
        var context = new SettingsContext(document, options);

        // The name in a pair is also a value: text that is written once is reported once.
        var seen = new HashSet<(SettingsRule, int)>();

        // If several names would be corrected to the same name, only the first one is; the result does not depend on the order of the
        // fixes.
        var claims = new HashSet<(object Scope, string Name)>();
        foreach (SettingsEntry entry in document.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Func<SettingsEntry, SettingsContext, IEnumerable<SettingsFinding>> read in Checkers)
            {
                foreach (SettingsFinding finding in read(entry, context))
                {
                    if (seen.Add((finding.Rule, finding.Spans[0].Start)))
                    {
                        // The edit for a retired model removes a name that is in the table, which is never a part of a key.
                        bool isRefused = EntryEditMapper.AreIdle(document.Text, finding.Edits)
                            || EntryEditMapper.MayJoin(document.Text, finding.Edits)
                            || (finding.Rule is not (SettingsRule.RetiredModel or SettingsRule.WrongModel)
                                && EntryEditMapper.MayLoseKey(document.Text, finding.Edits))
                            || (ClaimOf(finding) is { } claim && !claims.Add(claim));
                        yield return isRefused ? finding.WithoutRepair() : finding;
                    }
                }
            }
        }
    }

    /// <summary>Gets the name that an automatic fix writes, and the scope in which it must be unique.</summary>
    private static (object Scope, string Name)? ClaimOf(SettingsFinding finding) => finding.Rule switch
    {
        _ when finding.RequiresDecision || finding.Edits.Count == 0 => null,
        SettingsRule.InvalidName => (SettingsPath.Root, finding.Edits[0].Replacement),
        SettingsRule.WrongHeaderName => (SettingsContext.ScopeOf(finding.Entry), finding.Edits[0].Replacement),
        _ => null,
    };
}
