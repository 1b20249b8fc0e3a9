using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Tasks.KeyCheck.Diagnostics;

namespace OpenAiKeyAnalyzers.Tasks.KeyCheck.Report;

/// <summary>Writes the results as a table: the source of the key, its kind, the server, the number of models, the result.</summary>
internal static class SummaryTable
{
    private const string Gap = "  ";
    private const string None = "-";

    /// <summary>Gets the lines of the table.</summary>
    internal static IReadOnlyList<string> Create(IReadOnlyList<CheckEntry> entries, Messages messages)
    {
        string[][] rows =
        [
            [
                messages.Format(CheckMessageKey.Table_Source), messages.Format(CheckMessageKey.Table_Key),
                messages.Format(CheckMessageKey.Table_Server), messages.Format(CheckMessageKey.Table_Models),
                messages.Format(CheckMessageKey.Table_Result),
            ],
            .. entries.Select(entry => CreateRow(entry, messages)),
        ];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => GetWidth(row[column])))];
        return [.. rows.Select(row => string.Join(Gap, row.Select((cell, column) => Pad(cell, widths[column]))).TrimEnd())];
    }

    internal static string GetResult(CheckEntry entry, Messages messages)
    {
        if (entry.Result is null)
        {
            return messages.Format(CheckMessageKey.Table_NotChecked);
        }

        string[] codes = [.. entry.Diagnostics.Select(static located => located.Diagnostic.Code).Distinct()];
        return entry.IsAccepted ? string.Join(", ", new[] { messages.Format(CheckMessageKey.Table_Works) }.Concat(codes))
            : string.Join(", ", codes);
    }

    private static string[] CreateRow(CheckEntry entry, Messages messages) =>
    [
        entry.Source,
        entry.Result?.Key is { } key ? messages.Format(key.Name) : None,
        entry.Result?.Address is { } address ? address.DisplayHost : None,
        entry.Result?.Models is { } models ? models.Count.ToString(CultureInfo.InvariantCulture) : None,
        GetResult(entry, messages),
    ];

    private static string Pad(string cell, int width) =>
        new StringBuilder(cell).Append(' ', width - GetWidth(cell)).ToString();

    // Kana, kanji and full-width forms occupy two columns of a terminal (UAX #11).
    private static int GetWidth(string text) =>
        text.Sum(static c => c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\uFF00' and <= '\uFF60') ? 2 : 1);
}
