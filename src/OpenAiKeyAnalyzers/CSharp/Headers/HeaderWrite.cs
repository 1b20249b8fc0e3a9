using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>A place in the code that sets a header.</summary>
/// <param name="call">The invocation, creation, assignment, initializer element or attribute argument.</param>
/// <param name="header">What the header is called; empty if only the run time knows.</param>
/// <param name="name">The text of the name; <see langword="null"/> where a member or an enum stands for it.</param>
/// <param name="value">The text of the value; <see langword="null"/> if it is no text.</param>
/// <param name="store">What keeps the header.</param>
/// <param name="receiver">The object that keeps it; <see langword="null"/> in initializers.</param>
internal sealed class HeaderWrite(SyntaxNode call, string header, HeaderText? name, HeaderText? value, HeaderStore store, ExpressionSyntax? receiver)
{
    internal SyntaxNode Call { get; } = call;

    internal string Header { get; } = header;

    internal HeaderText? Name { get; } = name;

    internal HeaderText? Value { get; } = value;

    internal HeaderStore Store { get; } = store;

    internal ExpressionSyntax? Receiver { get; } = receiver;

    internal bool IsContent => Store is HeaderStore.Content or HeaderStore.ContentUnchecked;

    internal bool IsRequest => Store is HeaderStore.Request or HeaderStore.RequestUnchecked;
}
