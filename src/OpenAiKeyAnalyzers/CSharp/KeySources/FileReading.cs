using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.CSharp.KeySources;

/// <summary>
/// The whole text of a file, as <c>File.ReadAllText</c> and <c>ReadAllTextAsync</c> yield it, and what is done with it before it is handed on.
/// Editors end a file with a line end; it is part of the text.
/// </summary>
internal static class FileReading
{
    /// <summary>
    /// The largest expression around a call of <c>ReadAllText</c> that still has the file's line end in its value;
    /// <see langword="null"/> if the value is trimmed, split, or changed in a way that we do not know.
    /// </summary>
    internal static ExpressionSyntax? Untrimmed(InvocationExpressionSyntax call)
    {
        ExpressionSyntax value = call;
        bool returnRemoved = false;
        bool feedRemoved = false;
        while (true)
        {
            switch (value.Parent)
            {
                case ParenthesizedExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax:
                    value = (ExpressionSyntax)value.Parent;
                    continue;

                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result when result.Expression == value:
                    value = result;
                    continue;

                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } member when member.Expression == value:
                    SeparatedSyntaxList<ArgumentSyntax> arguments = invocation.ArgumentList.Arguments;
                    switch (member.Name.Identifier.ValueText)
                    {
                        case "ConfigureAwait" or "GetAwaiter" or "GetResult" or "ToString":
                            break;
                        case "TrimStart":
                            break;
                        case "Replace" when arguments.Count >= 2:
                            returnRemoved |= Mentions(arguments[0].Expression, '\r');
                            feedRemoved |= Mentions(arguments[0].Expression, '\n');
                            break;
                        case "Trim" or "TrimEnd" when arguments.Count > 0:
                            returnRemoved |= arguments.Any(static argument => Mentions(argument.Expression, '\r'));
                            feedRemoved |= arguments.Any(static argument => Mentions(argument.Expression, '\n'));
                            break;
                        default:
                            return null;
                    }

                    value = invocation;
                    if (returnRemoved && feedRemoved)
                    {
                        return null;
                    }

                    continue;

                default:
                    return value;
            }
        }
    }

    // Replace("\r\n", "") leaves the line ends of other systems: only a text of its own counts.
    private static bool Mentions(ExpressionSyntax expression, char character) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText == character.ToString(),
        _ => expression.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(literal => literal.IsKind(SyntaxKind.CharacterLiteralExpression) && literal.Token.ValueText == character.ToString()),
    };
}
