using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Represents a row of <c>Data/path-typos.tsv</c>.</summary>
internal sealed class PathTypoRow(string[] row)
{
    internal const int Columns = 5;

    /// <summary>Gets the wrong segments after the version.</summary>
    internal string Written { get; } = row[0];

    /// <summary>Gets the segments that are right.</summary>
    internal string Meant { get; } = row[1];

    internal string Source { get; } = row[2];

    /// <summary>Gets the day on which the source was read: <c>2026-11-23</c>.</summary>
    internal string Date { get; } = row[3];

    /// <summary>Gets a URL with the wrong form.</summary>
    internal string Sample { get; } = row[4];
}

/// <summary>The wrong paths that <c>Data/path-typos.tsv</c> lists.</summary>
internal static class PathTypoTable
{
    private static readonly Lazy<PathTypoRow[]> Rows = new(static () => Parse(DataFile.ReadRows("path-typos.tsv", PathTypoRow.Columns)));

    internal static IReadOnlyList<PathTypoRow> All => Rows.Value;

    internal static PathTypoRow[] Parse(IEnumerable<string[]> rows) => [.. rows.Select(static row => new PathTypoRow(row))];

    /// <summary>Finds the row of a path after the version; <see langword="null"/> if none lists it.</summary>
    internal static PathTypoRow? Find(IReadOnlyList<PathTypoRow> rows, string written) =>
        rows.FirstOrDefault(row => row.Written.Equals(written, StringComparison.OrdinalIgnoreCase));
}
