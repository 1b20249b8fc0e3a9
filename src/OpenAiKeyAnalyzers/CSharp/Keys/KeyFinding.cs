using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using OpenAiKeyAnalyzers.CSharp.Texts;
using OpenAiKeyAnalyzers.Values.ApiKeys;

namespace OpenAiKeyAnalyzers.CSharp.Keys;

/// <summary>A key in C# source.</summary>
/// <param name="text">The text that holds it.</param>
/// <param name="reading">The key within that text.</param>
/// <param name="span">Where it is written.</param>
internal sealed class KeyFinding(ConstantText text, ApiKeyReading reading, TextSpan span)
{
    internal ConstantText Text { get; } = text;

    internal ApiKeyReading Reading { get; } = reading;

    internal TextSpan Span { get; } = span;

    internal ExpressionSyntax Expression => Text.Expression;

    /// <summary>The key without its stray characters, which <c>allowed_values</c> is compared with.</summary>
    internal string KeyText
    {
        get
        {
            string text = Text.Value.Substring(0, Reading.End);
            foreach (ApiKeyDefect gap in Reading.Defects.Where(static defect => defect.Position == StrayPosition.Inside).Reverse())
            {
                text = text.Remove(gap.Start, gap.Length);
            }

            return text.Substring(Reading.Start);
        }
    }
}
