namespace OpenAiKeyAnalyzers.Validation.Data;

/// <summary>Represents the source of the facts in a table.</summary>
internal sealed class DataSource(DataRow row)
{
    internal string Name { get; } = row["name"];

    /// <summary>Gets the date on which the source was read, or the date of its state: <c>2026-11-23</c>.</summary>
    internal string Date { get; } = row["date"];

    internal string Url { get; } = row["address"];
}

/// <summary>Specifies the reliability of a fact in the tables.</summary>
internal enum Confidence
{
    /// <summary>Documented by the vendor.</summary>
    Documented,

    /// <summary>Reported by users, in more than one place.</summary>
    Reported,

    /// <summary>Inferred from other facts.</summary>
    Inferred,

    /// <summary>Sources differ.</summary>
    Conflicting,
}

/// <summary>Provides the sources of the tables, and the date that determines which models and endpoints are retired.</summary>
internal static class DataSources
{
    private static readonly DataTable<DataSource> Table = new("sources.tsv", static row => new DataSource(row));

    private static readonly Lazy<Dictionary<string, DataSource>> Sources =
        new(static () => Table.Rows.ToDictionary(static source => source.Name, StringComparer.Ordinal));

    /// <summary>
    /// Gets the date on which the tables were last compared with their sources: <c>2026-11-23</c>. Everything that was shut down on or
    /// before it is retired. It is independent of the current date, so that builds are reproducible.
    /// </summary>
    internal static string AsOf => Sources.Value["as-of"].Date;

    /// <summary>Gets all sources, except the row with the date.</summary>
    internal static IEnumerable<DataSource> All => Sources.Value.Values.Where(static source => source.Url.Length > 0);

    internal static DataSource Get(string name) => Sources.Value[name];

    /// <summary>
    /// Determines whether a date is not after the date of the tables: true for <c>2026-08-26</c>, false for an empty string.
    /// </summary>
    internal static bool IsPast(string date) => date.Length > 0 && string.CompareOrdinal(date, AsOf) <= 0;
}
