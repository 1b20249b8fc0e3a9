using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Code that sets a header.</summary>
/// <param name="call">The invocation, creation, assignment, initializer element or attribute argument.</param>
/// <param name="header">What the header is called; empty if it is known only at run time.</param>
/// <param name="name">The text of the name; <see langword="null"/> where a member or an enum represents it.</param>
/// <param name="value">The text of the value; <see langword="null"/> if it is no text.</param>
/// <param name="store">What keeps the header.</param>
/// <param name="receiver">The object that keeps it; <see langword="null"/> in initializers.</param>
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
