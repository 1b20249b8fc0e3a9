using System.Globalization;

namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Represents the result for one mutant.</summary>
internal sealed record ReportRow(string Project, Mutant Mutant, MutantStatus Status, string Test);

/// <summary>Writes the scores to the console, and all mutants to a file.</summary>
internal static class Report
{
    /// <summary>Writes the report.</summary>
    /// <returns><see langword="true"/> if each folder reaches the threshold.</returns>
    public static bool Write(IReadOnlyList<ReportRow> rows, string directory, double threshold)
    {
        string path = Path.Combine(directory, "mutants.tsv");
        File.WriteAllLines(path, rows.OrderBy(static row => row.Status == MutantStatus.Killed)
            .ThenBy(static row => row.Project + row.Mutant.File, StringComparer.Ordinal).ThenBy(static row => row.Mutant.Line)
            .Select(static row => string.Join('\t', row.Status, $"{row.Project}/{row.Mutant.File}:{row.Mutant.Line}", row.Mutant.Mutator,
                row.Mutant.Original, row.Mutant.Replacement, row.Test)));

        Console.WriteLine("| Folder | Changes | Killed | Timed out | Survived | Not covered | Score |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        bool passes = true;
        foreach (IGrouping<string, ReportRow> folder in rows.GroupBy(static row => row.Project + "/" + row.Mutant.Folder)
            .OrderBy(static folder => folder.Key, StringComparer.Ordinal))
        {
            double score = 100.0 * (Count(folder, MutantStatus.Killed) + Count(folder, MutantStatus.TimedOut)) / folder.Count();
            passes &= score >= threshold;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| `{folder.Key}` | {folder.Count()} | {Count(folder, MutantStatus.Killed)} | {Count(folder, MutantStatus.TimedOut)} | "
                + $"{Count(folder, MutantStatus.Survived)} | {Count(folder, MutantStatus.NotCovered)} | {score:F0} % |"));
        }

        Console.WriteLine($"All mutants: {path}");
        return passes;
    }

    private static int Count(IEnumerable<ReportRow> rows, MutantStatus status) => rows.Count(row => row.Status == status);
}
