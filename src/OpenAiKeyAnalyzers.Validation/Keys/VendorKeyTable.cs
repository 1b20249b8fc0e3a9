using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>Provides the keys of other vendors that are recognized by their prefix, as listed in <c>Data/vendors.tsv</c>.</summary>
internal static class VendorKeyTable
{
    internal const string Azure = "Azure OpenAI";

    /// <summary>Gets the table, which can also parse additional rows.</summary>
    internal static DataTable<VendorKeyFormat> Table { get; } = new("vendors.tsv", static row => new VendorKeyFormat(row));

    private static readonly Lazy<string[]> OpenAiLikeFamilies = new(static () => GetOpenAiLikeFamilies(All));

    /// <summary>Gets all rows in the order of the file.</summary>
    internal static IReadOnlyList<VendorKeyFormat> All => Table.Rows;

    /// <summary>Determines whether a run that starts like an OpenAI key belongs to another vendor.</summary>
    internal static bool IsOtherVendor(KeyRun run) => Array.Exists(OpenAiLikeFamilies.Value, run.StartsWith);

    /// <summary>Gets the beginnings that a scan for <c>sk-</c> also finds.</summary>
    internal static string[] GetOpenAiLikeFamilies(IEnumerable<VendorKeyFormat> rows) =>
        [.. rows.Select(static row => row.Family).Where(static family => family.StartsWith("sk-", StringComparison.Ordinal)).Distinct()];
}
