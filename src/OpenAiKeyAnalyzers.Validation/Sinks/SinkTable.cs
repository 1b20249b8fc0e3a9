using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Provides the values that parameters and properties of clients accept, as listed in <c>Data/sinks.tsv</c>.</summary>
internal static class SinkTable
{
    /// <summary>Gets the table, which can also parse additional rows.</summary>
    internal static DataTable<SinkRow> Table { get; } = new("sinks.tsv", static row => new SinkRow(row));

    private static readonly Lazy<ILookup<string, SinkRow>> RowsByTypeName =
        new(static () => Table.Rows.ToLookup(static row => row.TypeName, StringComparer.Ordinal));

    internal static IReadOnlyList<SinkRow> All => Table.Rows;

    /// <summary>Finds the rows of the types with a name, in any namespace.</summary>
    internal static IEnumerable<SinkRow> FindByTypeName(string name) => RowsByTypeName.Value[name];

    /// <summary>Finds the row for a parameter or property of any type of an assembly.</summary>
    /// <returns>The row, or <see langword="null"/> if no row describes the whole assembly.</returns>
    internal static SinkRow? FindByAssembly(string assembly, string member, string parameter) =>
        RowsByTypeName.Value[SinkRow.Any].FirstOrDefault(row => row.Client == assembly && row.Matches(member, parameter));
}
