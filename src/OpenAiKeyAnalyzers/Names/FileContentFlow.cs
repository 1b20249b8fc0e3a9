using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.Names;

/// <summary>
/// Tracks the whole text of a file, as <c>File.ReadAllText</c> and <c>ReadAllTextAsync</c> return it, and the changes that are made before
/// it is passed on. Editors end a file with a line break, which is part of the text.
/// </summary>
internal static class FileContentFlow
{
    /// <summary>
    /// Finds the largest expression around a call of <c>ReadAllText</c> whose value still contains the file's last line break;
    /// <see langword="null"/> if the value is trimmed, split, or changed in an unknown way.
    /// </summary>
    internal static ExpressionSyntax? FindUntrimmedUse(InvocationExpressionSyntax call)
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
                        case "Replace"
                            when arguments.Count >= 2
                            && arguments[0].Expression is LiteralExpressionSyntax { Token.ValueText: var replaced }:
                            // If only the pairs are replaced, no carriage returns are left, but the line feeds of other systems are.
                            returnRemoved |= replaced is "\r" or "\r\n";
                            feedRemoved |= replaced == "\n";
                            break;
                        case "Trim" or "TrimEnd"
                            when arguments.Count > 0 && arguments.All(static argument => IsListOfCharacters(argument.Expression)):
                            returnRemoved |= arguments.Any(static argument => ContainsCharacter(argument, '\r'));
                            feedRemoved |= arguments.Any(static argument => ContainsCharacter(argument, '\n'));
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

    // A list from other code may contain any characters, and null represents all whitespace.
    private static bool IsListOfCharacters(ExpressionSyntax expression) =>
        GetLiteralTexts(expression).Any()
        && expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .All(static name => name.Identifier.ValueText == "ToCharArray");

    private static bool ContainsCharacter(SyntaxNode argument, char character) =>
        GetLiteralTexts(argument).Any(text => text.IndexOf(character) >= 0);

    private static IEnumerable<string> GetLiteralTexts(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Where(static literal => literal.Token.Value is char or string)
            .Select(static literal => literal.Token.ValueText);
}
