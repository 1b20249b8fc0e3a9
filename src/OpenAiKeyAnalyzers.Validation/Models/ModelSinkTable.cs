using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Specifies what determines the destination to which a member of a client library sends its model.</summary>
internal enum ModelDestinationSource
{
    /// <summary>The arguments and the initializer of the creation.</summary>
    Creation,

    /// <summary>The client whose member is called.</summary>
    Receiver,

    /// <summary>The arguments of the call, one of which is a key or a client.</summary>
    Registration,

    /// <summary>The client to which the object is passed.</summary>
    Request,

    /// <summary>The use of the model that is created.</summary>
    Value,
}

/// <summary>Represents a row of <c>Data/model-sinks.tsv</c>.</summary>
internal sealed class ModelSinkRow(DataRow row) : LibraryRow(row)
{
    /// <summary>Gets the members: <c>.ctor</c>, methods, or a property.</summary>
    internal IReadOnlyList<string> Members { get; } = row.GetList("member");

    /// <summary>Gets the parameter or property that accepts the model.</summary>
    internal string Parameter { get; } = row["parameter"];

    internal ModelOperations Operations { get; } = OperationNames.Parse(row["operations"]);

    /// <summary>Gets the beginning of the method names of a client that supports several operations; empty if it supports one.</summary>
    internal string Method { get; } = row["method"];

    internal ModelDestinationSource Destination { get; } = row.GetMember<ModelDestinationSource>("destination");

    /// <summary>Gets a value indicating whether the created object is a model itself: <c>new Model("gpt-4")</c>.</summary>
    internal bool IsValue => Destination == ModelDestinationSource.Value;
}

/// <summary>Provides the operations for which client libraries use a model, as listed in <c>Data/model-sinks.tsv</c>.</summary>
internal static class ModelSinkTable
{
    private static readonly DataTable<ModelSinkRow> Table = new("model-sinks.tsv", static row => new ModelSinkRow(row));

    private static readonly Lazy<ILookup<string, ModelSinkRow>> ByMember = new(static () =>
        Table.Rows.SelectMany(static row => row.Members, static (row, member) => (Row: row, Member: member))
            .ToLookup(static entry => entry.Member, static entry => entry.Row, StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, ModelSinkRow>> ByName = new(static () =>
        Table.Rows.SelectMany(static row => row.Members[0] == ".ctor" ? [row.SimpleType] : row.Members,
            static (row, name) => (Row: row, Name: name))
            .ToLookup(static entry => entry.Name, static entry => entry.Row, StringComparer.Ordinal));

    internal static IReadOnlyList<ModelSinkRow> All => Table.Rows;

    /// <summary>Determines whether a type, method or property with this name may accept a model, without binding.</summary>
    internal static bool HasName(string name) => ByName.Value.Contains(name);

    /// <summary>Finds the rows of all types and methods with a name.</summary>
    internal static IEnumerable<ModelSinkRow> FindByName(string name) => ByName.Value[name];

    /// <summary>Finds the rows of a parameter or property; several for a client with several operations.</summary>
    /// <param name="type">The full name of the type that declares the member.</param>
    /// <param name="member">The member; <c>.ctor</c> for a constructor.</param>
    /// <param name="parameter">The parameter; for a property, its name.</param>
    internal static IReadOnlyList<ModelSinkRow> Find(string type, string member, string parameter) =>
        [.. ByMember.Value[member].Where(row => (row.Parameter == parameter || row.Parameter == "*") && row.TypePattern.IsMatch(type))];
}
