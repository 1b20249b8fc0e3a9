using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Headers;

/// <summary>Represents a row of <c>Data/retired-headers.tsv</c>.</summary>
internal sealed class RetiredHeaderRow(string[] row)
{
    internal const int Columns = 5;

    internal string Header { get; } = row[0];

    internal string Value { get; } = row[1];

    internal OpenAiHeaderDefect Defect { get; } = (OpenAiHeaderDefect)Enum.Parse(typeof(OpenAiHeaderDefect), row[2]);

    /// <summary>Gets the day from which OpenAI refuses the value: <c>2026-08-26</c>.</summary>
    internal string Shutdown { get; } = row[3];

    internal DataSource Source { get; } = DataSources.Get(row[4]);
}

/// <summary>Values of OpenAI's own headers that OpenAI no longer accepts, as <c>Data/retired-headers.tsv</c> lists them.</summary>
internal static class RetiredHeaderTable
{
    private static readonly Lazy<RetiredHeaderRow[]> Rows =
        new(static () => Parse(DataFile.ReadRows("retired-headers.tsv", RetiredHeaderRow.Columns)));

    internal static IReadOnlyList<RetiredHeaderRow> All => Rows.Value;

    internal static RetiredHeaderRow[] Parse(IEnumerable<string[]> rows) => [.. rows.Select(static row => new RetiredHeaderRow(row))];

    /// <summary>Finds the row of a header's value; case and spaces do not matter.</summary>
    /// <returns><see langword="null"/> if the value is not retired.</returns>
    internal static RetiredHeaderRow? Find(IEnumerable<RetiredHeaderRow> rows, string header, string value)
    {
        string compact = value.Replace(" ", string.Empty);
        return rows.FirstOrDefault(row => row.Header == header && HeaderSyntax.EqualsIgnoreCase(row.Value, compact));
    }
}
