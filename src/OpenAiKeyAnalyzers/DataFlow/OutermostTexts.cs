using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>
/// Finds the largest expressions around the literals of a file. The result for one operand of a long concatenation is reused for the other
/// operands.
/// </summary>
internal sealed class OutermostTexts
{
    private readonly Dictionary<ExpressionSyntax, ExpressionSyntax> _known = [];

    /// <summary>Gets the result of <see cref="ConstantStringReader.GetOutermost"/>.</summary>
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
