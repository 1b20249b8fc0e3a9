using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/model-settings.tsv</c>.</summary>
internal sealed class ModelSettingRow(DataRow row)
{
    internal string Name { get; } = row["name"];

    internal ModelOperations Operations { get; } = OperationNames.Parse(row["operations"]);

    internal DataSource Source { get; } = DataSources.Get(row["source"]);
}

/// <summary>Provides the use of a model that the name of its setting shows, as listed in <c>Data/model-settings.tsv</c>.</summary>
internal static class ModelSettingTable
{
    private static readonly DataTable<ModelSettingRow> Table = new("model-settings.tsv", static row => new ModelSettingRow(row));

    internal static IReadOnlyList<ModelSettingRow> All => Table.Rows;

    /// <summary>Gets the operations, for one of which the model of a setting is used.</summary>
    /// <param name="name">The last parts of the setting's name, without separators, in lower case.</param>
    /// <returns>The operations; <see cref="ModelOperations.All"/> if the name does not show them.</returns>
    internal static ModelOperations GetOperations(string name)
    {
        string plain = name.EndsWith("id", StringComparison.Ordinal) ? name.Substring(0, name.Length - "id".Length)
            : name.EndsWith("name", StringComparison.Ordinal) ? name.Substring(0, name.Length - "name".Length)
            : name;
        return Table.Rows.Where(row => plain.EndsWith(row.Name, StringComparison.Ordinal))
            .OrderByDescending(static row => row.Name.Length).FirstOrDefault()?.Operations ?? ModelOperations.All;
    }
}
