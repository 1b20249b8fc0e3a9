namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Represents a row of <c>Data/sinks.tsv</c>: what one parameter or property takes.</summary>
internal sealed class SinkRow(string[] row)
{
    internal const int Columns = 10;

    /// <summary>Stands for any type of an assembly, any member of a type, or any parameter.</summary>
    internal const string Any = "*";

    /// <summary>Gets the full name of the outermost type; <see cref="Any"/> for all types of the client's assembly.</summary>
    internal string Type { get; } = row[0];

    /// <summary>Gets the name of the member; <c>.ctor</c> for constructors, <c>this[]</c> for indexers.</summary>
    internal string Member { get; } = row[1];

    /// <summary>Gets the name of the parameter; a property's own name.</summary>
    internal string Parameter { get; } = row[2];

    internal SinkKind Kind { get; } = (SinkKind)Enum.Parse(typeof(SinkKind), row[3]);

    internal SinkEffect Effect { get; } = row[4].Length == 0 ? SinkEffect.Unknown : (SinkEffect)Enum.Parse(typeof(SinkEffect), row[4]);

    /// <summary>Gets the name of the assembly that declares the member.</summary>
    internal string Client { get; } = row[5];

    internal string Source { get; } = row[6];

    internal string Date { get; } = row[7];

    /// <summary>Gets a C# expression that passes <c>~</c> to the sink.</summary>
    internal string Sample { get; } = row[8];

    /// <summary>Gets the first segment, after the version, of the path that a retired client requests.</summary>
    internal string Path { get; } = row[9];

    /// <summary>Gets the name of the type without its namespace.</summary>
    internal string TypeName { get; } = row[0].Substring(row[0].LastIndexOf('.') + 1);

    /// <summary>Gets the namespace of the type.</summary>
    internal string Namespace { get; } = row[0].Substring(0, Math.Max(row[0].LastIndexOf('.'), 0));

    /// <summary>Determines whether the row is about a member and one of its parameters.</summary>
    internal bool Matches(string member, string parameter) =>
        (Member == Any || Member == member)
        && (Parameter == Any || string.Equals(Parameter, parameter, StringComparison.OrdinalIgnoreCase));
}
