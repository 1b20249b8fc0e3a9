using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Urls;

/// <summary>What a row of the table is about.</summary>
internal enum EndpointKind
{
    Endpoint,

    /// <summary>An endpoint that no model serves since the day of the row: every request fails, although the endpoint is there.</summary>
    Unserved,

    /// <summary>A version of Azure's API: <c>?api-version=…</c>.</summary>
    Version,

    /// <summary>An old page of the dashboard.</summary>
    Page,

    /// <summary>A former address that leads on to the present one. Never reported.</summary>
    Link,
}

/// <summary>What else must change when a path gives way to its successor.</summary>
internal enum EndpointChange
{
    /// <summary>There is no successor.</summary>
    None,

    /// <summary>Nothing: the successor takes the same request.</summary>
    Path,

    /// <summary>The body of the request.</summary>
    Body,

    /// <summary>The body of the request, into which the model moves from the path.</summary>
    Model,

    /// <summary>The program: the successor works in another way.</summary>
    Redesign,

    /// <summary>The same, and it takes an admin key.</summary>
    Admin,
}

/// <summary>Where a path stands on its way out, by the day of the tables.</summary>
internal enum EndpointStatus
{
    Current,
    Legacy,
    Announced,
    Retired,
}

/// <summary>A path of OpenAI's API, or another address that the table lists.</summary>
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

    /// <summary>Gets the path as the table writes it: <c>/v1/engines/{model}/completions</c>.</summary>
    internal string Path { get; }

    internal EndpointKind Kind { get; }

    /// <summary>Gets the day of the shutdown: <c>2026-08-26</c>; empty if none is known.</summary>
    internal string Shutdown { get; } = string.Empty;

    /// <summary>Gets the successor in the form of <see cref="Path"/>; empty if the vendor names none.</summary>
    internal string Successor { get; } = string.Empty;

    internal EndpointChange Change { get; }

    internal Confidence Confidence { get; }

    internal DataSource Source { get; }

    internal string Note { get; } = string.Empty;

    /// <summary>Gets the parts of <see cref="Path"/> between its slashes.</summary>
    internal IReadOnlyList<string> Segments { get; }

    /// <summary>Gets the status by the day of the tables. What is not certain is never called retired.</summary>
    internal EndpointStatus Status { get; }

    /// <summary>Creates a row of <c>Data/current-endpoints.txt</c>.</summary>
    internal static EndpointRow CreateCurrent(DataRow row) => new(row["path"], row["source"] is { Length: > 0 } source ? source : "spec");

    internal static bool IsWildcard(string segment) => segment[0] == '{';
}
