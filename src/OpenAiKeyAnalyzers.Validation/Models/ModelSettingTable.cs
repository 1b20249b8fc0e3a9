using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/model-settings.tsv</c>.</summary>
internal sealed class ModelSettingRow(DataRow row)
{
    internal string Name { get; } = row["name"];

    internal ModelOperations Operations { get; } = OperationNames.Parse(row["operations"]);

    internal DataSource Source { get; } = DataSources.Get(row["source"]);
}

/// <summary>What a setting's name says about the use of its model, as <c>Data/model-settings.tsv</c> lists it.</summary>
internal static class ModelSettingTable
{
    private static readonly DataTable<ModelSettingRow> Table = new("model-settings.tsv", static row => new ModelSettingRow(row));

    internal static IReadOnlyList<ModelSettingRow> All => Table.Rows;

    /// <summary>Finds one of which operations a setting's model is asked for.</summary>
    /// <param name="name">The last names of the setting, without separators, in lower case.</param>
    /// <returns><see cref="ModelOperations.All"/> if the name does not tell.</returns>
    internal static ModelOperations GetOperations(string name)
    {
        string plain = name.EndsWith("id", StringComparison.Ordinal) ? name.Substring(0, name.Length - "id".Length)
            : name.EndsWith("name", StringComparison.Ordinal) ? name.Substring(0, name.Length - "name".Length)
            : name;
        return Table.Rows.Where(row => plain.EndsWith(row.Name, StringComparison.Ordinal))
            .OrderByDescending(static row => row.Name.Length).FirstOrDefault()?.Operations ?? ModelOperations.All;
    }
}
