using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Represents a row of <c>Data/path-typos.tsv</c>.</summary>
internal sealed class PathTypoRow(DataRow row) : SourcedRow(row)
{
    /// <summary>Gets the wrong segments after the version.</summary>
    internal string Written { get; } = row["written"];

    /// <summary>Gets the segments that are right.</summary>
    internal string Meant { get; } = row["meant"];
}

/// <summary>The wrong paths that <c>Data/path-typos.tsv</c> lists.</summary>
internal static class PathTypoTable
{
    /// <summary>Gets the table, which also parses rows that are not in it.</summary>
    internal static DataTable<PathTypoRow> Table { get; } = new("path-typos.tsv", static row => new PathTypoRow(row));

    internal static IReadOnlyList<PathTypoRow> All => Table.Rows;

    /// <summary>Finds the row of a path after the version; <see langword="null"/> if none lists it.</summary>
    internal static PathTypoRow? Find(IReadOnlyList<PathTypoRow> rows, string written) =>
        rows.FirstOrDefault(row => row.Written.Equals(written, StringComparison.OrdinalIgnoreCase));
}
