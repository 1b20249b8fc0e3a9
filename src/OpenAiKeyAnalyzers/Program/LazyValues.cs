using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenAiKeyAnalyzers.DataFlow;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.Program;

/// <summary>Finds the value that a <see cref="Lazy{T}"/> creates.</summary>
internal static class LazyValues
{
    /// <summary>Finds the value that the factory of a lazy variable returns: <c>client.Value</c>.</summary>
    internal static ExpressionSyntax? Find(ExpressionSyntax value, SemanticModel model, CancellationToken cancellation)
    {
        if (value is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: var lazy }
            || model.For(lazy).GetTypeInfo(lazy, cancellation).Type is not { Name: "Lazy", ContainingNamespace.Name: "System" }
            || model.For(lazy).GetSymbolInfo(lazy, cancellation).Symbol is not { } variable
            || SingleAssignment.FindInitializer(variable, model.Compilation, cancellation)
                is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } creation
            || !ProgramFiles.Get(model.Compilation).Contains(creation))
        {
            return null;
        }

        ExpressionSyntax factory = arguments[0].Expression;
        return factory is LambdaExpressionSyntax lambda ? HttpClientRegistrations.FindResult(lambda)
            : model.For(factory).GetSymbolInfo(factory, cancellation).Symbol
                is IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } methods }
                && ReturnedValues.Find(methods[0].GetSyntax(cancellation)).Take(2).ToList() is { Count: 1 } values ? values[0]
            : null;
    }
}
