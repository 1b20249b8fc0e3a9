using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Finds message handlers of the program that send requests to other URLs than those that they receive.</summary>
internal static class MessageHandlers
{
    /// <summary>Determines whether a handler of the program sets the URL of a request.</summary>
    internal static bool SetsRequestUri(ITypeSymbol handler, CancellationToken cancellation) =>
        handler.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes())
            .OfType<AssignmentExpressionSyntax>().Any(static assignment => RequestUrls.GetName(assignment.Left) == "RequestUri");

    /// <summary>Determines whether an <c>HttpClient</c> is created with such a handler, or with one around it.</summary>
    internal static bool HasUrlHandler(BaseObjectCreationExpressionSyntax client, SemanticModel model, CancellationToken cancellation) =>
        client.ArgumentList is { Arguments: { Count: > 0 } arguments }
        && arguments[0].Expression.DescendantNodesAndSelf().OfType<ExpressionSyntax>()
            .Where(static value => value is BaseObjectCreationExpressionSyntax or IdentifierNameSyntax)
            .Any(value => model.For(value).GetTypeInfo(value, cancellation).Type is { } type && SetsRequestUri(type, cancellation));
}
