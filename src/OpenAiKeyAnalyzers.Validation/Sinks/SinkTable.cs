using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Which parameters and properties of which clients take what, as <c>Data/sinks.tsv</c> lists it.</summary>
internal static class SinkTable
{
    private static readonly Lazy<SinkRow[]> Rows = new(static () => Parse(DataFile.ReadRows("sinks.tsv", SinkRow.Columns)));

    private static readonly Lazy<ILookup<string, SinkRow>> RowsByTypeName =
        new(static () => Rows.Value.ToLookup(static row => row.TypeName, StringComparer.Ordinal));

    internal static IReadOnlyList<SinkRow> All => Rows.Value;

    internal static SinkRow[] Parse(IEnumerable<string[]> rows) => [.. rows.Select(static row => new SinkRow(row))];

    /// <summary>Finds the rows of the types that have a name, in whatever namespace.</summary>
    internal static IEnumerable<SinkRow> FindByTypeName(string name) => RowsByTypeName.Value[name];

    /// <summary>Finds the row about a parameter or property of any type of an assembly.</summary>
    /// <returns><see langword="null"/> if no row is about the whole assembly.</returns>
    internal static SinkRow? FindByAssembly(string assembly, string member, string parameter) =>
        RowsByTypeName.Value[SinkRow.Any].FirstOrDefault(row => row.Client == assembly && row.Matches(member, parameter));
}
