using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Headers;

/// <summary>A header that does not do what it is meant to do.</summary>
/// <param name="rule">The rule that is broken.</param>
/// <param name="span">The offending text.</param>
/// <param name="message">Names the defect and its effect.</param>
internal sealed class HeaderFinding(DiagnosticDescriptor rule, TextSpan span, LocalizableString message) : Finding(rule, span, message)
{
    /// <summary>Gets where the offending text is written, if that is in another file.</summary>
    internal Location? Origin { get; init; }

    /// <summary>Gets the changes of that file that put it right; none if that takes more.</summary>
    internal IReadOnlyList<TextChange> OriginChanges { get; init; } = [];
}
