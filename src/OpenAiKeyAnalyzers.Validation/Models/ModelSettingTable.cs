using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/model-settings.tsv</c>.</summary>
internal sealed class ModelSettingRow(string name, ModelOperations operations, string source)
{
    internal string Name { get; } = name;

    internal ModelOperations Operations { get; } = operations;

    internal DataSource Source { get; } = DataSources.Get(source);
}

/// <summary>What a setting's name says about the use of its model, as <c>Data/model-settings.tsv</c> lists it.</summary>
internal static class ModelSettingTable
{
    private static readonly Lazy<List<ModelSettingRow>> Rows = new(static () =>
        [.. DataFile.ReadRows("model-settings.tsv", 3)
            .Select(static row => new ModelSettingRow(row[0], OperationNames.Parse(row[1]), row[2]))]);

    internal static IReadOnlyList<ModelSettingRow> All => Rows.Value;

    /// <summary>Finds one of which operations a setting's model is asked for.</summary>
    /// <param name="name">The last names of the setting, without separators, in lower case.</param>
    /// <returns><see cref="ModelOperations.All"/> if the name does not tell.</returns>
    internal static ModelOperations GetOperations(string name)
    {
        string plain = name.EndsWith("id", StringComparison.Ordinal) ? name.Substring(0, name.Length - "id".Length)
            : name.EndsWith("name", StringComparison.Ordinal) ? name.Substring(0, name.Length - "name".Length)
            : name;
        return Rows.Value.Where(row => plain.EndsWith(row.Name, StringComparison.Ordinal))
            .OrderByDescending(static row => row.Name.Length).FirstOrDefault()?.Operations ?? ModelOperations.All;
    }
}
