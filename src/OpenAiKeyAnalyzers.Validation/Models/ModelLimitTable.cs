using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/model-limits.tsv</c>.</summary>
internal sealed class ModelLimitRow(DataRow row)
{
    internal NamePattern Pattern { get; } = new(row["model"]);

    internal ModelOperations Operations { get; } = OperationNames.Parse(row["operations"]);

    /// <summary>
    /// Gets the words of a request that the model rejects, in the form that <see cref="ModelLimitTable.Normalize"/> returns.
    /// </summary>
    internal IReadOnlyList<string> Words { get; } = [.. row.GetList("words").Select(ModelLimitTable.Normalize)];

    internal DataSource Source { get; } = DataSources.Get(row["source"]);
}

/// <summary>Provides the parameters that a model rejects, but its predecessors accept, as listed in <c>Data/model-limits.tsv</c>.</summary>
internal static class ModelLimitTable
{
    private static readonly DataTable<ModelLimitRow> Table = new("model-limits.tsv", static row => new ModelLimitRow(row));

    internal static IReadOnlyList<ModelLimitRow> All => Table.Rows;

    /// <summary>Determines whether a model may reject a request that contains certain words.</summary>
    /// <param name="model">The model for the request.</param>
    /// <param name="operations">The possible operations of the request.</param>
    /// <param name="hasWord">Determines whether the request contains a word in the form that <see cref="Normalize"/> returns.</param>
    internal static bool MayRefuse(string model, ModelOperations operations, Func<string, bool> hasWord) =>
        Table.Rows.Any(row => (row.Operations & operations) != ModelOperations.None && row.Pattern.IsMatch(model)
            && row.Words.Any(hasWord));

    /// <summary>
    /// Converts the name of a parameter to a common form of JSON, forms and client libraries: <c>response_format</c>,
    /// <c>ResponseFormat</c>.
    /// </summary>
    internal static string Normalize(string word) => word.Replace("_", string.Empty).ToLowerInvariant();
}
