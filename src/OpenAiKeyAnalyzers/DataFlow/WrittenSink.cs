using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Specifies how a string is passed.</summary>
internal enum WrittenSinkKind
{
    /// <summary>As an argument of a library's method.</summary>
    Method,

    /// <summary>As an argument of a library's constructor.</summary>
    Constructor,

    /// <summary>As the value of a library's property.</summary>
    Property,

    /// <summary>As an index, as an element, or as the value of an element.</summary>
    Element,

    /// <summary>As the object whose member is accessed.</summary>
    Receiver,
}

/// <summary>Represents the sink of a string, according to names only.</summary>
/// <param name="kind">How the string is passed.</param>
/// <param name="name">The name of the method, the created type, or the property.</param>
/// <param name="value">The passed expression.</param>
/// <param name="position">The index of the argument; -1 if it is a named argument, or not an argument.</param>
internal sealed class WrittenSink(WrittenSinkKind kind, string name, ExpressionSyntax value, int position = -1)
{
    internal WrittenSinkKind Kind { get; } = kind;

    internal string Name { get; } = name;

    internal ExpressionSyntax Value { get; } = value;

    internal int Position { get; } = position;
}
