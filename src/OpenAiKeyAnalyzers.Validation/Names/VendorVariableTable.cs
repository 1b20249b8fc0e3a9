using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Names;

/// <summary>A name that by convention holds the key of a service other than OpenAI.</summary>
/// <param name="name">The name, as the service documents it.</param>
/// <param name="vendor">The service.</param>
/// <param name="isSetting">Whether it is a configuration key, not an environment variable.</param>
internal sealed class VendorVariable(string name, string vendor, bool isSetting)
{
    /// <summary>The service that the table names for keys of Azure OpenAI.</summary>
    internal const string AzureOpenAi = "Azure OpenAI";

    internal string Name { get; } = name;

    internal string Vendor { get; } = vendor;

    internal bool IsSetting { get; } = isSetting;
}

/// <summary>The names of <c>Data/vendor-variables.tsv</c>.</summary>
internal static class VendorVariableTable
{
    internal const int Columns = 5;

    private static readonly Lazy<Dictionary<string, VendorVariable>> Rows = new(static () =>
        Parse(DataFile.ReadRows("vendor-variables.tsv", Columns)).ToDictionary(static row => row.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Gets all rows.</summary>
    internal static IReadOnlyCollection<VendorVariable> All => Rows.Value.Values;

    /// <summary>Finds the service whose key a variable or setting holds by convention; <see langword="null"/> if there is none.</summary>
    internal static VendorVariable? Find(string name) => Rows.Value.TryGetValue(name, out VendorVariable row) ? row : null;

    internal static IEnumerable<VendorVariable> Parse(IEnumerable<string[]> rows) =>
        rows.Select(static row => new VendorVariable(row[0], row[1], row[2] == "setting"));
}
