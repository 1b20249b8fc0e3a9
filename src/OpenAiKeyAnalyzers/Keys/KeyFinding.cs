using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Validation.Keys;

namespace OpenAiKeyAnalyzers.Keys;

/// <summary>A key in C# source.</summary>
/// <param name="text">The text that holds it.</param>
/// <param name="reading">The key within that text.</param>
/// <param name="span">Where it is written.</param>
internal sealed class KeyFinding(ConstantString text, ApiKeyMatch reading, TextSpan span)
{
    internal ConstantString Text { get; } = text;

    internal ApiKeyMatch Match { get; } = reading;

    internal TextSpan Span { get; } = span;

    internal ExpressionSyntax Expression => Text.Expression;

    /// <summary>The key without its stray characters, which <c>allowed_values</c> is compared with.</summary>
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
