using System.Text;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Settings.Checks;

/// <summary>Represents one change that was made to a file.</summary>
/// <param name="rule">The rule that required the change.</param>
/// <param name="line">The line number, starting with 1, at the time of the change.</param>
/// <param name="column">The column number, starting with 1, in UTF-16 code units.</param>
/// <param name="removed">The number of removed characters.</param>
/// <param name="name">The name that was written; empty if there is none.</param>
internal sealed class SettingsFixResult(SettingsRule rule, int line, int column, int removed, string name)
{
    internal SettingsRule Rule { get; } = rule;

    internal int Line { get; } = line;

    internal int Column { get; } = column;

    internal int Removed { get; } = removed;

    internal string Name { get; } = name;
}

/// <summary>
/// Applies all fixes that require only the file: no value is removed, and no key is moved. Findings that appear after a fix are fixed, too,
/// so that a second run changes nothing.
/// </summary>
internal static class SettingsFixer
{
    // Quotes in brackets after a scheme are three layers; each pass removes at least one.
    private const int MaxRounds = 16;

    /// <summary>Gets the fixed text and the changes; the same text if there is nothing to fix.</summary>
    internal static string Apply(SettingsFile file, string text, SettingsOptions options, out List<SettingsFixResult> changes)
    {
        changes = [];
        for (int round = 0; round < MaxRounds && SettingsDocument.CanHaveFindings(text); round++)
        {
            List<FileEdit> edits = CollectEdits(SettingsChecker.Check(SettingsDocument.Read(file, text), options), text, changes);
            if (edits.Count == 0)
            {
                break;
            }

            text = Apply(text, edits);
        }

        return text;
    }

    /// <summary>Applies edits that do not overlap, given in any order.</summary>
    internal static string Apply(string text, IEnumerable<FileEdit> edits)
    {
        var changed = new StringBuilder(text.Length);
        int end = 0;
        foreach (FileEdit edit in edits.OrderBy(static edit => edit.Start))
        {
            changed.Append(text, end, edit.Start - end).Append(edit.Replacement);
            end = edit.End;
        }

        return changed.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>Collects the edits that can be made at once: a fix that changes the same characters as an earlier one is left.</summary>
    internal static List<FileEdit> CollectEdits(IEnumerable<SettingsFinding> findings, string text, List<SettingsFixResult> changes)
    {
        var edits = new SortedList<int, FileEdit>();
        var lines = new LineCounter(text);
        foreach (SettingsFinding finding in findings)
        {
            // An unconventional name is not a defect: the code that reads the environment variable would have to change with it.
            bool isSafe = !finding.RequiresDecision && finding.Edits.Count > 0 && finding.Edits.All(edit => IsFree(edits, edit));
            if (isSafe)
            {
                foreach (FileEdit edit in finding.Edits)
                {
                    edits.Add(edit.Start, edit);
                }

                (int line, int column) = lines.GetLineAndColumn(finding.Spans[0].Start);
                changes.Add(new SettingsFixResult(finding.Rule, line, column, finding.Edits.Sum(static edit => edit.End - edit.Start),
                    finding.Edits[0].Replacement));
            }
        }

        return [.. edits.Values];
    }

    private static bool IsFree(SortedList<int, FileEdit> edits, FileEdit wanted)
    {
        // The entries are in the order of the file, so a possible conflict is among the last ones.
        for (int i = edits.Count - 1; i >= 0; i--)
        {
            FileEdit edit = edits.Values[i];
            if ((edit.Start < wanted.End && wanted.Start < edit.End) || edit.Start == wanted.Start)
            {
                return false;
            }

            if (edit.End <= wanted.Start)
            {
                break;
            }
        }

        return true;
    }

    /// <summary>Converts positions to lines and columns; efficient if the positions are in ascending order.</summary>
    private sealed class LineCounter(string text)
    {
        private int _line = 1;
        private int _start;
        private int _next;

        internal (int Line, int Column) GetLineAndColumn(int position)
        {
            if (position < _start)
            {
                (_line, _start, _next) = (1, 0, 0);
            }

            for (; _next < position; _next++)
            {
                if (text[_next] == '\n' || (text[_next] == '\r' && !(_next + 1 < text.Length && text[_next + 1] == '\n')))
                {
                    _line++;
                    _start = _next + 1;
                }
            }

            return (_line, position - _start + 1);
        }
    }
}
