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
internal sealed class EndpointRow(
    string path, EndpointKind kind, string shutdown, string successor, EndpointChange change, Confidence confidence, string source,
    string note, bool isCurrent = false)
{
    /// <summary>As written in the table: <c>/v1/engines/{model}/completions</c>.</summary>
    internal string Path { get; } = path;

    internal EndpointKind Kind { get; } = kind;

    /// <summary>Day of the shutdown: <c>2026-08-26</c>; empty if none is known.</summary>
    internal string Shutdown { get; } = shutdown;

    /// <summary>In the form of <see cref="Path"/>; empty if the vendor names none.</summary>
    internal string Successor { get; } = successor;

    internal EndpointChange Change { get; } = change;

    internal Confidence Confidence { get; } = confidence;

    internal DataSource Source { get; } = DataSources.Get(source);

    internal string Note { get; } = note;

    /// <summary>The parts of <see cref="Path"/> between its slashes.</summary>
    internal IReadOnlyList<string> Segments { get; } = path.TrimStart('/').Split('/');

    /// <summary>What is not certain is never called retired.</summary>
    internal EndpointStatus Status { get; } =
        isCurrent ? EndpointStatus.Current
        : shutdown.Length == 0 ? EndpointStatus.Legacy
        : DataSources.IsPast(shutdown) && confidence is (Confidence.Documented or Confidence.Reported) ? EndpointStatus.Retired
        : EndpointStatus.Announced;

    internal static bool IsWildcard(string segment) => segment[0] == '{';
}
