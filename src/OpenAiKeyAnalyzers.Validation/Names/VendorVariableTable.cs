using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>
/// Represents a row of <c>Data/vendor-variables.tsv</c>: a name that by convention is that of a key for a service other than OpenAI.
/// </summary>
internal sealed class VendorVariable(DataRow row)
{
    /// <summary>The name of the service for keys of Azure OpenAI in the table.</summary>
    internal const string AzureOpenAi = "Azure OpenAI";

    /// <summary>Gets the name as the service documents it.</summary>
    internal string Name { get; } = row["name"];

    internal string Vendor { get; } = row["service"];

    /// <summary>Gets a value indicating whether the name is a configuration key and not an environment variable.</summary>
    internal bool IsSetting { get; } = row["kind"] == "setting";
}

/// <summary>Provides the names in <c>Data/vendor-variables.tsv</c>.</summary>
internal static class VendorVariableTable
{
    private static readonly DataTable<VendorVariable> Table = new("vendor-variables.tsv", static row => new VendorVariable(row));

    private static readonly Lazy<Dictionary<string, VendorVariable>> ByName =
        new(static () => Table.Rows.ToDictionary(static row => row.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Gets all rows.</summary>
    internal static IReadOnlyList<VendorVariable> All => Table.Rows;

    /// <summary>
    /// Finds the service to which the key in an environment variable or setting belongs by convention; <see langword="null"/> if there is
    /// none.
    /// </summary>
    internal static VendorVariable? Find(string name) => ByName.Value.TryGetValue(name, out VendorVariable row) ? row : null;
}
