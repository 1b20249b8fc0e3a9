using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.CSharp.Headers;

/// <summary>A header that does not do what it is meant to do, and how it is put right.</summary>
/// <param name="rule">The rule that is broken.</param>
/// <param name="span">The offending text.</param>
/// <param name="message">Names the defect and its effect.</param>
internal sealed class HeaderFinding(DiagnosticDescriptor rule, TextSpan span, LocalizableString message)
{
    internal DiagnosticDescriptor Rule { get; } = rule;

    internal TextSpan Span { get; } = span;

    internal LocalizableString Message { get; } = message;

    /// <summary>The changes of the source that put the header right; empty where a person has to decide.</summary>
    internal IReadOnlyList<TextChange> Changes { get; init; } = [];

    /// <summary>Name of the light bulb's title.</summary>
    internal string Title { get; init; } = string.Empty;

    internal Diagnostic ToDiagnostic(SyntaxTree tree) => Diagnostic.Create(Rule, Location.Create(tree, Span), Message);
}
