using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Represents a row of <c>Data/client-libraries.tsv</c>: a library whose clients send their requests to OpenAI.</summary>
internal sealed class ClientLibraryRow(string[] row)
{
    internal const int Columns = 3;

    /// <summary>Gets the name by which the other tables refer to the library.</summary>
    internal string Library { get; } = row[0];

    internal IReadOnlyList<string> Assemblies { get; } = row[1].Split('|');

    internal DataSource Source { get; } = DataSources.Get(row[2]);
}

/// <summary>The client libraries of OpenAI's API, as <c>Data/client-libraries.tsv</c> lists them.</summary>
internal static class ClientLibraryTable
{
    private static readonly Lazy<ClientLibraryRow[]> Rows = new(static () =>
        [.. DataFile.ReadRows("client-libraries.tsv", ClientLibraryRow.Columns).Select(static row => new ClientLibraryRow(row))]);

    private static readonly Lazy<HashSet<string>> Assemblies = new(static () =>
        new HashSet<string>(Rows.Value.SelectMany(static row => row.Assemblies), StringComparer.OrdinalIgnoreCase));

    internal static IReadOnlyList<ClientLibraryRow> All => Rows.Value;

    /// <summary>Determines whether an assembly belongs to a client library, by the table or because it is named after OpenAI.</summary>
    internal static bool ContainsAssembly(string name) =>
        Assemblies.Value.Contains(name) || IdentifierWords.ContainsWord(name, IdentifierWordUse.OpenAiMember);
}
