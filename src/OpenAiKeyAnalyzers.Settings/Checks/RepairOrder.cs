using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>
/// Makes the fixes of one value independent of their order. If one fix changes the effect of another one, such as removing a quotation mark
/// after which a key is complete, only the first one is offered; the other one is found again after it.
/// </summary>
/// <param name="text">The text of the file.</param>
/// <param name="check">Finds the findings in another text of the same file.</param>
internal sealed class RepairOrder(string text, Func<string, IReadOnlyList<SettingsFinding>> check)
{
    // Values with several fixes are rare, and each of them requires reading the file again. For values beyond this number, one fix is
    // offered at a time.
    private const int MaxValues = 8;

    /// <summary>Gets the findings, with the fixes that can be applied in any order.</summary>
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

    // The fixes of URLs are independent.
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

    /// <summary>Determines whether two lists of edits are equal except for their positions, which moved because of a change.</summary>
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
