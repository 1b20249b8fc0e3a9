using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Represents a span of a file that violates a rule, and its fix.</summary>
/// <param name="rule">The rule that is violated.</param>
/// <param name="span">The span of the incorrect text.</param>
/// <param name="message">The message, which names the defect and its effect.</param>
internal class Finding(DiagnosticDescriptor rule, TextSpan span, LocalizableString message)
{
    internal DiagnosticDescriptor Rule { get; } = rule;

    internal TextSpan Span { get; } = span;

    internal LocalizableString Message { get; } = message;

    /// <summary>
    /// Gets the location of another text of the program without which this text would be correct; <see langword="null"/> if there is none.
    /// </summary>
    internal Location? AdditionalLocation { get; init; }

    /// <summary>Gets a value indicating whether the finding is reported as information, although the rule warns by default.</summary>
    internal bool IsInfo { get; init; }

    /// <summary>Gets the text changes that fix the finding; empty if a person has to decide.</summary>
    internal IReadOnlyList<TextChange> TextChanges { get; init; } = [];

    /// <summary>Gets the text changes in other files that belong to the fix: either all of them are applied, or none.</summary>
    internal IReadOnlyList<(SyntaxTree File, TextChange Change)> OtherChanges { get; init; } = [];

    /// <summary>
    /// Gets a value indicating whether applying <see cref="TextChanges"/> alone may leave a program that fails. Such findings are fixed one
    /// at a time, never by Fix All.
    /// </summary>
    internal bool RequiresOtherChanges { get; init; }

    /// <summary>
    /// Gets a value indicating whether the text is wrong wherever it is used, so that even a public constant is corrected, although other
    /// projects may use it.
    /// </summary>
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
