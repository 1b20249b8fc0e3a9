using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Represents a row of <c>Data/path-typos.tsv</c>.</summary>
internal sealed class PathTypoRow(DataRow row) : SourcedRow(row)
{
    /// <summary>Gets the wrong segments after the version.</summary>
    internal string Written { get; } = row["written"];

    /// <summary>Gets the correct segments.</summary>
    internal string Meant { get; } = row["meant"];
}

/// <summary>Provides the wrong paths in <c>Data/path-typos.tsv</c>.</summary>
internal static class PathTypoTable
{
    /// <summary>Gets the table, which can also parse additional rows.</summary>
    internal static DataTable<PathTypoRow> Table { get; } = new("path-typos.tsv", static row => new PathTypoRow(row));

    internal static IReadOnlyList<PathTypoRow> All => Table.Rows;

    /// <summary>Finds the row of a path after the version; <see langword="null"/> if there is none.</summary>
    internal static PathTypoRow? Find(IReadOnlyList<PathTypoRow> rows, string written) =>
        rows.FirstOrDefault(row => row.Written.Equals(written, StringComparison.OrdinalIgnoreCase));
}
