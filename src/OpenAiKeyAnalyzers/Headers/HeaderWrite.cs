using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Represents code that sets a header.</summary>
/// <param name="call">The invocation, creation, assignment, initializer element or attribute argument.</param>
/// <param name="header">The name of the header; empty if it is known only at run time.</param>
/// <param name="name">The string of the name; <see langword="null"/> if the name is that of a member or an enum value.</param>
/// <param name="value">The string of the value; <see langword="null"/> if the value is not a string.</param>
/// <param name="store">The collection to which the header is added.</param>
/// <param name="receiver">The object that contains the header; <see langword="null"/> in initializers.</param>
internal sealed class HeaderWrite(SyntaxNode call, string header, HeaderPart? name, HeaderPart? value, HeaderCollectionKind store,
    ExpressionSyntax? receiver)
{
    internal SyntaxNode Call { get; } = call;

    internal string Header { get; } = header;

    internal HeaderPart? Name { get; } = name;

    internal HeaderPart? Value { get; } = value;

    internal HeaderCollectionKind Collection { get; } = store;

    internal ExpressionSyntax? Receiver { get; } = receiver;

    internal bool IsContent => Collection is HeaderCollectionKind.Content or HeaderCollectionKind.ContentWithoutValidation;

    internal bool IsRequest => Collection is HeaderCollectionKind.Request or HeaderCollectionKind.RequestWithoutValidation;
}
