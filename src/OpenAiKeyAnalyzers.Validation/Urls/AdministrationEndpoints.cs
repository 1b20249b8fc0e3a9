using OpenAiKeyAnalyzers.Validation.Data;
using OpenAiKeyAnalyzers.Validation.Sinks;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Represents a row of <c>Data/administration-endpoints.tsv</c>.</summary>
internal sealed class AdministrationEndpointRow(DataRow row)
{
    internal string Path { get; } = row["path"];

    internal DataSource Source { get; } = DataSources.Get(row["source"]);

    /// <summary>Gets an endpoint below the path.</summary>
    internal string Sample { get; } = row["sample"];
}

/// <summary>Provides the endpoints that require an admin key: <c>Data/administration-endpoints.tsv</c>.</summary>
internal static class AdministrationEndpoints
{
    private const string Version = "/v1/";

    private static readonly DataTable<AdministrationEndpointRow> Table =
        new("administration-endpoints.tsv", static row => new AdministrationEndpointRow(row));

    internal static IReadOnlyList<AdministrationEndpointRow> All => Table.Rows;

    /// <summary>
    /// Gets the scope of the endpoint in a URL or in a part of one; <see cref="EndpointScope.Unknown"/> if there is none.
    /// </summary>
    internal static EndpointScope GetScope(string url)
    {
        if (All.Any(row => ContainsPath(url, row.Path)))
        {
            return EndpointScope.Administration;
        }

        return url.IndexOf(Version, StringComparison.Ordinal) >= 0 ? EndpointScope.Ordinary : EndpointScope.Unknown;
    }

    private static bool ContainsPath(string url, string path)
    {
        for (int start = url.IndexOf(path, StringComparison.Ordinal); start >= 0;
            start = url.IndexOf(path, start + path.Length, StringComparison.Ordinal))
        {
            int end = start + path.Length;
            if (end == url.Length || !IsWordCharacter(url[end]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
