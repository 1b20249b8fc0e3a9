using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Represents a row of <c>Data/retired-headers.tsv</c>.</summary>
internal sealed class RetiredHeaderRow(DataRow row)
{
    internal string Header { get; } = row["header"];

    internal string Value { get; } = row["value"];

    internal OpenAiHeaderDefect Defect { get; } = row.GetMember<OpenAiHeaderDefect>("defect");

    /// <summary>Gets the date from which OpenAI rejects the value: <c>2026-08-26</c>.</summary>
    internal string Shutdown { get; } = row["shutdown"];

    internal DataSource Source { get; } = DataSources.Get(row["source"]);
}

/// <summary>
/// Provides the values of OpenAI's own headers that OpenAI no longer accepts, as listed in <c>Data/retired-headers.tsv</c>.
/// </summary>
internal static class RetiredHeaderTable
{
    /// <summary>Gets the table, which can also parse additional rows.</summary>
    internal static DataTable<RetiredHeaderRow> Table { get; } = new("retired-headers.tsv", static row => new RetiredHeaderRow(row));

    internal static IReadOnlyList<RetiredHeaderRow> All => Table.Rows;

    /// <summary>Finds the row of a header value, ignoring case and spaces.</summary>
    /// <returns>The row, or <see langword="null"/> if the value is not retired.</returns>
    internal static RetiredHeaderRow? Find(IEnumerable<RetiredHeaderRow> rows, string header, string value)
    {
        string compact = value.Replace(" ", string.Empty);
        return rows.FirstOrDefault(row => row.Header == header && HeaderSyntax.EqualsIgnoreCase(row.Value, compact));
    }
}
