using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Represents a row of <c>Data/hosts.tsv</c>.</summary>
internal sealed class HostRow(DataRow row) : SourcedRow(row)
{
    internal string Pattern { get; } = row["host"];

    internal HostKind Kind { get; } = row.GetMember<HostKind>("kind");

    /// <summary>Gets a value indicating whether programs request the host for reasons other than the API.</summary>
    internal bool IsRead { get; } = row["use"] == "read";

    /// <summary>
    /// Gets the end of the matching names, including the period before it; <see langword="null"/> if the row is not a suffix.
    /// </summary>
    internal string? Suffix => Pattern[0] == '*' ? Pattern.Substring(1) : null;

    /// <summary>
    /// Gets the beginning of the matching names, including its period; <see langword="null"/> if the row is not a prefix.
    /// </summary>
    internal string? Prefix => Pattern[Pattern.Length - 1] == '*' ? Pattern.Substring(0, Pattern.Length - 1) : null;
}

/// <summary>
/// Represents the hosts in <c>Data/hosts.tsv</c>. Whole names take precedence over suffixes, and longer suffixes over shorter ones.
/// </summary>
internal sealed class HostTable
{
    /// <summary>Gets the table, which can also parse additional rows.</summary>
    internal static DataTable<HostRow> Table { get; } = new("hosts.tsv", static row => new HostRow(row));

    private static readonly Lazy<HostTable> Default = new(static () => new HostTable(Table.Rows));

    private readonly Dictionary<string, HostRow> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HostRow> _suffixes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<HostRow> _prefixes = [];

    internal HostTable(IReadOnlyList<HostRow> rows)
    {
        All = rows;
        foreach (HostRow row in All)
        {
            if (row.Suffix is { } suffix)
            {
                _suffixes.Add(suffix, row);
            }
            else if (row.Prefix is not null)
            {
                _prefixes.Add(row);
            }
            else
            {
                _names.Add(row.Pattern, row);
            }
        }
    }

    /// <summary>Gets the hosts of the package.</summary>
    internal static HostTable Instance => Default.Value;

    internal IReadOnlyList<HostRow> All { get; }

    /// <summary>Finds the row of a whole host name.</summary>
    /// <param name="host">A host in the form that <see cref="UrlHost.Normalize"/> returns.</param>
    internal HostRow? FindName(string host) => _names.TryGetValue(host, out HostRow row) ? row : null;

    /// <summary>Finds the row of the longest suffix of a host, or of its prefix.</summary>
    internal HostRow? FindPattern(string host)
    {
        for (int dot = host.IndexOf('.', Math.Min(1, host.Length)); dot >= 0; dot = host.IndexOf('.', dot + 1))
        {
            if (_suffixes.TryGetValue(host.Substring(dot), out HostRow row) && (row.Kind != HostKind.OpenAi || IsRegion(host, dot)))
            {
                return row;
            }
        }

        return _prefixes.Find(row => host.StartsWith(row.Prefix, StringComparison.OrdinalIgnoreCase)
            && (row.Pattern[0] is not (>= '0' and <= '9') || host.All(static c => c is '.' or (>= '0' and <= '9'))));
    }

    /// <summary>
    /// Determines whether the characters before <paramref name="end"/> are one label, not longer than a region's name, so that they cannot
    /// contain a key.
    /// </summary>
    private static bool IsRegion(string host, int end)
    {
        const int MaxLength = 20;
        for (int i = 0; i < end; i++)
        {
            if (host[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '{' or '}'
                or ParsedUrl.Hole))
            {
                return false;
            }
        }

        return end is > 0 and <= MaxLength;
    }
}
