using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>
/// Keeps the fixes of one value independent of their order. Where one changes what another does, such as a quotation mark after which
/// a key turns out to be whole, only the first is offered; the other comes up again when it is done.
/// </summary>
/// <param name="text">The text of the file.</param>
/// <param name="check">Finds what is wrong in another text of the same file.</param>
internal sealed class RepairOrder(string text, Func<string, IReadOnlyList<SettingsFinding>> check)
{
    // Values with several fixes are rare, and each costs reading the file again: beyond these, one fix at a time.
    private const int MaxValues = 8;

    /// <summary>Gets the findings with the fixes that may be made in any order.</summary>
    internal IReadOnlyList<SettingsFinding> Filter(IReadOnlyList<SettingsFinding> findings)
    {
        HashSet<SettingsFinding>? refused = null;
        int values = 0;
        foreach (IGrouping<object, SettingsFinding> value in findings.Where(IsRepairOfKey).GroupBy(static finding => (object)finding.Entry))
        {
            SettingsFinding[] repairs = [.. value];
            if (repairs.Length > 1 && (++values > MaxValues || !AreIndependent(repairs)))
            {
                (refused ??= []).UnionWith(repairs.Skip(1));
            }
        }

        return refused is null ? findings
            : [.. findings.Select(finding => refused.Contains(finding) ? finding.WithoutRepair() : finding)];
    }

    // Those of URLs are independent already.
    private static bool IsRepairOfKey(SettingsFinding finding) =>
        finding.Edits.Count > 0 && !finding.RequiresDecision && finding.Result is not SettingsResult.Url;

    private bool AreIndependent(SettingsFinding[] repairs)
    {
        foreach (SettingsFinding repair in repairs)
        {
            IReadOnlyList<SettingsFinding> next = check(SettingsFixer.Apply(text, repair.Edits));
            foreach (SettingsFinding other in repairs)
            {
                if (other != repair && !next.Any(found => found.Rule == other.Rule && AreSame(found.Edits, other.Edits, repair.Edits)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Determines whether edits are others that moved because of a change.</summary>
    private static bool AreSame(IReadOnlyList<FileEdit> found, IReadOnlyList<FileEdit> others, IReadOnlyList<FileEdit> change)
    {
        if (found.Count != others.Count)
        {
            return false;
        }

        for (int i = 0; i < found.Count; i++)
        {
            FileEdit other = others[i];
            int moved = change.Where(edit => edit.End <= other.Start).Sum(static edit => edit.Replacement.Length - (edit.End - edit.Start));
            if (found[i].Start != other.Start + moved || found[i].End != other.End + moved || found[i].Replacement != other.Replacement
                || change.Any(edit => edit.Start < other.End && other.Start < edit.End))
            {
                return false;
            }
        }

        return true;
    }
}
