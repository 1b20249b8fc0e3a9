using OpenAiKeyAnalyzers.Settings.Checks;
using OpenAiKeyAnalyzers.Settings.Entries;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Represents the edits that the analyzers passed on in the compiler report, because only the compiler analyzes the code.
/// </summary>
internal sealed class ReportedEdits
{
    // A report contains all findings of all analyzers.
    private const int LongestReport = 64 * 1024 * 1024;

    private readonly IReadOnlyList<ReportedEdit> _all;

    private ReportedEdits(IReadOnlyList<ReportedEdit> all) => _all = all;

    /// <summary>Gets the edits of the project file, without duplicates.</summary>
    internal IEnumerable<ReportedEdit> Project => _all.Where(static edit => edit.IsProject)
        .GroupBy(static edit => (edit.Kind, edit.Text)).Select(static group => group.First());

    /// <summary>Reads a report; empty if there is none.</summary>
    internal static ReportedEdits Read(string? path) =>
        new(!string.IsNullOrEmpty(path) && RegularFiles.Read(path!, LongestReport) is { } content
            && EncodedTextFile.Read(content) is { } report ? ReportedEdit.ReadAll(report.Text) : []);

    /// <summary>Applies the edits of a settings file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="applied">The edits that were applied, with their positions.</param>
    /// <returns>The changed text.</returns>
    internal string Apply(string path, string text, out List<(ReportedEdit Edit, int Line, int Column)> applied)
    {
        applied = [];
        var edits = new List<FileEdit>();
        foreach (ReportedEdit edit in _all.Where(edit => !edit.IsProject && edit.Path == path)
            .GroupBy(static edit => edit.Position).Select(static group => group.First()).OrderBy(static edit => edit.Position))
        {
            if (edit.FindFileEdit(text) is { } change && edits.TrueForAll(other => other.End <= change.Start))
            {
                edits.Add(change);
                int line = text.LastIndexOf('\n', Math.Max(edit.Position - 1, 0)) + 1;
                applied.Add((edit, text.Take(line).Count(static c => c == '\n') + 1, edit.Position - line + 1));
            }
        }

        return SettingsFixer.Apply(text, edits);
    }
}
