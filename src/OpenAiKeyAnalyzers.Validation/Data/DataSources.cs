namespace OpenAiKeyAnalyzers.Validation.Data;

/// <summary>Where a fact of the tables was read.</summary>
internal sealed class DataSource(DataRow row)
{
    internal string Name { get; } = row["name"];

    /// <summary>When it was read, or the state it had: <c>2026-11-23</c>.</summary>
    internal string Date { get; } = row["date"];

    internal string Url { get; } = row["address"];
}

/// <summary>How far a fact of the tables may be trusted.</summary>
internal enum Confidence
{
    /// <summary>The vendor says so.</summary>
    Documented,

    /// <summary>Users say so, and it was seen more than once.</summary>
    Reported,

    /// <summary>It follows from other facts.</summary>
    Inferred,

    /// <summary>Sources differ.</summary>
    Conflicting,
}

/// <summary>The sources of the tables, and the day that decides what is over.</summary>
internal static class DataSources
{
    private static readonly DataTable<DataSource> Table = new("sources.tsv", static row => new DataSource(row));

    private static readonly Lazy<Dictionary<string, DataSource>> Sources =
        new(static () => Table.Rows.ToDictionary(static source => source.Name, StringComparer.Ordinal));

    /// <summary>
    /// The day on which the tables were last compared with their sources: <c>2026-11-23</c>. What was shut down on it or before is gone;
    /// the clock has no say, so that two builds of one version say the same.
    /// </summary>
    internal static string AsOf => Sources.Value["as-of"].Date;

    /// <summary>All sources by name; the row with the day is not among them.</summary>
    internal static IEnumerable<DataSource> All => Sources.Value.Values.Where(static source => source.Url.Length > 0);

    internal static DataSource Get(string name) => Sources.Value[name];

    /// <summary>Whether a day has come: <c>2026-08-26</c> has, an empty text has not.</summary>
    internal static bool IsPast(string date) => date.Length > 0 && string.CompareOrdinal(date, AsOf) <= 0;
}
