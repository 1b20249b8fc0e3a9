using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Keys;

/// <summary>Keys of other vendors that are recognized by their prefix, as <c>Data/vendors.tsv</c> lists them.</summary>
internal static class VendorKeyTable
{
    internal const string Azure = "Azure OpenAI";

    private static readonly Lazy<VendorKeyFormat[]> Rows =
        new(static () => Parse(DataFile.ReadRows("vendors.tsv", VendorKeyFormat.Columns)));

    private static readonly Lazy<string[]> OpenAiLikeFamilies = new(static () => GetOpenAiLikeFamilies(All));

    /// <summary>Gets all rows in the order of the file.</summary>
    internal static IReadOnlyList<VendorKeyFormat> All => Rows.Value;

    internal static VendorKeyFormat[] Parse(IEnumerable<string[]> rows) => [.. rows.Select(static row => new VendorKeyFormat(row))];

    /// <summary>Determines whether a run that begins like a key of OpenAI is another vendor's.</summary>
    internal static bool IsOtherVendor(KeyRun run) => Array.Exists(OpenAiLikeFamilies.Value, run.StartsWith);

    /// <summary>Gets the beginnings that a scan for <c>sk-</c> also finds.</summary>
    internal static string[] GetOpenAiLikeFamilies(IEnumerable<VendorKeyFormat> rows) =>
        [.. rows.Select(static row => row.Family).Where(static family => family.StartsWith("sk-", StringComparison.Ordinal)).Distinct()];
}
