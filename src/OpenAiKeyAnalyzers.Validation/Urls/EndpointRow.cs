using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>Specifies what a row of the table describes.</summary>
internal enum EndpointKind
{
    Endpoint,

    /// <summary>
    /// An endpoint that no model has supported since the date of the row: every request fails, although the endpoint exists.
    /// </summary>
    Unserved,

    /// <summary>A version of Azure's API: <c>?api-version=…</c>.</summary>
    Version,

    /// <summary>An old page of the dashboard.</summary>
    Page,

    /// <summary>A former URL that redirects to the current one. Never reported.</summary>
    Link,
}

/// <summary>Specifies the other changes that are required when a path is replaced with its successor.</summary>
internal enum EndpointChange
{
    /// <summary>There is no successor.</summary>
    None,

    /// <summary>None: the successor accepts the same request.</summary>
    Path,

    /// <summary>The body of the request.</summary>
    Body,

    /// <summary>The body of the request, into which the model moves from the path.</summary>
    Model,

    /// <summary>The program: the successor works in another way.</summary>
    Redesign,

    /// <summary>The program: the successor works in another way, and requires an admin key.</summary>
    Admin,
}

/// <summary>Specifies the status of a path on the date of the tables.</summary>
internal enum EndpointStatus
{
    Current,
    Legacy,
    Announced,
    Retired,
}

/// <summary>Represents a path of OpenAI's API, or another URL that the table lists.</summary>
internal sealed class EndpointRow
{
    internal EndpointRow(DataRow row)
        : this(row["path"], row["source"])
    {
        Kind = row.GetMember<EndpointKind>("kind");
        Shutdown = row["shutdown"];
        Successor = row["successor"];
        Change = row.GetMember("change", EndpointChange.None);
        Confidence = row.GetMember<Confidence>("confidence");
        Note = row["note"];
        bool isKnown = Confidence is Confidence.Documented or Confidence.Reported;
        Status = Shutdown.Length == 0 ? EndpointStatus.Legacy
            : DataSources.IsPast(Shutdown) && isKnown ? EndpointStatus.Retired
            : EndpointStatus.Announced;
    }

    private EndpointRow(string path, string source)
    {
        Path = path;
        Segments = path.TrimStart('/').Split('/');
        Source = DataSources.Get(source);
    }

    /// <summary>Gets the path in the form of the table: <c>/v1/engines/{model}/completions</c>.</summary>
    internal string Path { get; }

    internal EndpointKind Kind { get; }

    /// <summary>Gets the date of the shutdown: <c>2026-08-26</c>; empty if none is known.</summary>
    internal string Shutdown { get; } = string.Empty;

    /// <summary>Gets the successor in the form of <see cref="Path"/>; empty if the vendor names none.</summary>
    internal string Successor { get; } = string.Empty;

    internal EndpointChange Change { get; }

    internal Confidence Confidence { get; }

    internal DataSource Source { get; }

    internal string Note { get; } = string.Empty;

    /// <summary>Gets the parts of <see cref="Path"/> between its slashes.</summary>
    internal IReadOnlyList<string> Segments { get; }

    /// <summary>Gets the status on the date of the tables. An uncertain path is never classified as retired.</summary>
    internal EndpointStatus Status { get; }

    /// <summary>Creates a row of <c>Data/current-endpoints.txt</c>.</summary>
    internal static EndpointRow CreateCurrent(DataRow row) => new(row["path"], row["source"] is { Length: > 0 } source ? source : "spec");

    internal static bool IsWildcard(string segment) => segment[0] == '{';
}
