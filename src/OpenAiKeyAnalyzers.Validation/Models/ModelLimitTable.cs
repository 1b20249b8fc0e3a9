using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/model-limits.tsv</c>.</summary>
internal sealed class ModelLimitRow(DataRow row)
{
    internal NamePattern Pattern { get; } = new(row["model"]);

    internal ModelOperations Operations { get; } = OperationNames.Parse(row["operations"]);

    /// <summary>Gets the words of a request that the model refuses, as <see cref="ModelLimitTable.Normalize"/> returns them.</summary>
    internal IReadOnlyList<string> Words { get; } = [.. row.GetList("words").Select(ModelLimitTable.Normalize)];

    internal DataSource Source { get; } = DataSources.Get(row["source"]);
}

/// <summary>What a model refuses that its predecessors take, as <c>Data/model-limits.tsv</c> lists it.</summary>
internal static class ModelLimitTable
{
    private static readonly DataTable<ModelLimitRow> Table = new("model-limits.tsv", static row => new ModelLimitRow(row));

    internal static IReadOnlyList<ModelLimitRow> All => Table.Rows;

    /// <summary>Determines whether a request that holds certain words may be refused by a model.</summary>
    /// <param name="model">The model that is to be asked for.</param>
    /// <param name="operations">The operations that the request may be for.</param>
    /// <param name="hasWord">Whether the request holds a word; it comes in the form that <see cref="Normalize"/> returns.</param>
    internal static bool MayRefuse(string model, ModelOperations operations, Func<string, bool> hasWord) =>
        Table.Rows.Any(row => (row.Operations & operations) != ModelOperations.None && row.Pattern.IsMatch(model)
            && row.Words.Any(hasWord));

    /// <summary>Gets a name of a parameter in the form in which JSON, forms and client libraries agree: <c>response_format</c>,
    /// <c>ResponseFormat</c>.</summary>
    internal static string Normalize(string word) => word.Replace("_", string.Empty).ToLowerInvariant();
}
