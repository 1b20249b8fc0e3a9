namespace OpenAiKeyAnalyzers.Validation.Data;

/// <summary>Represents a table that is a resource of the assembly that declares its rows. It is read on first use.</summary>
/// <typeparam name="TRow">The type of its rows.</typeparam>
internal sealed class DataTable<TRow>
{
    private readonly string _name;
    private readonly Func<DataRow, TRow> _create;
    private readonly Lazy<IReadOnlyList<TRow>> _rows;

    /// <param name="name">The name of the file.</param>
    /// <param name="create">Creates the row of a line.</param>
    internal DataTable(string name, Func<DataRow, TRow> create)
    {
        _name = name;
        _create = create;
        _rows = new(() => [.. DataFile.ReadRows(typeof(TRow).Assembly, name).Select(create)]);
    }

    /// <summary>Gets all rows in the order of the file.</summary>
    internal IReadOnlyList<TRow> Rows => _rows.Value;

    /// <summary>Creates a row from a line as a maintainer adds it to the file.</summary>
    internal TRow Parse(string line) => _create(DataFile.ParseRow(typeof(TRow).Assembly, _name, line));
}
