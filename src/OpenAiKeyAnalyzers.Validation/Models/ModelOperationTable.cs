using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/model-operations.tsv</c>.</summary>
internal sealed class ModelOperationRow
{
    internal ModelOperationRow(DataRow row)
    {
        Model = row["model"];
        Pattern = new NamePattern(Model);
        Operations = OperationNames.Parse(row["operations"]);
        ModelOperations possible = Operations | (row["unknown"] == "*" ? ModelOperations.All : OperationNames.Parse(row["unknown"]));
        Denied = possible == ModelOperations.None ? ModelOperations.All : ModelOperations.Certain & ~possible;
        Source = DataSources.Get(row["source"]);
        Sample = row["sample"];
    }

    internal string Model { get; }

    internal NamePattern Pattern { get; }

    /// <summary>Gets the operations that the model supports.</summary>
    internal ModelOperations Operations { get; }

    /// <summary>
    /// Gets the operations that the model certainly does not support; all operations for a name that OpenAI does not know.
    /// </summary>
    internal ModelOperations Denied { get; }

    internal DataSource Source { get; }

    /// <summary>Gets a name that matches the pattern; empty if the row is about one name.</summary>
    internal string Sample { get; }
}

/// <summary>Provides the operations that a model supports, as listed in <c>Data/model-operations.tsv</c>.</summary>
internal static class ModelOperationTable
{
    private static readonly DataTable<ModelOperationRow> Table = new("model-operations.tsv", static row => new ModelOperationRow(row));

    private static readonly Lazy<Dictionary<string, ModelOperationRow>> ByName = new(static () =>
        Table.Rows.Where(static row => row.Pattern.IsName).ToDictionary(static row => row.Model, StringComparer.Ordinal));

    private static readonly Lazy<List<ModelOperationRow>> Patterns =
        new(static () => [.. Table.Rows.Where(static row => !row.Pattern.IsName)]);

    internal static IReadOnlyList<ModelOperationRow> All => Table.Rows;

    /// <summary>Finds the row of a model: by its name, otherwise by the first pattern that matches.</summary>
    /// <returns>The row, or <see langword="null"/> for an unknown model, and for a string that is not a plain name.</returns>
    internal static ModelOperationRow? Find(string model) =>
        model.Length > ModelLookup.MaxPlainLength || model.IndexOfAny([':', '/', ' ']) >= 0 ? null
        : ByName.Value.TryGetValue(model, out ModelOperationRow row) ? row
        : Patterns.Value.Find(candidate => candidate.Pattern.IsMatch(model));

    /// <summary>Gets the operations that a model supports.</summary>
    /// <returns>The operations; <see cref="ModelOperations.None"/> for an unknown model.</returns>
    internal static ModelOperations GetOperations(string model) => Find(model)?.Operations ?? ModelOperations.None;

    /// <summary>Gets the operations that a column of a table names.</summary>
    internal static ModelOperations Parse(string column) => OperationNames.Parse(column);

    /// <summary>
    /// Finds the operation in a URL or in its end, which starts at a slash or at the beginning; <see cref="ModelOperations.None"/> if there
    /// is none.
    /// </summary>
    internal static ModelOperations FindInAddress(string address) => OperationNames.FindInAddress(address);
}
