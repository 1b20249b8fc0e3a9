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
internal sealed class ClientRegistrationRow(string[] row)
{
    internal const int Columns = 5;

    internal string Library { get; } = row[0];

    internal string Method { get; } = row[1];

    /// <summary>Gets the full names of the type that the container provides, without type arguments: that of the newest version
    /// first.</summary>
    internal IReadOnlyList<string> Services { get; } = row[2].Split('|');

    internal ClientRegistrationDestination Destination { get; } =
        (ClientRegistrationDestination)Enum.Parse(typeof(ClientRegistrationDestination), row[3], ignoreCase: true);

    internal DataSource Source { get; } = DataSources.Get(row[4]);
}

/// <summary>The methods that register clients, as <c>Data/client-registrations.tsv</c> lists them.</summary>
internal static class ClientRegistrationTable
{
    private static readonly Lazy<ClientRegistrationRow[]> Rows = new(static () =>
        [.. DataFile.ReadRows("client-registrations.tsv", ClientRegistrationRow.Columns)
            .Select(static row => new ClientRegistrationRow(row))]);

    internal static IReadOnlyList<ClientRegistrationRow> All => Rows.Value;
}
