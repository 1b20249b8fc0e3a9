using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Specifies what determines the destination of a registered client.</summary>
internal enum ClientRegistrationDestination
{
    /// <summary>The last argument, which is the client or creates it.</summary>
    Value,

    /// <summary>The arguments; if they contain no host, the destination is OpenAI.</summary>
    Arguments,

    /// <summary>The configuration.</summary>
    None,
}

/// <summary>Represents a row of <c>Data/client-registrations.tsv</c>: a method that registers a client as a service.</summary>
internal sealed class ClientRegistrationRow(DataRow row)
{
    internal string Library { get; } = row["library"];

    internal string Method { get; } = row["method"];

    /// <summary>
    /// Gets the full names of the type that the container provides, without type arguments; that of the latest version comes first.
    /// </summary>
    internal IReadOnlyList<string> Services { get; } = row.GetList("service");

    internal ClientRegistrationDestination Destination { get; } = row.GetMember<ClientRegistrationDestination>("destination");

    internal DataSource Source { get; } = DataSources.Get(row["source"]);
}

/// <summary>Provides the methods that register clients, as listed in <c>Data/client-registrations.tsv</c>.</summary>
internal static class ClientRegistrationTable
{
    /// <summary>Gets the table, which can also parse additional rows.</summary>
    internal static DataTable<ClientRegistrationRow> Table { get; } =
        new("client-registrations.tsv", static row => new ClientRegistrationRow(row));

    internal static IReadOnlyList<ClientRegistrationRow> All => Table.Rows;
}
