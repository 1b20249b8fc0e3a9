using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/model-limits.tsv</c>.</summary>
internal sealed class ModelLimitRow(string model, ModelOperations operations, IReadOnlyList<string> words, string source)
{
    internal NamePattern Pattern { get; } = new(model);

    internal ModelOperations Operations { get; } = operations;

    /// <summary>Gets the words of a request that the model refuses, as <see cref="ModelLimitTable.Normalize"/> returns them.</summary>
    internal IReadOnlyList<string> Words { get; } = words;

    internal DataSource Source { get; } = DataSources.Get(source);
}

/// <summary>What a model refuses that its predecessors take, as <c>Data/model-limits.tsv</c> lists it.</summary>
internal static class ModelLimitTable
{
    private static readonly Lazy<List<ModelLimitRow>> Rows = new(static () =>
    [
        .. DataFile.ReadRows("model-limits.tsv", 5).Select(static row =>
            new ModelLimitRow(row[0], ModelOperationTable.Parse(row[1]), [.. row[2].Split('|').Select(Normalize)], row[3])),
    ]);

    internal static IReadOnlyList<ModelLimitRow> All => Rows.Value;

    /// <summary>Determines whether a request that holds certain words may be refused by a model.</summary>
    /// <param name="model">The model that is to be asked for.</param>
    /// <param name="operations">The operations that the request may be for.</param>
    /// <param name="hasWord">Whether the request holds a word; it comes in the form that <see cref="Normalize"/> returns.</param>
    internal static bool MayRefuse(string model, ModelOperations operations, Func<string, bool> hasWord) =>
        Rows.Value.Exists(row => (row.Operations & operations) != ModelOperations.None && row.Pattern.IsMatch(model)
            && row.Words.Any(hasWord));

    /// <summary>Gets a name of a parameter in the form in which JSON, forms and client libraries agree: <c>response_format</c>,
    /// <c>ResponseFormat</c>.</summary>
    internal static string Normalize(string word) => word.Replace("_", string.Empty).ToLowerInvariant();
}
