using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Finds the largest expressions around the literals of a file. What was found for one operand of a long concatenation is not looked for
/// again from the next one.
/// </summary>
internal sealed class OutermostTexts
{
    private readonly Dictionary<ExpressionSyntax, ExpressionSyntax> _known = [];

    /// <summary>Gets what <see cref="ConstantStringReader.GetOutermost"/> returns.</summary>
    internal ExpressionSyntax Get(ExpressionSyntax expression)
    {
        if (ConstantStringReader.FindOuter(expression) is null)
        {
            return expression;
        }

        var path = new List<ExpressionSyntax>();
        ExpressionSyntax outermost = expression;
        while (true)
        {
            if (_known.TryGetValue(outermost, out ExpressionSyntax? known))
            {
                outermost = known;
                break;
            }

            path.Add(outermost);
            if (ConstantStringReader.FindOuter(outermost) is not { } outer)
            {
                break;
            }

            outermost = outer;
        }

        if (path.Count > 1)
        {
            foreach (ExpressionSyntax part in path)
            {
                _known[part] = outermost;
            }
        }

        return outermost;
    }
}
