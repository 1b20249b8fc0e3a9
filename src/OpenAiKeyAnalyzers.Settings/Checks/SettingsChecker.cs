using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Lets every rule read every value of a file.</summary>
internal static class SettingsChecker
{
    /// <summary>
    /// The readers of a value, one an area. A reader looks at the entry's role and names, asks the context whose server the value is for,
    /// lets its grammar read the text, and maps what it finds through <see cref="MappedText.GetPosition"/>.
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

    /// <summary>What is wrong in a file, in the order of its values. Never throws; linear in the length of the file.</summary>
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

        // The name of a pair is a value too: what is written once is reported once.
        var seen = new HashSet<(SettingsRule, int)>();

        // Of several names that would become one, the first may; whichever is repaired first, the text is the same.
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
                        // The edit of a retired model removes a name of the table, which is never a piece of a key.
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

    /// <summary>The name that an automatic repair writes, and among which others it has to be the only one.</summary>
    private static (object Scope, string Name)? ClaimOf(SettingsFinding finding) => finding.Rule switch
    {
        _ when finding.RequiresDecision || finding.Edits.Count == 0 => null,
        SettingsRule.InvalidName => (SettingsPath.Root, finding.Edits[0].Replacement),
        SettingsRule.WrongHeaderName => (SettingsContext.ScopeOf(finding.Entry), finding.Edits[0].Replacement),
        _ => null,
    };
}
