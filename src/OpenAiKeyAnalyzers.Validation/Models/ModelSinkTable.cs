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
internal sealed class ModelSinkRow
{
    internal ModelSinkRow(string[] columns)
    {
        Library = columns[0];
        Type = columns[1];
        TypePattern = new NamePattern(columns[1]);
        Members = columns[2].Split('|');
        Parameter = columns[3];
        Operations = OperationNames.Parse(columns[4]);
        Method = columns[5];
        Destination = (ModelDestinationSource)Enum.Parse(typeof(ModelDestinationSource), columns[6], ignoreCase: true);
        Source = DataSources.Get(columns[7]);
    }

    internal string Library { get; }

    /// <summary>Gets the full name of the type that declares the member, or a pattern of it.</summary>
    internal string Type { get; }

    internal NamePattern TypePattern { get; }

    /// <summary>Gets <c>.ctor</c>, methods, or a property.</summary>
    internal IReadOnlyList<string> Members { get; }

    /// <summary>Gets the parameter or property that takes the model.</summary>
    internal string Parameter { get; }

    internal ModelOperations Operations { get; }

    /// <summary>Gets the beginning of the methods of a client that serves several operations; empty if it serves one.</summary>
    internal string Method { get; }

    internal ModelDestinationSource Destination { get; }

    internal DataSource Source { get; }

    /// <summary>Gets whether what is made is a model itself: <c>new Model("gpt-4")</c>.</summary>
    internal bool IsValue => Destination == ModelDestinationSource.Value;

    /// <summary>Gets the type's own name: <c>ChatClient</c>.</summary>
    internal string SimpleType => Type.Substring(Math.Max(Type.LastIndexOf('.'), Type.LastIndexOf('*')) + 1);
}

/// <summary>Which operation a client library asks a model for, as <c>Data/model-sinks.tsv</c> lists it.</summary>
internal static class ModelSinkTable
{
    private static readonly Lazy<List<ModelSinkRow>> Rows = new(static () =>
        [.. DataFile.ReadRows("model-sinks.tsv", 8).Select(static row => new ModelSinkRow(row))]);

    private static readonly Lazy<ILookup<string, ModelSinkRow>> ByMember = new(static () =>
        Rows.Value.SelectMany(static row => row.Members, static (row, member) => (Row: row, Member: member))
            .ToLookup(static entry => entry.Member, static entry => entry.Row, StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, ModelSinkRow>> ByName = new(static () =>
        Rows.Value.SelectMany(static row => row.Members[0] == ".ctor" ? [row.SimpleType] : row.Members,
            static (row, name) => (Row: row, Name: name))
            .ToLookup(static entry => entry.Name, static entry => entry.Row, StringComparer.Ordinal));

    internal static IReadOnlyList<ModelSinkRow> All => Rows.Value;

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
