using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>The paths of OpenAI's API: <c>Data/current-endpoints.txt</c> and, where both name one, <c>Data/endpoints.tsv</c>.</summary>
internal static class EndpointTable
{
    private static readonly DataTable<EndpointRow> Old = new("endpoints.tsv", static row => new EndpointRow(row));
    private static readonly DataTable<EndpointRow> Current = new("current-endpoints.txt", EndpointRow.CreateCurrent);
    private static readonly Lazy<IReadOnlyList<EndpointRow>> Rows = new(Combine);

    private static readonly Lazy<(IReadOnlyList<EndpointRow> All, Dictionary<string, List<EndpointRow>> ByWord)> Index = new(CreateIndex);

    internal static IReadOnlyList<EndpointRow> All => Rows.Value;

    /// <summary>The rows of the API's paths.</summary>
    internal static IEnumerable<EndpointRow> Endpoints => 
        All.Where(static row => row.Kind is EndpointKind.Endpoint or EndpointKind.Unserved);

    /// <summary>
    /// The rows of the API's paths that a path may match: those with the same word after the version, or all if that is not known.
    /// </summary>
    internal static IReadOnlyList<EndpointRow> FindCandidates(IReadOnlyList<string> path)
    {
        (IReadOnlyList<EndpointRow> all, Dictionary<string, List<EndpointRow>> byWord) = Index.Value;
        return path.Count < 2 || ParsedUrl.HasUnknown(path[0]) || ParsedUrl.HasUnknown(path[1]) ? all
            : byWord.TryGetValue(path[1], out List<EndpointRow> rows) ? rows
            : [];
    }

    /// <summary>Determines whether the table holds longer paths that begin with the path of a row.</summary>
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
            // Every row has a word there, at least two segments, and no wildcard before the third (a test sees to it).
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

    /// <summary>A path without the names of its wildcards, which the two files need not agree on.</summary>
    private static string NormalizePath(string path) =>
        string.Join("/", path.Split('/').Select(static segment => segment.Length > 0 && EndpointRow.IsWildcard(segment) ? "{}" : segment));
}
