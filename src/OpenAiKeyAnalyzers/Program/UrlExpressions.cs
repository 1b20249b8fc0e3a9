using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Finds the text of a URL in the expression that creates or holds the URL.</summary>
internal static class UrlExpressions
{
    /// <summary>The text of an address: that of <c>new Uri("…")</c>, of a variable that holds one, or the text itself.</summary>
    internal static ExpressionSyntax? FindText(ExpressionSyntax address, SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax value = address;
        if (value is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && model.For(value).GetSymbolInfo(value, cancellation).Symbol is { } symbol
            && SingleAssignment.FindInitializer(symbol, model.Compilation, cancellation) is BaseObjectCreationExpressionSyntax creation
            && ProgramFiles.Get(model.Compilation).Contains(creation))
        {
            value = creation;
        }

        if (value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments })
        {
            // new Uri(base, relative) is a pair of its own.
            return arguments.Count == 1
                || model.For(value).GetTypeInfo(arguments[1].Expression, cancellation).Type is { Name: "UriKind" }
                ? arguments[0].Expression : null;
        }

        return model.For(value).GetTypeInfo(value, cancellation).Type is { SpecialType: SpecialType.System_String } ? value : null;
    }
}
