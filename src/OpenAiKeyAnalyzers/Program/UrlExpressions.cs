using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;
using OpenAiKeyAnalyzers.Validation.Urls;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Finds the text of a URL in the expression that creates or contains the URL.</summary>
internal static class UrlExpressions
{
    private const int MaxSteps = 4;

    /// <summary>Finds the text of a URL: that of <c>new Uri("…")</c>, of a variable that contains a URL, or the text itself.</summary>
    internal static ExpressionSyntax? FindText(ExpressionSyntax address, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax value = FindValue(address, model, cancellation);
        if (value is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && model.For(value).GetSymbolInfo(value, cancellation).Symbol is { } symbol
            && SingleAssignment.FindInitializer(symbol, model.Compilation, cancellation) is BaseObjectCreationExpressionSyntax creation
            && ProgramFiles.Get(model.Compilation).Contains(creation))
        {
            value = creation;
        }

        if (value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments })
        {
            // new Uri(base, relative) is handled separately.
            return arguments.Count == 1
                || model.For(value).GetTypeInfo(arguments[1].Expression, cancellation).Type is { Name: "UriKind" }
                ? FindValue(arguments[0].Expression, model, cancellation) : null;
        }

        return model.For(value).GetTypeInfo(value, cancellation).Type is { SpecialType: SpecialType.System_String } ? value : null;
    }

    /// <summary>Finds the host of a URL; <see langword="null"/> if it is known only at run time.</summary>
    internal static string? FindHost(ExpressionSyntax address, SemanticModel model, CancellationToken cancellation) =>
        FindText(address, model, cancellation) is { } text
        && UrlHost.Find(ConstantStringReader.Read(text, model, cancellation).Value) is { } host && host != UrlHost.Unknown ? host : null;

    /// <summary>Finds the default of a configuration value, or the argument that the program passes to a parameter.</summary>
    private static ExpressionSyntax FindValue(ExpressionSyntax value, SemanticModel model, CancellationToken cancellation)
    {
        // Guards against cycles: incomplete code can pass a parameter to itself.
        for (int steps = 0; steps < MaxSteps; steps++)
        {
            switch (value)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    value = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    value = suppressed.Operand;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: not ThrowExpressionSyntax } choice:
                    value = choice.Right;
                    break;
                // The second argument is the default: configuration.GetValue("…", "https://…").
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } pair } call
                    when model.For(call).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { Name: "GetValue",
                        ContainingType.Name: "ConfigurationBinder" }:
                    value = pair[1].Expression;
                    break;
                case IdentifierNameSyntax when model.For(value).GetSymbolInfo(value, cancellation).Symbol is IParameterSymbol parameter
                    && ParameterArguments.Find(parameter, model, cancellation).Take(2).ToList() is { Count: 1 } arguments:
                    value = arguments[0];
                    break;
                default:
                    return value;
            }
        }

        return value;
    }
}
