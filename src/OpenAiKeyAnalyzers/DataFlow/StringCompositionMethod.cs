using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Specifies the methods of <see cref="string"/> that compose a string from other strings.</summary>
internal enum StringCompositionMethod
{
    None,

    /// <summary><see cref="string.Concat(string, string)"/></summary>
    Concat,

    /// <summary><see cref="string.Join(string, string[])"/></summary>
    Join,

    /// <summary><see cref="string.Format(string, object)"/></summary>
    Format,
}

/// <summary>Recognizes the composition methods by name: no other type is called <c>string</c>.</summary>
internal static class StringCompositionMethods
{
    internal static StringCompositionMethod Classify(InvocationExpressionSyntax invocation) =>
        invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver }
        && receiver is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }
        or IdentifierNameSyntax { Identifier.ValueText: "String" }
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "String" }
            ? name switch
            {
                "Concat" => StringCompositionMethod.Concat,
                "Join" when invocation.ArgumentList.Arguments.Count > 2 => StringCompositionMethod.Join,
                "Format" when invocation.ArgumentList.Arguments.Count > 1
                    && invocation.ArgumentList.Arguments[0].Expression.IsKind(SyntaxKind.StringLiteralExpression) =>
                    StringCompositionMethod.Format,
                _ => StringCompositionMethod.None,
            }
            : StringCompositionMethod.None;

    /// <summary>
    /// Splits a composite format string (the value of the literal) into text parts and argument numbers. The alignment and format of an
    /// item only add spaces to a string, so they are ignored. An argument number that is not a number is returned as -1.
    /// </summary>
    /// <returns>The start and the exclusive end of a text part, or the number of an argument with both 0; empty for a string that
    /// <see cref="string.Format(string, object)"/> rejects.</returns>
    internal static IEnumerable<(int Start, int End, int? Argument)> Split(string format)
    {
        int text = 0;
        int i = 0;
        while (i < format.Length)
        {
            bool doubled = i + 1 < format.Length && format[i] is '{' or '}' && format[i + 1] == format[i];
            if (doubled)
            {
                yield return (text, i + 1, null);
                i += 2;
                text = i;
                continue;
            }

            if (format[i] != '{')
            {
                i++;
                continue;
            }

            yield return (text, i, null);
            int close = format.IndexOf('}', i);
            if (close < 0)
            {
                yield break;
            }

            string item = format.Substring(i + 1, close - i - 1).Split(',', ':')[0];
            yield return (0, 0, int.TryParse(item, out int argument) ? argument : -1);
            i = text = close + 1;
        }

        yield return (text, format.Length, null);
    }
}
