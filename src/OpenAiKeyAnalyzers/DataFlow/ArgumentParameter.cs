using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OpenAiKeyAnalyzers.Gate;

namespace OpenAiKeyAnalyzers.DataFlow;

/// <summary>Finds the parameter to which an argument is bound.</summary>
internal static class ArgumentParameter
{
    internal static IParameterSymbol? Find(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation)
    {
        model = model.For(argument);

        // To create the operation of an argument, the compiler binds the whole member; for the symbol of a call, only its statement.
        return IsOrdinary(argument) && model.GetSymbolInfo(argument.Parent!.Parent!, cancellation) is var call && IsDecided(call)
            ? FindOrdinary(argument, call.Symbol as IMethodSymbol, model, cancellation)
            : FindByOperation(argument, model, cancellation);
    }

    // The compiler has no operation for an argument that ends with "!".
    private static bool IsOrdinary(ArgumentSyntax argument) =>
        argument.Parent?.Parent is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
        && !argument.Expression.IsKind(SyntaxKind.SuppressNullableWarningExpression);

    /// <summary>Determines whether nothing can be called, or the called symbol is certain.</summary>
    private static bool IsDecided(SymbolInfo call) =>
        call.Symbol is not null || call.CandidateReason is CandidateReason.None or CandidateReason.OverloadResolutionFailure;

    private static IParameterSymbol? FindOrdinary(
        ArgumentSyntax argument, IMethodSymbol? method, SemanticModel model, CancellationToken cancellation)
    {
        if (method is null)
        {
            return null;
        }

        // These are extension methods that are called as such, with inferred type arguments; and extension blocks, which are types of a
        // kind that the minimum supported compiler does not define.
        bool isKnown = method is { ReducedFrom: null } or { IsGenericMethod: false }
            && method.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Delegate };
        IParameterSymbol? parameter =
            isKnown ? Find(argument, method.ReducedFrom?.Parameters.RemoveAt(0) ?? method.Parameters) : null;
        return parameter is { IsParams: false } ? parameter : FindByOperation(argument, model, cancellation);
    }

    private static IParameterSymbol? FindByOperation(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetOperation(argument, cancellation) is IArgumentOperation operation)
        {
            return operation.Parameter;
        }

        return argument.Parent is not BaseArgumentListSyntax { Parent: { } call } ? null
            : Find(argument, model.GetSymbolInfo(call, cancellation).Symbol switch
            {
                IMethodSymbol method => method.Parameters,
                IPropertySymbol property => property.Parameters,
                _ => ImmutableArray<IParameterSymbol>.Empty,
            });
    }

    private static IParameterSymbol? Find(ArgumentSyntax argument, ImmutableArray<IParameterSymbol> parameters)
    {
        int index = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return argument.NameColon is { Name.Identifier.ValueText: var name }
            ? parameters.FirstOrDefault(parameter => parameter.Name == name)
            : index < parameters.Length ? parameters[index] : null;
    }
}
