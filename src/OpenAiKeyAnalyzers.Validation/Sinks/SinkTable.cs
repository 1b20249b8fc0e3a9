using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Which parameters and properties of which clients take what, as <c>Data/sinks.tsv</c> lists it.</summary>
internal static class SinkTable
{
    /// <summary>Gets the table, which also parses rows that are not in it.</summary>
    internal static DataTable<SinkRow> Table { get; } = new("sinks.tsv", static row => new SinkRow(row));

    private static readonly Lazy<ILookup<string, SinkRow>> RowsByTypeName =
        new(static () => Table.Rows.ToLookup(static row => row.TypeName, StringComparer.Ordinal));

    internal static IReadOnlyList<SinkRow> All => Table.Rows;

    /// <summary>Finds the rows of the types that have a name, in whatever namespace.</summary>
    internal static IEnumerable<SinkRow> FindByTypeName(string name) => RowsByTypeName.Value[name];

    /// <summary>Finds the row about a parameter or property of any type of an assembly.</summary>
    /// <returns><see langword="null"/> if no row is about the whole assembly.</returns>
    internal static SinkRow? FindByAssembly(string assembly, string member, string parameter) =>
        RowsByTypeName.Value[SinkRow.Any].FirstOrDefault(row => row.Client == assembly && row.Matches(member, parameter));
}
