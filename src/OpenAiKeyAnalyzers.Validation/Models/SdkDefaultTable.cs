using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Represents a row of <c>Data/sdk-defaults.tsv</c>: what a library sends if the program names no model.</summary>
internal sealed class SdkDefaultRow
{
    internal SdkDefaultRow(string[] columns)
    {
        Library = columns[0];
        Type = columns[1];
        TypePattern = new NamePattern(columns[1]);
        Members = columns[2].Split('|');
        Parameter = columns[3];
        Property = columns[4];
        Override = columns[5];
        Operations = OperationNames.Parse(columns[6]);
        Model = columns[7];
        Versions = new VersionRange(columns[8], columns[9]);
        Source = DataSources.Get(columns[10]);
    }

    internal string Library { get; }

    internal string Type { get; }

    internal NamePattern TypePattern { get; }

    internal IReadOnlyList<string> Members { get; }

    /// <summary>Gets the parameter of the same call that could name a model; empty if there is none.</summary>
    internal string Parameter { get; }

    /// <summary>Gets the property of what is made that could name a model; empty if there is none.</summary>
    internal string Property { get; }

    /// <summary>Gets the static member that replaces the default in the whole program; empty if there is none.</summary>
    internal string Override { get; }

    internal ModelOperations Operations { get; }

    internal string Model { get; }

    internal VersionRange Versions { get; }

    internal DataSource Source { get; }

    /// <summary>Gets the type's own name.</summary>
    internal string SimpleType => Type.Substring(Math.Max(Type.LastIndexOf('.'), Type.LastIndexOf('*')) + 1);
}

/// <summary>What client libraries send if the program names no model, as <c>Data/sdk-defaults.tsv</c> lists it.</summary>
internal static class SdkDefaultTable
{
    private static readonly Lazy<List<SdkDefaultRow>> Rows = new(static () =>
        [.. DataFile.ReadRows("sdk-defaults.tsv", 11).Select(static row => new SdkDefaultRow(row))]);

    private static readonly Lazy<HashSet<string>> Names = new(static () => new HashSet<string>(
        Rows.Value.SelectMany(static row =>
            row.Members[0].StartsWith(".ctor", StringComparison.Ordinal) ? [row.SimpleType] : row.Members), StringComparer.Ordinal));

    internal static IReadOnlyList<SdkDefaultRow> All => Rows.Value;

    /// <summary>Determines whether a type or method of this name may have a default; costs nothing.</summary>
    internal static bool HasName(string name) => Names.Value.Contains(name);

    /// <summary>Finds the default of a creation or call in a version of its library.</summary>
    /// <param name="type">Full name of the type.</param>
    /// <param name="member">Name of the method, or <c>.ctor</c>.</param>
    /// <param name="hasParameters">Whether it has parameters: some constructors without any set no model.</param>
    /// <param name="version">Version of the library.</param>
    internal static SdkDefaultRow? Find(string type, string member, bool hasParameters, Version version) =>
        Rows.Value.Find(row => (row.Members.Contains(member) || (hasParameters && row.Members.Contains(member + "(*)")))
            && row.TypePattern.IsMatch(type) && row.Versions.Contains(version));
}
