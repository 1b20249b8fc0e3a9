using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Represents a row of <c>Data/client-libraries.tsv</c>: a library whose clients send their requests to OpenAI.</summary>
internal sealed class ClientLibraryRow(DataRow row)
{
    /// <summary>Gets the name by which the other tables refer to the library.</summary>
    internal string Library { get; } = row["library"];

    internal IReadOnlyList<string> Assemblies { get; } = row.GetList("assemblies");

    internal DataSource Source { get; } = DataSources.Get(row["source"]);
}

/// <summary>Provides the client libraries of OpenAI's API, as listed in <c>Data/client-libraries.tsv</c>.</summary>
internal static class ClientLibraryTable
{
    private static readonly DataTable<ClientLibraryRow> Table = new("client-libraries.tsv", static row => new ClientLibraryRow(row));

    private static readonly Lazy<HashSet<string>> Assemblies = new(static () =>
        new HashSet<string>(Table.Rows.SelectMany(static row => row.Assemblies), StringComparer.OrdinalIgnoreCase));

    internal static IReadOnlyList<ClientLibraryRow> All => Table.Rows;

    /// <summary>
    /// Determines whether an assembly belongs to a client library, according to the table or because its name contains OpenAI.
    /// </summary>
    internal static bool ContainsAssembly(string name) =>
        Assemblies.Value.Contains(name) || IdentifierWords.ContainsWord(name, IdentifierWordUse.OpenAiMember);
}
