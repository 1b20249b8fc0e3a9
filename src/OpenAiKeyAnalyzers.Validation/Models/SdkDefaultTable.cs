using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/sdk-defaults.tsv</c>: the model that a library sends if the program names none.</summary>
internal sealed class SdkDefaultRow(DataRow row) : LibraryRow(row)
{
    internal IReadOnlyList<string> Members { get; } = row.GetList("member");

    /// <summary>Gets the parameter of the same call that can name a model; empty if there is none.</summary>
    internal string Parameter { get; } = row["parameter"];

    /// <summary>Gets the property of the created object that can name a model; empty if there is none.</summary>
    internal string Property { get; } = row["property"];

    /// <summary>Gets the static member that replaces the default in the whole program; empty if there is none.</summary>
    internal string Override { get; } = row["override"];

    internal ModelOperations Operations { get; } = OperationNames.Parse(row["operations"]);

    internal string Model { get; } = row["model"];

    internal VersionRange Versions { get; } = new(row["first"], row["last"]);
}

/// <summary>Provides the models that client libraries send if the program names none, as listed in <c>Data/sdk-defaults.tsv</c>.</summary>
internal static class SdkDefaultTable
{
    private static readonly DataTable<SdkDefaultRow> Table = new("sdk-defaults.tsv", static row => new SdkDefaultRow(row));

    private static readonly Lazy<HashSet<string>> Names = new(static () => new HashSet<string>(
        Table.Rows.SelectMany(static row =>
            row.Members[0].StartsWith(".ctor", StringComparison.Ordinal) ? [row.SimpleType] : row.Members), StringComparer.Ordinal));

    internal static IReadOnlyList<SdkDefaultRow> All => Table.Rows;

    /// <summary>Determines whether a type or method with this name may have a default, without binding.</summary>
    internal static bool HasName(string name) => Names.Value.Contains(name);

    /// <summary>Finds the default of a creation or call in a version of its library.</summary>
    /// <param name="type">The full name of the type.</param>
    /// <param name="member">The name of the method, or <c>.ctor</c>.</param>
    /// <param name="hasParameters">Whether it has parameters: some constructors without parameters set no model.</param>
    /// <param name="version">The version of the library.</param>
    internal static SdkDefaultRow? Find(string type, string member, bool hasParameters, Version version) =>
        Table.Rows.FirstOrDefault(row => (row.Members.Contains(member) || (hasParameters && row.Members.Contains(member + "(*)")))
            && row.TypePattern.IsMatch(type) && row.Versions.Contains(version));
}
