using OpenAiKeyAnalyzers.Validation.Data;

namespace OpenAiKeyAnalyzers.Validation.Sinks;

/// <summary>Represents a row of <c>Data/sinks.tsv</c>: the value that one parameter or property accepts.</summary>
internal sealed class SinkRow(DataRow row) : SourcedRow(row)
{
    internal const int Columns = 10;

    /// <summary>Represents any type of an assembly, any member of a type, or any parameter.</summary>
    internal const string Any = "*";

    /// <summary>Gets the full name of the outermost type; <see cref="Any"/> for all types of the client's assembly.</summary>
    internal string Type { get; } = row["type"];

    /// <summary>Gets the name of the member; <c>.ctor</c> for constructors, <c>this[]</c> for indexers.</summary>
    internal string Member { get; } = row["member"];

    /// <summary>Gets the name of the parameter; for a property, its name.</summary>
    internal string Parameter { get; } = row["parameter"];

    internal SinkKind Kind { get; } = row.GetMember<SinkKind>("kind");

    internal SinkEffect Effect { get; } = row.GetMember("effect", SinkEffect.Unknown);

    /// <summary>Gets the name of the assembly that declares the member.</summary>
    internal string Client { get; } = row["client"];

    /// <summary>Gets the first segment, after the version, of the path to which a retired client sends its requests.</summary>
    internal string Path { get; } = row["path"];

    /// <summary>Gets the name of the type without its namespace.</summary>
    internal string TypeName { get; } = row["type"].Substring(row["type"].LastIndexOf('.') + 1);

    /// <summary>Gets the namespace of the type.</summary>
    internal string Namespace { get; } = row["type"].Substring(0, Math.Max(row["type"].LastIndexOf('.'), 0));

    /// <summary>Determines whether the row describes a member and one of its parameters.</summary>
    internal bool Matches(string member, string parameter) =>
        (Member == Any || Member == member)
        && (Parameter == Any || string.Equals(Parameter, parameter, StringComparison.OrdinalIgnoreCase));
}
