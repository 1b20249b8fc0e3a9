using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/model-sinks.tsv</c>.</summary>
internal sealed class ModelSinkRow(string sink, string method, ModelOperations operations, string source)
{
    /// <summary>Gets the name of the client, service or registration method that takes the model.</summary>
    internal string Sink { get; } = sink;

    /// <summary>Gets the beginning of the methods of a client that serves several operations; empty if it serves one.</summary>
    internal string Method { get; } = method;

    internal ModelOperations Operations { get; } = operations;

    internal DataSource Source { get; } = DataSources.Get(source);
}

/// <summary>Which operation a client library asks a model for, as <c>Data/model-sinks.tsv</c> lists it.</summary>
internal static class ModelSinkTable
{
    private static readonly Lazy<List<ModelSinkRow>> Rows = new(static () =>
        [.. DataFile.ReadRows("model-sinks.tsv", 4)
            .Select(static row => new ModelSinkRow(row[0], row[1], ModelOperationTable.Parse(row[2]), row[3]))]);

    internal static IReadOnlyList<ModelSinkRow> All => Rows.Value;

    /// <summary>Gets all operations of a client; <see cref="ModelOperations.All"/> for one that the table does not list.</summary>
    internal static ModelOperations GetOperations(string sink)
    {
        ModelOperations operations = ModelOperations.None;
        foreach (ModelSinkRow row in Rows.Value)
        {
            operations |= row.Sink == sink ? row.Operations : ModelOperations.None;
        }

        return operations == ModelOperations.None ? ModelOperations.All : operations;
    }

    /// <summary>Determines whether the method that is called on a client decides which operation it is.</summary>
    internal static bool DependsOnMethod(string sink) => Rows.Value.Exists(row => row.Sink == sink && row.Method.Length > 0);

    /// <summary>Finds the operation of a method; <see cref="ModelOperations.None"/> if the table does not list it.</summary>
    internal static ModelOperations FindOperation(string sink, string method)
    {
        // GenerateImageEdits begins with GenerateImage, too.
        ModelSinkRow? best = null;
        foreach (ModelSinkRow row in Rows.Value)
        {
            if (row.Sink == sink && method.StartsWith(row.Method, StringComparison.Ordinal) && !(best?.Method.Length >= row.Method.Length))
            {
                best = row;
            }
        }

        return best?.Operations ?? ModelOperations.None;
    }
}
