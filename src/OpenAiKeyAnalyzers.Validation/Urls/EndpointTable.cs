using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>
/// Provides the paths of OpenAI's API: <c>Data/current-endpoints.txt</c> and, for paths in both files, <c>Data/endpoints.tsv</c>.
/// </summary>
internal static class EndpointTable
{
    private static readonly DataTable<EndpointRow> Old = new("endpoints.tsv", static row => new EndpointRow(row));
    private static readonly DataTable<EndpointRow> Current = new("current-endpoints.txt", EndpointRow.CreateCurrent);
    private static readonly Lazy<IReadOnlyList<EndpointRow>> Rows = new(Combine);

    private static readonly Lazy<(IReadOnlyList<EndpointRow> All, Dictionary<string, List<EndpointRow>> ByWord)> Index = new(CreateIndex);

    internal static IReadOnlyList<EndpointRow> All => Rows.Value;

    /// <summary>Gets the rows of the API's paths.</summary>
    internal static IEnumerable<EndpointRow> Endpoints => 
        All.Where(static row => row.Kind is EndpointKind.Endpoint or EndpointKind.Unserved);

    /// <summary>
    /// Finds the rows that a path may match: those with the same word after the version, or all rows if that word is unknown.
    /// </summary>
    internal static IReadOnlyList<EndpointRow> FindCandidates(IReadOnlyList<string> path)
    {
        (IReadOnlyList<EndpointRow> all, Dictionary<string, List<EndpointRow>> byWord) = Index.Value;
        return path.Count < 2 || ParsedUrl.HasUnknown(path[0]) || ParsedUrl.HasUnknown(path[1]) ? all
            : byWord.TryGetValue(path[1], out List<EndpointRow> rows) ? rows
            : [];
    }

    /// <summary>Determines whether the table contains longer paths that start with the path of a row.</summary>
    internal static bool HasPathsBelow(EndpointRow row)
    {
        string shape = NormalizePath(row.Path) + "/";
        return FindCandidates(row.Segments)
            .Any(other => NormalizePath(other.Path).StartsWith(shape, StringComparison.Ordinal));
    }

    private static (IReadOnlyList<EndpointRow> All, Dictionary<string, List<EndpointRow>> ByWord) CreateIndex()
    {
        var all = Endpoints.ToList();
        var byWord = new Dictionary<string, List<EndpointRow>>(StringComparer.OrdinalIgnoreCase);
        foreach (EndpointRow row in all)
        {
            // Every row has a word there, at least two segments, and no wildcard before the third (verified by a test).
            string word = row.Segments[1];
            if (!byWord.TryGetValue(word, out List<EndpointRow>? rows))
            {
                byWord.Add(word, rows = []);
            }

            rows.Add(row);
        }

        return (all, byWord);
    }

    private static List<EndpointRow> Combine()
    {
        var old = new HashSet<string>(Old.Rows.Select(static row => NormalizePath(row.Path)), StringComparer.Ordinal);
        return [.. Old.Rows, .. Current.Rows.Where(row => !old.Contains(NormalizePath(row.Path)))];
    }

    /// <summary>Gets a path without the names of its wildcards, which may differ between the two files.</summary>
    private static string NormalizePath(string path) =>
        string.Join("/", path.Split('/').Select(static segment => segment.Length > 0 && EndpointRow.IsWildcard(segment) ? "{}" : segment));
}
