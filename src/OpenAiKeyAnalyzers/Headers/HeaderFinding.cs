using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>Represents a header that does not have its intended effect.</summary>
/// <param name="rule">The rule that is violated.</param>
/// <param name="span">The span of the incorrect text.</param>
/// <param name="message">The message, which names the defect and its effect.</param>
internal sealed class HeaderFinding(DiagnosticDescriptor rule, TextSpan span, LocalizableString message) : Finding(rule, span, message)
{
    /// <summary>Gets the location of the incorrect text if it is in another file.</summary>
    internal Location? Origin { get; init; }

    /// <summary>Gets the text changes of that file that fix the finding; empty if they are not sufficient.</summary>
    internal IReadOnlyList<TextChange> OriginChanges { get; init; } = [];
}
