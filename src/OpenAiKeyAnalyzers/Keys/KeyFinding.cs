using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Keys;

/// <summary>Represents a key in C# source code.</summary>
/// <param name="text">The string that contains the key.</param>
/// <param name="reading">The key in that string.</param>
/// <param name="span">The span of the key.</param>
internal sealed class KeyFinding(ConstantString text, ApiKeyMatch reading, TextSpan span)
{
    internal ConstantString Text { get; } = text;

    internal ApiKeyMatch Match { get; } = reading;

    internal TextSpan Span { get; } = span;

    internal ExpressionSyntax Expression => Text.Expression;

    /// <summary>Gets the key without its stray characters, for the comparison with <c>allowed_values</c>.</summary>
    internal string KeyText
    {
        get
        {
            string text = Text.Value.Substring(Match.Start, Match.Length);
            foreach (ApiKeyDefect gap in Match.Defects.Where(static defect => defect.Position == StrayPosition.Inside).Reverse())
            {
                text = text.Remove(gap.Start - Match.Start, gap.Length);
            }

            return text;
        }
    }
}
