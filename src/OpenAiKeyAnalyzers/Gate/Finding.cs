using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Represents a span of a file that breaks a rule, and its fix.</summary>
/// <param name="rule">The rule that is broken.</param>
/// <param name="span">The offending text.</param>
/// <param name="message">Names the defect and its effect.</param>
internal class Finding(DiagnosticDescriptor rule, TextSpan span, LocalizableString message)
{
    internal DiagnosticDescriptor Rule { get; } = rule;

    internal TextSpan Span { get; } = span;

    internal LocalizableString Message { get; } = message;

    /// <summary>Another text of the program without which this one would be right; <see langword="null"/> if there is none.</summary>
    internal Location? AdditionalLocation { get; init; }

    /// <summary>Whether it is worth a look only, although the rule warns by default.</summary>
    internal bool IsInfo { get; init; }

    /// <summary>The changes of the source that put it right; empty where a person has to decide.</summary>
    internal IReadOnlyList<TextChange> TextChanges { get; init; } = [];

    /// <summary>The changes of other files that belong to them: all are made, or none.</summary>
    internal IReadOnlyList<(SyntaxTree File, TextChange Change)> OtherChanges { get; init; } = [];

    /// <summary>Whether the changes alone may leave a program that fails, so that they are made in one place at a time, never by Fix
    /// All.</summary>
    internal bool RequiresOtherChanges { get; init; }

    /// <summary>Gets whether the text is wrong wherever it is used, so that a public constant is corrected whatever other projects do with
    /// it.</summary>
    internal bool IsWrongEverywhere { get; init; }

    /// <summary>Gets what the text changes do; <see langword="null"/> if there are no text changes.</summary>
    internal FixKind? Fix { get; init; }

    /// <summary>Gets the argument of the code fix's title.</summary>
    internal string TitleArgument { get; init; } = string.Empty;

    internal Diagnostic ToDiagnostic(SyntaxTree tree) => Diagnostic.Create(
        Rule,
        Location.Create(tree, Span),
        IsInfo ? DiagnosticSeverity.Info : Rule.DefaultSeverity,
        AdditionalLocation is { } other ? [other] : [],
        properties: null,
        Message);
}
