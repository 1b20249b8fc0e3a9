using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/model-operations.tsv</c>.</summary>
internal sealed class ModelOperationRow(string model, ModelOperations operations, ModelOperations unknown, string source, string sample)
{
    internal string Model { get; } = model;

    internal NamePattern Pattern { get; } = new(model);

    /// <summary>Gets the operations that the model serves.</summary>
    internal ModelOperations Operations { get; } = operations;

    /// <summary>Gets the operations that the model certainly does not serve; all of them for a name that OpenAI does not know.</summary>
    internal ModelOperations Denied { get; } = (operations | unknown) == ModelOperations.None
        ? ModelOperations.All : ModelOperations.Certain & ~(operations | unknown);

    internal DataSource Source { get; } = DataSources.Get(source);

    /// <summary>Gets a name that has the pattern; empty if the row is about one name.</summary>
    internal string Sample { get; } = sample;
}

/// <summary>Which operations a model serves, as <c>Data/model-operations.tsv</c> lists them.</summary>
internal static class ModelOperationTable
{
    private static readonly Lazy<(Dictionary<string, ModelOperationRow> ByName, List<ModelOperationRow> Patterns)> Rows = new(Read);

    internal static IEnumerable<ModelOperationRow> All => Rows.Value.ByName.Values.Concat(Rows.Value.Patterns);

    /// <summary>Finds what is known of a model: by its name, else by the first pattern that it has.</summary>
    /// <returns><see langword="null"/> for a model of which nothing is known, and for what is no plain name.</returns>
    internal static ModelOperationRow? Find(string model) =>
        model.Length > ModelLookup.MaxPlainLength || model.IndexOfAny([':', '/', ' ']) >= 0 ? null
        : Rows.Value.ByName.TryGetValue(model, out ModelOperationRow row) ? row
        : Rows.Value.Patterns.Find(candidate => candidate.Pattern.IsMatch(model));

    /// <summary>Gets what a model serves.</summary>
    /// <returns><see cref="ModelOperations.None"/> for a model of which nothing is known.</returns>
    internal static ModelOperations GetOperations(string model) => Find(model)?.Operations ?? ModelOperations.None;

    /// <summary>Gets the operations that a column of a table names.</summary>
    internal static ModelOperations Parse(string column) => OperationNames.Parse(column);

    /// <summary>Finds the operation that an address or its end, from a slash or the beginning on, names; <see cref="ModelOperations.None"/>
    /// if it names none.</summary>
    internal static ModelOperations FindInAddress(string address) => OperationNames.FindInAddress(address);

    private static (Dictionary<string, ModelOperationRow> ByName, List<ModelOperationRow> Patterns) Read()
    {
        var byName = new Dictionary<string, ModelOperationRow>(StringComparer.Ordinal);
        var patterns = new List<ModelOperationRow>();
        foreach (string[] columns in DataFile.ReadRows("model-operations.tsv", 6))
        {
            ModelOperations unknown = columns[2] == "*" ? ModelOperations.All : Parse(columns[2]);
            var row = new ModelOperationRow(columns[0], Parse(columns[1]), unknown, columns[3], columns[4]);
            if (row.Pattern.IsName)
            {
                byName.Add(row.Model, row);
            }
            else
            {
                patterns.Add(row);
            }
        }

        return (byName, patterns);
    }
}
