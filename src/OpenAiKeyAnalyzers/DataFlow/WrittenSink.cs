using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Specifies how a text is handed over.</summary>
internal enum WrittenSinkKind
{
    /// <summary>As argument of a method of a library.</summary>
    Method,

    /// <summary>As argument of a constructor of a library.</summary>
    Constructor,

    /// <summary>As value of a property of a library.</summary>
    Property,

    /// <summary>As index, as element, or as the value of one.</summary>
    Element,

    /// <summary>A member of it is used.</summary>
    Receiver,
}

/// <summary>Represents a sink of a text, as far as names show.</summary>
/// <param name="kind">How the text is handed over.</param>
/// <param name="name">The name of the method, the created type, or the property.</param>
/// <param name="value">What is handed over.</param>
/// <param name="position">The index of the argument; -1 if it has a name, or is none.</param>
internal sealed class WrittenSink(WrittenSinkKind kind, string name, ExpressionSyntax value, int position = -1)
{
    internal WrittenSinkKind Kind { get; } = kind;

    internal string Name { get; } = name;

    internal ExpressionSyntax Value { get; } = value;

    internal int Position { get; } = position;
}
