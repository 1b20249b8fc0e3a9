using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Models;

/// <summary>Specifies how the host is found to which a member of a client library sends the model that it takes.</summary>
internal enum ModelDestinationSource
{
    /// <summary>By the arguments and the initializer of the creation.</summary>
    Creation,

    /// <summary>By the client whose member is called.</summary>
    Receiver,

    /// <summary>By the arguments of the call, one of which is a key or a client.</summary>
    Registration,

    /// <summary>By the client to which the object is passed.</summary>
    Request,

    /// <summary>By what becomes of the model that is made.</summary>
    Value,
}

/// <summary>Represents a row of <c>Data/model-sinks.tsv</c>.</summary>
internal sealed class ModelSinkRow(DataRow row) : LibraryRow(row)
{
    /// <summary>Gets <c>.ctor</c>, methods, or a property.</summary>
    internal IReadOnlyList<string> Members { get; } = row.GetList("member");

    /// <summary>Gets the parameter or property that takes the model.</summary>
    internal string Parameter { get; } = row["parameter"];

    internal ModelOperations Operations { get; } = OperationNames.Parse(row["operations"]);

    /// <summary>Gets the beginning of the methods of a client that serves several operations; empty if it serves one.</summary>
    internal string Method { get; } = row["method"];

    internal ModelDestinationSource Destination { get; } = row.GetMember<ModelDestinationSource>("destination");

    /// <summary>Gets whether what is made is a model itself: <c>new Model("gpt-4")</c>.</summary>
    internal bool IsValue => Destination == ModelDestinationSource.Value;
}

/// <summary>Which operation a client library asks a model for, as <c>Data/model-sinks.tsv</c> lists it.</summary>
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

    /// <summary>Determines whether a type, method or property of this name may take a model; costs nothing.</summary>
    internal static bool HasName(string name) => ByName.Value.Contains(name);

    /// <summary>Finds the rows of all types and methods that have a name.</summary>
    internal static IEnumerable<ModelSinkRow> FindByName(string name) => ByName.Value[name];

    /// <summary>Finds the rows of a parameter or property; several for a client with several operations.</summary>
    /// <param name="type">Full name of the type that declares the member.</param>
    /// <param name="member">The member, <c>.ctor</c> of a constructor.</param>
    /// <param name="parameter">The parameter; of a property, its name.</param>
    internal static IReadOnlyList<ModelSinkRow> Find(string type, string member, string parameter) =>
        [.. ByMember.Value[member].Where(row => (row.Parameter == parameter || row.Parameter == "*") && row.TypePattern.IsMatch(type))];
}
