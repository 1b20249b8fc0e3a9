using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Specifies what decides where a registered client sends its requests.</summary>
internal enum ClientRegistrationDestination
{
    /// <summary>The last argument, which is the client or makes it.</summary>
    Value,

    /// <summary>The arguments; without a host among them, it is OpenAI.</summary>
    Arguments,

    /// <summary>The configuration.</summary>
    None,
}

/// <summary>Represents a row of <c>Data/client-registrations.tsv</c>: a method that registers a client as a service.</summary>
internal sealed class ClientRegistrationRow(DataRow row)
{
    internal string Library { get; } = row["library"];

    internal string Method { get; } = row["method"];

    /// <summary>Gets the full names of the type that the container provides, without type arguments: that of the newest version
    /// first.</summary>
    internal IReadOnlyList<string> Services { get; } = row.GetList("service");

    internal ClientRegistrationDestination Destination { get; } = row.GetMember<ClientRegistrationDestination>("destination");

    internal DataSource Source { get; } = DataSources.Get(row["source"]);
}

/// <summary>The methods that register clients, as <c>Data/client-registrations.tsv</c> lists them.</summary>
internal static class ClientRegistrationTable
{
    /// <summary>Gets the table, which also parses rows that are not in it.</summary>
    internal static DataTable<ClientRegistrationRow> Table { get; } =
        new("client-registrations.tsv", static row => new ClientRegistrationRow(row));

    internal static IReadOnlyList<ClientRegistrationRow> All => Table.Rows;
}
